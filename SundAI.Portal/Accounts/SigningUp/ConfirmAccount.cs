using Microsoft.AspNetCore.Identity;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Accounts.SigningUp;

/// <summary>
/// Confirms a new account by the link in its mail and the password that was chosen with it, or from the browser that chose it. That sign-up's name, language and password
/// become the account's. Somebody else may have signed up with the address: who reads the mail does not know their password, and so
/// cannot confirm it by mistake. Confirming twice is no mistake.
/// </summary>
internal sealed class ConfirmAccount(
    UserManager<IdentityUser<Guid>> users,
    PortalDbContext db,
    SignUpLinks links,
    IEnumerable<IAccountCompanion> companions,
    TimeProvider clock
)
{
    /// <param name="Token">The link's secret.</param>
    /// <param name="Password">As it was chosen when signing up; not asked of the browser that did.</param>
    /// <param name="Browser">What the browser holds since it signed up.</param>
    public sealed record Input(string? Token, string? Password, string? Browser = null);

    /// <param name="SignsIn">The account, where this act confirmed it in the browser that signed up: that one may be signed in.</param>
    /// <param name="Back">Where the person came from; null when from nowhere in particular.</param>
    public sealed record Confirmed(Guid? SignsIn, string? Back);

    public async Task<Result<Confirmed>> HandleAsync(Actor actor, Input input, CancellationToken cancellation)
    {
        if (links.Read(input.Token) is not { } pending || await users.WaitingAsync(pending) is not { } user)
        {
            return Refusal.Of<AccountsText>("Link.NotGood");
        }

        var isFrom = pending.IsFrom(input.Browser, clock.GetUtcNow());
        var typed = input.Password is { Length: <= PasswordRules.Max } password ? password : "";
        if (!isFrom && users.PasswordHasher.VerifyHashedPassword(user, pending.PasswordHash, typed) == PasswordVerificationResult.Failed)
        {
            return Refusal.Of<AccountsText>("Confirm.Wrong").At(nameof(input.Password));
        }

        if (user.EmailConfirmed)
        {
            return new Confirmed(null, pending.Back);
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        (user.EmailConfirmed, user.PasswordHash) = (true, pending.PasswordHash);
        // The new stamp ends every other link that waits.
        var outcome = await users.UpdateSecurityStampAsync(user);
        if (!outcome.Succeeded)
        {
            return Result<Confirmed>.From(outcome.Refusals(nameof(input.Password)));
        }

        foreach (var companion in companions)
        {
            await companion.ConfirmedAsync(db, user.Id, pending.Name, pending.Language, cancellation);
        }

        var saved = await db.SaveAsync(cancellation);
        if (!saved.IsDone)
        {
            return Result<Confirmed>.From(saved);
        }

        await transaction.CommitAsync(cancellation);
        return new Confirmed(isFrom ? user.Id : null, pending.Back);
    }
}

/// <summary>Whose account a link would confirm, so that its reader can tell whether it is their own.</summary>
internal sealed class ShowSignUp(UserManager<IdentityUser<Guid>> users, SignUpLinks links, TimeProvider clock)
{
    /// <param name="Token">The link's secret.</param>
    /// <param name="Browser">What the browser holds since it signed up.</param>
    public sealed record Input(string? Token, string? Browser = null);

    /// <param name="Name">The name that was given.</param>
    /// <param name="IsFrom">Whether this browser signed up, so that it need not tell the password.</param>
    public sealed record View(string Name, bool IsFrom);

    public async Task<Result<View>> HandleAsync(Actor actor, Input input, CancellationToken cancellation) =>
        links.Read(input.Token) is { } pending && await users.WaitingAsync(pending) is not null
            ? new View(pending.Name, pending.IsFrom(input.Browser, clock.GetUtcNow()))
            : Refusal.Of<AccountsText>("Link.NotGood");
}

internal static class WaitingAccounts
{
    /// <summary>The account that a sign-up waits to confirm, or has confirmed; null when another one was faster, or it is gone.</summary>
    public static async Task<IdentityUser<Guid>?> WaitingAsync(this UserManager<IdentityUser<Guid>> users, PendingSignUp pending) =>
        await users.FindByIdAsync(pending.UserId.ToString()) is { } user
        && (user.EmailConfirmed ? user.PasswordHash == pending.PasswordHash : user.SecurityStamp == pending.Stamp)
            ? user
            : null;
}
