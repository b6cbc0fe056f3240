using System.Globalization;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.Text;

namespace SundAI.Portal.Platform.Mail;

/// <summary>Writes mails in the recipient's language from a feature's texts: <c>KEY.Subject</c> and <c>KEY.Body</c>.</summary>
public sealed class MailWriter(IStringLocalizerFactory texts, IOptionsMonitor<MailOptions> options, TimeProvider clock)
{
    /// <summary>Adds a mail to the context; it is stored with the act's own save and goes out after it.</summary>
    /// <typeparam name="TTexts">The feature's text class.</typeparam>
    /// <param name="db">The context that the use case saves.</param>
    /// <param name="to">Who it is to.</param>
    /// <param name="key">The common beginning of the two keys.</param>
    /// <param name="arguments">What subject and body name; the first, <c>{0}</c>, is best the link from <see cref="Link"/>. Instants are said as days, and words in one line unless they are <see cref="Quoted"/> or <see cref="Paragraphs"/>.</param>
    /// <returns>The mail: whoever else it names is told to it by <see cref="OutgoingMail.Concerning"/>.</returns>
    public OutgoingMail Write<TTexts>(PortalDbContext db, MailTo to, string key, params object[] arguments)
    {
        var (subject, body) = ("", "");
        Languages.Within(
            to.Language,
            () =>
            {
                var text = texts.Create(typeof(TTexts));
                var said = Array.ConvertAll(arguments, Said);
                var signature = texts.Create(typeof(PlatformText))["Mail.Signature"].Value;
                body = $"{string.Format(CultureInfo.CurrentCulture, text[key + ".Body"].Value, said)}\n\n{signature}\n";
                subject = string.Format(CultureInfo.CurrentCulture, text[key + ".Subject"].Value, said);
            }
        );
        var mail = new OutgoingMail(to.Email, subject, body, clock.GetUtcNow().UtcDateTime).Concerning(to.Who);
        db.Set<OutgoingMail>().Add(mail);
        return mail;
    }

    /// <summary>A full address of a page, in the recipient's language.</summary>
    /// <param name="language">The recipient's language.</param>
    /// <param name="path">Without a leading slash, for instance <c>introduktioner/…</c>.</param>
    public string Link(Language language, string path) => $"{Site}{Languages.Prefix(language)}/{path}";

    // What somebody called a thing stays within the portal's sentence: only a text that is quoted has paragraphs.
    private static object Said(object argument) =>
        argument switch
        {
            DateTime at => When.Day(at),
            string words => VisibleText.InOneLine(words),
            _ => argument,
        };

    // Nobody asks when a mail is written: without a setting there is only the address of a portal at home.
    private string Site => options.CurrentValue.SiteAddress is { Length: > 0 } set ? set.TrimEnd('/') : "http://localhost:5080";
}
