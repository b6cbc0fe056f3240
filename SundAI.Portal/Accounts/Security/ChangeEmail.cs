using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.Mail;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Accounts;

/// <summary>Sends a link to the new address and word to the old one. Nothing changes before the link is used.</summary>
internal sealed class AskForNewEmail(UserManager<IdentityUser<Guid>> users, PortalDbContext db, MailWriter mail)
{
    public async Task<Result> HandleAsync(Actor actor, string email, CancellationToken cancellation)
    {
        if (actor.UserId is not { } id || await users.FindByIdAsync(id.ToString()) is not { } user)
        {
            return Refusal.NotAllowed;
        }

        var check = new Check().Email("Email", email);
        if (check.Failed)
        {
            return check.Refusals;
        }

        if (await users.FindByEmailAsync(email.Trim()) is not null)
        {
            return Refusal.Of<AccountsText>("Email.Taken").At("Email");
        }

        var language = Languages.Current;
        var token = WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(await users.GenerateChangeEmailTokenAsync(user, email.Trim())));
        var link = mail.Link(language, $"konto/ny-e-mail?bruger={user.Id}&email={Uri.EscapeDataString(email.Trim())}&kode={token}");
        mail.Write<AccountsText>(db, email.Trim(), language, "Mail.NewEmail", link);
        mail.Write<AccountsText>(db, user.Email!, language, "Mail.EmailChanging", mail.Link(language, "konto"));
        return await db.SaveAsync(cancellation);
    }
}

/// <summary>The mail's link to a new address.</summary>
public sealed record NewEmailInput(Guid UserId, string? Email, string? Code);

/// <summary>The link takes the new address into use, for signing in too.</summary>
internal sealed class SetNewEmail(UserManager<IdentityUser<Guid>> users)
{
    public async Task<Result> HandleAsync(Actor actor, NewEmailInput input, CancellationToken cancellation)
    {
        if (input.Email is null || await users.FindByIdAsync(input.UserId.ToString()) is not { } user)
        {
            return Refusal.Of<AccountsText>("Link.Expired");
        }

        var result = await users.ChangeEmailAsync(user, input.Email, AccountLinks.TokenOf(input.Code));
        if (!result.Succeeded)
        {
            return result.ToRefusals("Password", "Email");
        }

        var renamed = await users.SetUserNameAsync(user, input.Email);
        return renamed.Succeeded ? Result.Done : renamed.ToRefusals("Password", "Email");
    }
}
