using Microsoft.AspNetCore.Identity;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Accounts.MyAccount;

/// <summary>
/// Asks for another address: a link goes to the new one, a notice to the old one, and nothing changes until the link is followed.
/// Whether the new address has an account already is told to nobody but its owner; one that nobody has confirmed is nobody's, and in
/// nobody's way.
/// </summary>
internal sealed class AskToChangeEmail(UserManager<IdentityUser<Guid>> users, PortalDbContext db, AccountMails mails)
{
    /// <param name="Email">The new address.</param>
    /// <param name="Password">The account's password, if it has one.</param>
    public sealed record Input(string? Email, string? Password);

    public async Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation)
    {
        if (await users.OfAsync(actor) is not { } user)
        {
            return Refusal.NotAllowed;
        }

        var email = input.Email?.Trim();
        var isSame = string.Equals(email, user.Email, StringComparison.OrdinalIgnoreCase);
        var check = new Check()
            .Email(nameof(input.Email), email)
            .That(!isSame, nameof(input.Email), Refusal.Of<AccountsText>("Email.Same"))
            .That(await users.KnowsPasswordAsync(user, input.Password), nameof(input.Password), Refusal.Of<AccountsText>("Password.Wrong"));
        if (check.Failed)
        {
            return check.Refusals;
        }

        if (await users.FindByEmailAsync(email!) is { EmailConfirmed: true } other)
        {
            await mails.SayAlreadyHereAsync(other);
            await mails.SayEmailChangeAskedAsync(user);
        }
        else
        {
            await mails.AskToChangeEmailAsync(user, email!);
        }

        return await db.SaveAsync(cancellation);
    }
}
