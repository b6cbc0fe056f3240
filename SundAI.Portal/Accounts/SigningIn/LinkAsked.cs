using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Events;

namespace SundAI.Portal.Accounts.SigningIn;

/// <summary>
/// Somebody wrote an address that a link shall be sent to. Whether it has an account is looked up after the answer, so that the answer
/// takes as long for every address.
/// </summary>
/// <param name="SealedAddress">The address, encrypted: what is stored here names nobody.</param>
/// <param name="ForPassword">Whether a confirmed account gets a link that sets a new password; or only those that wait get theirs again.</param>
internal sealed record LinkAsked(string SealedAddress, bool ForPassword);

/// <summary>Encrypts the address of a <see cref="LinkAsked"/>.</summary>
internal sealed class AddressSeal(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("SundAI.Portal.Accounts.AddressSeal");

    public string Close(string address) => protector.Protect(address);

    public string Open(string address) => protector.Unprotect(address);
}

/// <summary>Sends the link to addresses with an account. Hearing twice sends it twice, which is no harm.</summary>
internal sealed class SendAskedLink(UserManager<IdentityUser<Guid>> users, PortalDbContext db, AccountMails mails, AddressSeal seal)
    : IListener<LinkAsked>
{
    public async Task HearAsync(LinkAsked happened, CancellationToken cancellation)
    {
        if (await users.FindByEmailAsync(seal.Open(happened.SealedAddress)) is not { } user)
        {
            return;
        }

        if (!user.EmailConfirmed)
        {
            await mails.AskToConfirmAgainAsync(user);
        }
        else if (happened.ForPassword)
        {
            await mails.SendPasswordLinkAsync(user);
        }

        await db.SaveChangesAsync(cancellation);
    }
}
