using Microsoft.AspNetCore.Identity;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Accounts.SigningUp;

/// <summary>
/// Confirms a new account by the link in its mail and the password that was chosen with it. That sign-up's name, language and password
/// become the account's. Somebody else may have signed up with the address: who reads the mail does not know their password, and so
/// cannot confirm it by mistake. Confirming twice is no mistake.
/// </summary>
internal sealed class ConfirmAccount(
    UserManager<IdentityUser<Guid>> users,
    PortalDbContext db,
    SignUpLinks links,
    IEnumerable<IAccountCompanion> companions
)
{
    /// <param name="Token">The link's secret.</param>
    /// <param name="Password">As it was chosen when signing up.</param>
    public sealed record Input(string? Token, string? Password);

    public async Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation)
    {
        if (links.Read(input.Token) is not { } pending || await users.WaitingAsync(pending) is not { } user)
        {
            return Refusal.Of<AccountsText>("Link.NotGood");
        }

        var typed = input.Password is { Length: <= PasswordRules.Max } password ? password : "";
        if (users.PasswordHasher.VerifyHashedPassword(user, pending.PasswordHash, typed) == PasswordVerificationResult.Failed)
        {
            return Refusal.Of<AccountsText>("Confirm.Wrong").At(nameof(input.Password));
        }

        if (user.EmailConfirmed)
        {
            return Result.Done;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        (user.EmailConfirmed, user.PasswordHash) = (true, pending.PasswordHash);
        // The new stamp ends every other link that waits.
        var outcome = await users.UpdateSecurityStampAsync(user);
        if (!outcome.Succeeded)
        {
            return outcome.Refusals(nameof(input.Password));
        }

        foreach (var companion in companions)
        {
            await companion.ConfirmedAsync(db, user.Id, pending.Name, pending.Language, cancellation);
        }

        var saved = await db.SaveAsync(cancellation);
        if (saved.IsDone)
        {
            await transaction.CommitAsync(cancellation);
        }

        return saved;
    }
}

/// <summary>Whose account a link would confirm, so that its reader can tell whether it is their own.</summary>
internal sealed class ShowSignUp(UserManager<IdentityUser<Guid>> users, SignUpLinks links)
{
    /// <param name="Token">The link's secret.</param>
    public sealed record Input(string? Token);

    /// <param name="Name">The name that was given.</param>
    public sealed record View(string Name);

    public async Task<Result<View>> HandleAsync(Actor actor, Input input, CancellationToken cancellation) =>
        links.Read(input.Token) is { } pending && await users.WaitingAsync(pending) is not null
            ? new View(pending.Name)
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
