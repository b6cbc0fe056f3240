using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.Mail;
using SundAI.Portal.Platform.Text;

namespace SundAI.Portal.Matchmaking;

/// <summary>Writes mails about an introduction to those of one side whom it concerns, in each one's language.</summary>
internal sealed class IntroductionMail(MailWriter mail, IntroductionLinks links, IStringLocalizer<MatchmakingText> texts)
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
        foreach (var recipient in await AddresseesAsync(db, introduction, to, cancellation))
        {
            var link = mail.Link(recipient.Language, $"introduktioner/{introduction.Id}");
            mail.Write<MatchmakingText>(db, recipient.Mailbox, key, [link, other, .. more]).Concerning(by);
        }
    }

    /// <summary>
    /// Asks the asked side to act, with a link that does so without signing in. The texts' arguments: that link, the other side's name, by
    /// when, the purpose, the proposed step, the introduction's own address, then those of <paramref name="more"/>.
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
            await AddresseesAsync(db, introduction, introduction.ToOrganisationId, cancellation),
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
        var other = await OtherAsync(db, introduction, introduction.ToOrganisationId, cancellation);
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
                        Purpose(introduction),
                        Step(introduction.Step, language),
                        mail.Link(language, $"introduktioner/{introduction.Id}"),
                        .. more,
                    ]
                )
                .Concerning(introduction.FromPersonId)
                .Concerning(by);
        }
    }

    /// <summary>
    /// Whom of a side it concerns: who asked, who answered, or whom the answer was left to; where they do not speak for it any more its
    /// contacts, and where there is none everybody who does. A colleague who was asked too comes beside those who were asked first.
    /// </summary>
    private static async Task<List<Recipient>> AddresseesAsync(
        PortalDbContext db,
        Introduction introduction,
        Guid side,
        CancellationToken cancellation
    )
    {
        if (side == introduction.FromOrganisationId)
        {
            return await OrContactsAsync(db, introduction.FromPersonId, side, cancellation);
        }

        if (introduction.ToPersonId is not null || introduction.ColleagueAskedAt is null)
        {
            return await OrContactsAsync(db, introduction.ToPersonId ?? introduction.HandlerId, side, cancellation);
        }

        // Whom it was left to before stands in what was said last: who asked the question, or whom it was passed on to.
        var first = await db.Set<IntroductionMessage>()
            .Where(row => row.IntroductionId == introduction.Id && row.Side == IntroductionSide.Asked && row.Kind != MessageKind.Message)
            .OrderByDescending(row => row.At)
            .Select(row => row.ColleagueId ?? row.PersonId)
            .FirstOrDefaultAsync(cancellation);
        var found = await OrContactsAsync(db, first, side, cancellation);
        var colleagues = await SpeakerAsync(db, introduction.HandlerId, side, cancellation);
        return [.. found, .. colleagues.Where(colleague => !found.Exists(one => one.PersonId == colleague.PersonId))];
    }

    private static Task<List<Recipient>> SpeakerAsync(PortalDbContext db, Guid? one, Guid side, CancellationToken cancellation) =>
        db.RecipientsAsync(
            person =>
                person.Id == one
                && db.Set<Membership>()
                    .Any(row => row.PersonId == person.Id && row.OrganisationId == side && row.Status == MembershipStatus.Active),
            cancellation
        );

    private static async Task<List<Recipient>> OrContactsAsync(PortalDbContext db, Guid? one, Guid side, CancellationToken cancellation)
    {
        var found = await SpeakerAsync(db, one, side, cancellation);
        if (found.Count == 0)
        {
            found = await db.RecipientsAsync(side, contactsOnly: true, cancellation);
        }

        return found.Count > 0 ? found : await db.RecipientsAsync(side, contactsOnly: false, cancellation);
    }

    private static Task<string> OtherAsync(PortalDbContext db, Introduction introduction, Guid side, CancellationToken cancellation)
    {
        var other = side == introduction.FromOrganisationId ? introduction.ToOrganisationId : introduction.FromOrganisationId;
        return db.Set<Organisation>().Where(row => row.Id == other).Select(row => row.Name).SingleAsync(cancellation);
    }

    private static string Purpose(Introduction introduction) =>
        introduction.Purpose.Length > 0 ? introduction.Purpose : Shortened.To(introduction.Message, Introduction.PurposeMax);

    private string Step(ProposedStep? step, Language language)
    {
        var said = "";
        Languages.Within(language, () => said = step is null ? "–" : texts[$"ProposedStep.{step}"].Value);
        return said;
    }
}
