using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Accounts.MyAccount;

/// <summary>
/// Moves the account to the new address by the link that was sent to it. The old address gets a notice. An account that somebody began
/// with the address and never confirmed gives way: whoever reads the address's mail is here.
/// </summary>
internal sealed class ConfirmNewEmail(UserManager<IdentityUser<Guid>> users, PortalDbContext db, AccountMails mails, AccountErasure erasure)
{
    /// <param name="UserId">The account that the link names.</param>
    /// <param name="Email">The new address that the link names.</param>
    /// <param name="Token">The link's secret.</param>
    public sealed record Input(Guid UserId, string? Email, string? Token);

    public async Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation)
    {
        var notGood = Refusal.Of<AccountsText>("Link.NotGood");
        if (await users.FindByIdAsync(input.UserId.ToString()) is not { } user || string.IsNullOrWhiteSpace(input.Email))
        {
            return notGood;
        }

        var old = user.Email!;
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            if (
                !await users.VerifyUserTokenAsync(user, LinkTokens.Name, Purpose(input.Email), input.Token ?? "")
                || !await GivesWayAsync(user, input.Email, cancellation)
                || !(await users.ChangeEmailAsync(user, input.Email, input.Token ?? "")).Succeeded
                || !(await users.SetUserNameAsync(user, input.Email)).Succeeded
            )
            {
                return notGood;
            }

            await mails.SayEmailChangedAsync(user, old);
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
            return Result.Done;
        }
        catch (DbUpdateException exception) when (Saving.IsUniqueViolation(exception))
        {
            return notGood;
        }
    }

    private static string Purpose(string email) => UserManager<IdentityUser<Guid>>.GetChangeEmailTokenPurpose(email);

    /// <summary>Whether the address is free, or was held by nobody's account, which is gone now.</summary>
    private async Task<bool> GivesWayAsync(IdentityUser<Guid> user, string email, CancellationToken cancellation) =>
        await users.FindByEmailAsync(email) is not { } other
        || other.Id == user.Id
        || (!other.EmailConfirmed && (await erasure.EraseAsync(other, cancellation)).Succeeded);
}
