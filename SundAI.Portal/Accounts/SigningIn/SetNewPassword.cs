using Microsoft.AspNetCore.Identity;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Accounts.SigningIn;

/// <summary>Sets a new password by the link in a mail. Every other session and link of the account ends with it.</summary>
internal sealed class SetNewPassword(UserManager<IdentityUser<Guid>> users, PortalDbContext db, AccountMails mails, LinkTokens tokens)
{
    /// <param name="UserId">The account that the link names.</param>
    /// <param name="Token">The link's secret.</param>
    /// <param name="Password">At least twelve characters.</param>
    public sealed record Input(Guid UserId, string? Token, string? Password);

    public async Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation)
    {
        var check = new Check().Password(nameof(input.Password), input.Password);
        if (check.Failed)
        {
            return check.Refusals;
        }

        if (await users.FindByIdAsync(input.UserId.ToString()) is not { } user)
        {
            return Refusal.Of<AccountsText>("Link.NotGood");
        }

        tokens.Prepare();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var outcome = await users.ResetPasswordAsync(user, input.Token ?? "", input.Password!);
        if (!outcome.Succeeded)
        {
            return outcome.Refusals(nameof(input.Password));
        }

        // Whoever followed the link reads the address's mail: that confirms it, and ends a lock that a stranger's guesses caused.
        (user.EmailConfirmed, user.LockoutEnd, user.AccessFailedCount) = (true, null, 0);
        await mails.SayPasswordChangedAsync(user);
        await users.UpdateAsync(user);
        await transaction.CommitAsync(cancellation);
        return Result.Done;
    }
}
