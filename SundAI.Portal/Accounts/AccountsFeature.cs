using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using SundAI.Portal.Platform.Commands;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Accounts;

/// <summary>Accounts: sign-up, sign-in, passkeys, two-factor, roles, and who acts.</summary>
internal static class AccountsFeature
{
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddScoped<ActorProvider>();
        services.AddScoped<AuthenticationStateProvider, CircuitAuthentication>();
        services.AddCascadingAuthenticationState();
        services
            .AddIdentity<IdentityUser<Guid>, IdentityRole<Guid>>(options =>
            {
                options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                options.SignIn.RequireConfirmedAccount = true;
                options.User.RequireUniqueEmail = true;
                options.User.AllowedUserNameCharacters = "";
                options.Tokens.EmailConfirmationTokenProvider = LinkTokens.Name;
                options.Tokens.PasswordResetTokenProvider = LinkTokens.Name;
                options.Tokens.ChangeEmailTokenProvider = LinkTokens.Name;
                options.Password.RequiredLength = 12;
                options.Password.RequireNonAlphanumeric = false;
                options.Password.RequireDigit = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireLowercase = false;
                options.Lockout.MaxFailedAccessAttempts = 8;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
            })
            .AddUserStore<PortalUserStore>()
            .AddRoleStore<PortalRoleStore>()
            .AddDefaultTokenProviders()
            .AddTokenProvider<LinkTokens>(LinkTokens.Name);
        services.AddScoped<LinkTokens>();
        services.AddScoped<AccountFactory>();
        services.AddTransient<ISeed, RoleSeed>();
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = CircuitAuthentication.Interval);
        services.ConfigureAll<CookieAuthenticationOptions>(options => options.Cookie.Path = "/");
        services.ConfigureApplicationCookie(options =>
        {
            options.Cookie.Name = "sundai";
            options.LoginPath = "/konto/log-ind";
            options.AccessDeniedPath = "/ingen-adgang";
            options.ReturnUrlParameter = "tilbage";
            options.SlidingExpiration = true;
            options.ExpireTimeSpan = TimeSpan.FromDays(14);
        });
        services.AddScoped<AccountLinks>();
        services.AddScoped<ICommandVerb, CreateAdminVerb>();
        services.AddUseCases<AccountsText>();
        return services;
    }
}
