using Microsoft.AspNetCore.Identity;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Accounts.SigningUp;

/// <summary>Sends the confirmation link again. The answer tells nobody whether the address has an account.</summary>
internal sealed class ResendConfirmation(UserManager<IdentityUser<Guid>> users, PortalDbContext db, AccountMails mails)
{
    /// <param name="Email">The address that was signed up with.</param>
    public sealed record Input(string? Email);

    public async Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation)
    {
        var check = new Check().Email(nameof(input.Email), input.Email?.Trim());
        if (check.Failed)
        {
            return check.Refusals;
        }

        if (await users.FindByEmailAsync(input.Email!.Trim()) is { EmailConfirmed: false } user)
        {
            await mails.AskToConfirmAgainAsync(user);
        }

        return await db.SaveAsync(cancellation);
    }
}
