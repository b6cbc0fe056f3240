using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.Mail;

namespace SundAI.Portal.Matchmaking;

/// <summary>Writes one mail about an introduction to everybody who speaks for one of its sides.</summary>
internal sealed class IntroductionMail(MailWriter mail)
{
    /// <summary>Adds the mails to the context. The first argument of the texts is the link, the second the other side's name.</summary>
    public async Task WriteAsync(
        PortalDbContext db,
        Introduction introduction,
        Guid to,
        string key,
        CancellationToken cancellation,
        params object[] more
    )
    {
        var other = to == introduction.FromOrganisationId ? introduction.ToOrganisationId : introduction.FromOrganisationId;
        var names = await OrganisationLines.OfAsync(db, [other], cancellation);
        foreach (var recipient in await db.RecipientsAsync(to, contactsOnly: false, cancellation))
        {
            var link = mail.Link(recipient.Language, $"introduktioner/{introduction.Id}");
            mail.Write<MatchmakingText>(db, recipient.Mailbox, key, [link, names[other].Name, .. Said(more, recipient.Language)])
                .Concerning(introduction.Reason.Length > 0 ? introduction.ToPersonId : null);
        }
    }

    // An instant is a day in Copenhagen, in the words of who reads it.
    private static object[] Said(object[] arguments, Language language)
    {
        var said = arguments;
        Languages.Within(language, () => said = [.. arguments.Select(one => one is DateTime utc ? When.Day(utc) : one)]);
        return said;
    }
}
