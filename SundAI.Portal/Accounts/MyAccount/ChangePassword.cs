using Microsoft.AspNetCore.Identity;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Accounts.MyAccount;

/// <summary>Changes one's own password, or sets the first one of an account that has none.</summary>
internal sealed class ChangePassword(UserManager<IdentityUser<Guid>> users, PortalDbContext db, AccountMails mails)
{
    /// <param name="Current">The password that is to go; ignored when there is none.</param>
    /// <param name="Password">The new one, at least twelve characters.</param>
    public sealed record Input(string? Current, string? Password);

    public async Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation)
    {
        if (await users.OfAsync(actor) is not { } user)
        {
            return Refusal.NotAllowed;
        }

        var check = new Check().Password(nameof(input.Password), input.Password);
        if (!await users.KnowsPasswordAsync(user, input.Current))
        {
            check.That(false, nameof(input.Current), Refusal.Of<AccountsText>("Password.Wrong"));
        }

        if (check.Failed)
        {
            return check.Refusals;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var outcome = await users.HasPasswordAsync(user)
            ? await users.ChangePasswordAsync(user, input.Current!, input.Password!)
            : await users.AddPasswordAsync(user, input.Password!);
        if (!outcome.Succeeded)
        {
            return outcome.Refusals(nameof(input.Password));
        }

        await mails.SayPasswordChangedAsync(user);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Done;
    }
}
