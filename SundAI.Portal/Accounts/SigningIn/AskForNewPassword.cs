using Microsoft.AspNetCore.Identity;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Accounts.SigningIn;

/// <summary>Sends a link that sets a new password. The answer tells nobody whether the address has an account.</summary>
internal sealed class AskForNewPassword(UserManager<IdentityUser<Guid>> users, PortalDbContext db, AccountMails mails)
{
    /// <param name="Email">The address of the account.</param>
    public sealed record Input(string? Email);

    public async Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation)
    {
        var check = new Check().Email(nameof(input.Email), input.Email?.Trim());
        if (check.Failed)
        {
            return check.Refusals;
        }

        switch (await users.FindByEmailAsync(input.Email!.Trim()))
        {
            case { EmailConfirmed: true } user:
                await mails.SendPasswordLinkAsync(user);
                break;
            case { } unconfirmed:
                await mails.AskToConfirmAgainAsync(unconfirmed);
                break;
        }

        return await db.SaveAsync(cancellation);
    }
}
