using MimeKit;
using SundAI.Portal.Platform.Settings;

namespace SundAI.Portal.Platform.Mail;

/// <summary>How mail leaves the portal (<c>Mail:*</c>).</summary>
public sealed class MailOptions : ISettings
{
    /// <summary>The section's name.</summary>
    public const string Section = "Mail";

    /// <summary>SMTP server; empty: mails become files in <see cref="Folder"/>.</summary>
    public string Host { get; set; } = "";

    /// <summary>SMTP port.</summary>
    public int Port { get; set; } = 587;

    /// <summary>Sign-in name at the server; empty: none.</summary>
    public string User { get; set; } = "";

    /// <summary>Password at the server.</summary>
    public string Password { get; set; } = "";

    /// <summary>Whether the connection must be encrypted.</summary>
    public bool RequireTls { get; set; } = true;

    /// <summary>Who the mails are from.</summary>
    public string From { get; set; } = "Sund AI <sundai@atv.example>";

    /// <summary>Where mails become files when there is no server; relative to the content root.</summary>
    public string Folder { get; set; } = "data/mail";

    /// <summary>
    /// The address that links in mails begin with, and every whole address that pages, feeds and the API name. Empty: in mails the address
    /// of a portal at home, elsewhere the one that was asked for.
    /// </summary>
    public string SiteAddress { get; set; } = "";

    /// <inheritdoc />
    public IEnumerable<string> Problems(IHostEnvironment environment)
    {
        if (Port is < 1 or > 65535)
        {
            yield return $"Mail:Port is {Port}; a port is a number from 1 to 65535.";
        }

        if (!MailboxAddress.TryParse(From, out _))
        {
            yield return $"Mail:From is »{From}«; it looks like »Sund AI <sundai@atv.example>«.";
        }

        if (Host.Length == 0 && string.IsNullOrWhiteSpace(Folder))
        {
            yield return "Mail:Folder is empty, and so is Mail:Host: mails would have nowhere to go.";
        }

        if (SiteAddress.Length > 0 && !IsWhole(SiteAddress))
        {
            yield return $"Mail:SiteAddress is »{SiteAddress}«; it is a whole address such as https://sundai.example.";
        }
    }

    private static bool IsWhole(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var site) && site.Scheme is "http" or "https";
}
