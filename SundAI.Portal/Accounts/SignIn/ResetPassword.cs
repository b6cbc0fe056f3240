using Microsoft.AspNetCore.Identity;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.Mail;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Accounts;

/// <summary>Sends a link to choose a new password. Answers the same whether or not the address is known.</summary>
internal sealed class AskForNewPassword(UserManager<IdentityUser<Guid>> users, PortalDbContext db, AccountLinks links, MailWriter mail)
{
    public async Task<Result> HandleAsync(Actor actor, string email, CancellationToken cancellation)
    {
        var check = new Check().Email("Email", email);
        if (check.Failed)
        {
            return check.Refusals;
        }

        if (await users.FindByEmailAsync(email.Trim()) is { EmailConfirmed: true } user)
        {
            var link = links.Of("ny-adgangskode", user.Id, await users.GeneratePasswordResetTokenAsync(user));
            mail.Write<AccountsText>(db, user.Email!, Languages.Current, "Mail.NewPassword", link);
            return await db.SaveAsync(cancellation);
        }

        return Result.Done;
    }
}

/// <summary>A link that came by mail, and the password chosen on its page.</summary>
public sealed record NewPasswordInput(Guid UserId, string? Code, string Password);

/// <summary>Sets a new password by the mail's link; the link works once.</summary>
internal sealed class SetNewPassword(UserManager<IdentityUser<Guid>> users)
{
    public async Task<Result> HandleAsync(Actor actor, NewPasswordInput input, CancellationToken cancellation)
    {
        if (await users.FindByIdAsync(input.UserId.ToString()) is not { } user)
        {
            return Refusal.Of<AccountsText>("Link.Expired");
        }

        var result = await users.ResetPasswordAsync(user, AccountLinks.TokenOf(input.Code), input.Password);
        if (!result.Succeeded)
        {
            return result.ToRefusals(nameof(input.Password), "Email");
        }

        // Whoever can read the mail owns the address, so the link that was sent to it also confirms it.
        if (!user.EmailConfirmed)
        {
            user.EmailConfirmed = true;
            await users.UpdateAsync(user);
        }

        return Result.Done;
    }
}
