using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using SundAI.Portal.Accounts.Administering;
using SundAI.Portal.Accounts.MyAccount;
using SundAI.Portal.Accounts.Passkeys;
using SundAI.Portal.Accounts.SigningIn;
using SundAI.Portal.Accounts.SigningUp;
using SundAI.Portal.Platform.Commands;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Events;
using SundAI.Portal.Platform.Housekeeping;
using SundAI.Portal.Platform.Layout;
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
            .AddIdentity<IdentityUser<Guid>, IdentityRole<Guid>>(Configure)
            .AddUserStore<PortalUserStore>()
            .AddRoleStore<PortalRoleStore>()
            .AddDefaultTokenProviders()
            .AddTokenProvider<LinkTokens>(LinkTokens.Name);
        services.AddScoped<LinkTokens>();
        services.AddScoped<SignUpLinks>();
        services.AddScoped<SignUpBrowser>();
        services.AddScoped<AddressSeal>();
        services.AddListener<SendAskedLink>();
        services.AddScoped<AccountFactory>();
        services.AddScoped<AccountMails>();
        services.AddScoped<AccountErasure>();
        services.AddTransient<IHousekeeping, ForgetUnconfirmed>();
        services.AddScoped<SignInDesk>();
        services.AddTransient<ISeed, RoleSeed>();
        services.AddTransient<IPersonalData, AccountPersonalData>();
        services.AddTransient<ICommandVerb, CreateAdminVerb>();
        services.AddLink<AccountsText>(NavigationPlace.Member, 90, "konto", "Nav.MyAccount");
        services.AddUseCases<AccountsText>();
        return services.AddSessions();
    }

    public static void MapAccounts(this WebApplication app)
    {
        app.MapSignOut();
        app.MapPasskeys();
        app.MapMyData();
    }

    private static void Configure(IdentityOptions options)
    {
        options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        options.SignIn.RequireConfirmedAccount = true;
        options.User.RequireUniqueEmail = true;
        options.User.AllowedUserNameCharacters = "";
        options.Tokens.PasswordResetTokenProvider = LinkTokens.Name;
        options.Tokens.ChangeEmailTokenProvider = LinkTokens.Name;
        options.Password.RequiredLength = PasswordRules.Min;
        options.Password.RequiredUniqueChars = PasswordRules.Different;
        options.Password.RequireNonAlphanumeric = false;
        options.Password.RequireDigit = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireLowercase = false;
        options.Lockout.MaxFailedAccessAttempts = 8;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
    }

    private static IServiceCollection AddSessions(this IServiceCollection services)
    {
        services.AddScoped<ISecurityStampValidator, SessionCheck>();
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.FromMinutes(5));
        services.Configure<IdentityPasskeyOptions>(options =>
        {
            // A passkey stands for both steps of a sign-in, so it must know its owner, and the browser must find it by itself.
            options.UserVerificationRequirement = "required";
            options.ResidentKeyRequirement = "required";
        });
        services.ConfigureAll<CookieAuthenticationOptions>(options =>
        {
            // One path, or switching language would sign out.
            options.Cookie.Path = "/";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.ConfigureApplicationCookie(options =>
        {
            options.Cookie.Name = "sundai";
            options.LoginPath = "/konto/log-ind";
            options.AccessDeniedPath = "/ingen-adgang";
            options.ReturnUrlParameter = "tilbage";
            // The page that signs in says where one goes from there: the handler would lead there first, and not ask whether it is ours.
            options.Events.OnRedirectToReturnUrl = _ => Task.CompletedTask;
            options.SlidingExpiration = true;
            options.ExpireTimeSpan = TimeSpan.FromDays(14);
        });
        return services;
    }
}
