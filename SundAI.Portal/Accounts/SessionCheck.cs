using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Accounts;

/// <summary>
/// Asks at every request whether the account is still what it was when the cookie was written: one statement by key. Whoever changed
/// the password elsewhere or deleted the account is signed out here at once. Identity's own check, which also writes the cookie anew,
/// still comes every five minutes.
/// </summary>
internal sealed class SessionCheck(
    IDbContextFactory<PortalDbContext> contexts,
    IOptions<SecurityStampValidatorOptions> options,
    SignInManager<IdentityUser<Guid>> signIn,
    ILoggerFactory loggers
) : SecurityStampValidator<IdentityUser<Guid>>(options, signIn, loggers)
{
    public override async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        if (IsPartOfPage(context.HttpContext))
        {
            return;
        }

        if (await IsStillGoodAsync(context))
        {
            await base.ValidateAsync(context);
        }
        else
        {
            context.RejectPrincipal();
            await SignInManager.SignOutAsync();
        }
    }

    // Style sheets and pictures are the same for everybody; what a circuit may do is asked there (CircuitAuthentication).
    private static bool IsPartOfPage(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null
        || context.Request.Path.StartsWithSegments("/_blazor", StringComparison.Ordinal)
        || context.Request.Path.StartsWithSegments("/_framework", StringComparison.Ordinal);

    private async Task<bool> IsStillGoodAsync(CookieValidatePrincipalContext context)
    {
        var users = SignInManager.UserManager;
        if (context.Principal is not { } principal || !Guid.TryParse(users.GetUserId(principal), out var id))
        {
            return false;
        }

        await using var db = await contexts.CreateDbContextAsync(context.HttpContext.RequestAborted);
        var stamp = await db.Set<IdentityUser<Guid>>()
            .Where(user => user.Id == id)
            .Select(user => user.SecurityStamp)
            .SingleOrDefaultAsync(context.HttpContext.RequestAborted);
        return stamp is not null && stamp == principal.FindFirst(users.Options.ClaimsIdentity.SecurityStampClaimType)?.Value;
    }
}
