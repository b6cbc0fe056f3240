using Microsoft.AspNetCore.Identity;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.Mail;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Accounts;

/// <summary>A link that came by mail.</summary>
public sealed record MailLinkInput(Guid UserId, string? Code);

/// <summary>The link of the mail confirms the address. Confirming twice is no mistake.</summary>
internal sealed class ConfirmEmail(UserManager<IdentityUser<Guid>> users)
{
    public async Task<Result> HandleAsync(Actor actor, MailLinkInput input, CancellationToken cancellation)
    {
        if (await users.FindByIdAsync(input.UserId.ToString()) is not { } user)
        {
            return Refusal.Of<AccountsText>("Link.Expired");
        }

        if (user.EmailConfirmed)
        {
            return Result.Done;
        }

        var result = await users.ConfirmEmailAsync(user, AccountLinks.TokenOf(input.Code));
        return result.Succeeded ? Result.Done : Refusal.Of<AccountsText>("Link.Expired");
    }
}

/// <summary>Sends a new confirmation link. Answers the same whether or not the address is known.</summary>
internal sealed class SendConfirmation(UserManager<IdentityUser<Guid>> users, PortalDbContext db, AccountLinks links, MailWriter mail)
{
    public async Task<Result> HandleAsync(Actor actor, string email, CancellationToken cancellation)
    {
        var check = new Check().Email("Email", email);
        if (check.Failed)
        {
            return check.Refusals;
        }

        if (await users.FindByEmailAsync(email.Trim()) is { EmailConfirmed: false } user)
        {
            var link = links.Of("bekraeft", user.Id, await users.GenerateEmailConfirmationTokenAsync(user));
            mail.Write<AccountsText>(db, user.Email!, Languages.Current, "Mail.Confirm", link);
            return await db.SaveAsync(cancellation);
        }

        return Result.Done;
    }
}
