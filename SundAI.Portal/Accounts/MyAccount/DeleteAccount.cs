using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts.Administering;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Accounts.MyAccount;

/// <summary>
/// Erases an account and what every feature holds about its person, in one transaction. The last administrator cannot go: nobody could
/// make another one.
/// </summary>
internal sealed class DeleteAccount(UserManager<IdentityUser<Guid>> users, PortalDbContext db, AccountErasure erasure)
{
    /// <param name="Password">The account's password, if it has one.</param>
    /// <param name="Email">The account's address, typed again, for an account without a password.</param>
    public sealed record Input(string? Password, string? Email);

    public async Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation)
    {
        if (await users.OfAsync(actor) is not { } user)
        {
            return Refusal.NotAllowed;
        }

        if (!await users.HasPasswordAsync(user) && !string.Equals(input.Email?.Trim(), user.Email, StringComparison.OrdinalIgnoreCase))
        {
            return Refusal.Of<AccountsText>("Delete.TypeEmail").At(nameof(input.Email));
        }

        if (!await users.KnowsPasswordAsync(user, input.Password))
        {
            return Refusal.Of<AccountsText>("Password.Wrong").At(nameof(input.Password));
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.WaitForAdministratorsAsync(cancellation);
        if (await db.IsLastAdministratorAsync(user.Id, cancellation))
        {
            return Refusal.Of<AccountsText>("Role.LastAdministrator");
        }

        var outcome = await erasure.EraseAsync(user, cancellation);
        if (!outcome.Succeeded)
        {
            return outcome.Refusals(nameof(input.Password));
        }

        await transaction.CommitAsync(cancellation);
        return Result.Done;
    }
}
