using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.Mail;

namespace SundAI.Portal.Accounts;

/// <summary>Links that carry a token of Identity, for one account and a limited time.</summary>
internal sealed class AccountLinks(MailWriter mail)
{
    /// <summary>A full address in the current language.</summary>
    public string Of(string page, Guid userId, string token) =>
        mail.Link(Languages.Current, $"konto/{page}?bruger={userId}&kode={WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(token))}");

    /// <summary>The token of a link's code; empty when the code is none.</summary>
    public static string TokenOf(string? code)
    {
        try
        {
            return code is null ? "" : Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(code));
        }
        catch (FormatException)
        {
            return "";
        }
    }
}
