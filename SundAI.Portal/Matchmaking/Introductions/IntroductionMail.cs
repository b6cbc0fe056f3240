using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.Mail;
using SundAI.Portal.Platform.Text;

namespace SundAI.Portal.Matchmaking;

/// <summary>Writes mails about an introduction to those of one side whom it concerns, in each one's language.</summary>
internal sealed class IntroductionMail(
    MailWriter mail,
    IntroductionAddressees addressees,
    IntroductionLinks links,
    PairReasons reasons,
    IStringLocalizer<MatchmakingText> texts
)
{
    /// <summary>
    /// Adds the mails to the context. The first argument of the texts is the link, the second the other side's name, then those of
    /// <paramref name="more"/>; <paramref name="by"/> is whose words they say.
    /// </summary>
    public async Task WriteAsync(
        PortalDbContext db,
        Introduction introduction,
        Guid to,
        string key,
        CancellationToken cancellation,
        Guid? by = null,
        params object[] more
    )
    {
        var other = await OtherAsync(db, introduction, to, cancellation);
        foreach (var recipient in await addressees.OfSideAsync(db, introduction, to, cancellation))
        {
            var link = mail.Link(recipient.Language, $"introduktioner/{introduction.Id}");
            mail.Write<MatchmakingText>(db, recipient.Mailbox, key, [link, other, .. more]).Concerning(by);
        }
    }

    /// <summary>
    /// Asks the asked side to act, with a link that does so without signing in. The texts' arguments: that link, the other side's name, by
    /// when, who asks for what and why the two fit, the introduction's own address, then those of <paramref name="more"/>.
    /// </summary>
    public async Task AskAsync(
        PortalDbContext db,
        Introduction introduction,
        string key,
        CancellationToken cancellation,
        Guid? by = null,
        params object[] more
    ) =>
        await AskAsync(
            db,
            introduction,
            await addressees.OfSideAsync(db, introduction, introduction.ToOrganisationId, cancellation),
            key,
            cancellation,
            by,
            more
        );

    /// <summary>The same, to one person of the asked side.</summary>
    public async Task AskOneAsync(
        PortalDbContext db,
        Introduction introduction,
        Guid personId,
        string key,
        CancellationToken cancellation
    ) =>
        await AskAsync(
            db,
            introduction,
            await db.RecipientsAsync(person => person.Id == personId, cancellation),
            key,
            cancellation,
            by: null,
            []
        );

    private async Task AskAsync(
        PortalDbContext db,
        Introduction introduction,
        List<Recipient> recipients,
        string key,
        CancellationToken cancellation,
        Guid? by,
        object[] more
    )
    {
        if (recipients.Count == 0)
        {
            return;
        }

        var (from, to) = (introduction.FromOrganisationId, introduction.ToOrganisationId);
        var other = await OtherAsync(db, introduction, to, cancellation);
        var asker = await Colleagues.SpeakerNameAsync(db, from, introduction.FromPersonId, cancellation);
        // A mail is passed on: what they told of other meetings is not said.
        var why = await reasons.ReadAsync(db, to, from, knowsMeetings: false, cancellation);
        foreach (var recipient in recipients)
        {
            var language = recipient.Language;
            var secret = links.Write(introduction, recipient.PersonId);
            mail.Write<MatchmakingText>(
                    db,
                    recipient.Mailbox,
                    key,
                    [
                        mail.Link(language, $"introduktioner/svar?noegle={secret}"),
                        other,
                        introduction.AnswerBy,
                        new Paragraphs(Facts(introduction, other, asker, why, language)),
                        mail.Link(language, $"introduktioner/{introduction.Id}"),
                        .. more,
                    ]
                )
                .Concerning(introduction.FromPersonId)
                .Concerning(by);
        }
    }

    private static Task<string> OtherAsync(PortalDbContext db, Introduction introduction, Guid side, CancellationToken cancellation)
    {
        var other = side == introduction.FromOrganisationId ? introduction.ToOrganisationId : introduction.FromOrganisationId;
        return db.Set<Organisation>().Where(row => row.Id == other).Select(row => row.Name).SingleAsync(cancellation);
    }

    // Who asks, by name alone; for what; what first; and the strongest reason why the two fit.
    private string Facts(Introduction introduction, string organisation, string asker, SaidPair? why, Language language)
    {
        var lines = new List<string>();
        Languages.Within(
            language,
            () =>
            {
                Add("Who", asker.Length > 0 ? $"{asker}, {organisation}" : organisation);
                Add(
                    "Purpose",
                    introduction.Purpose.Length > 0 ? introduction.Purpose : Shortened.To(introduction.Message, Introduction.PurposeMax)
                );
                if (introduction.Step is { } step)
                {
                    Add("Step", texts[$"ProposedStep.{step}"]);
                }

                if (why?.Say() is { IsEmpty: false } sides)
                {
                    var strongest = sides.Ours.Concat(sides.Theirs).First();
                    Add("Why", $"{strongest.Says} ({string.Join(", ", strongest.RestsOn.Select(fact => fact.Says))})");
                }
            }
        );
        return string.Join('\n', lines);

        void Add(string key, string value)
        {
            if (value.Length > 0)
            {
                lines.Add(string.Format(CultureInfo.CurrentCulture, texts[$"Mail.Fact.{key}"].Value, VisibleText.InOneLine(value)));
            }
        }
    }
}
