using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Knowledge.Questions;
using SundAI.Portal.Matchmaking;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Events;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.Mail;
using SundAI.Portal.Recommendations;
using SundAI.Portal.Taxonomy;
using SundAI.Portal.Workshops;

namespace SundAI.Portal.Notifications.Listeners;

/// <summary>
/// Tells those who follow a theme or an organisation, in the portal and by mail, what is new there: each thing once, however often it comes
/// back and however many of its themes and organisations they follow, never whoever did it, and nobody who may not see it.
/// </summary>
internal sealed class TellFollowers(
    IDbContextFactory<PortalDbContext> contexts,
    Notifier notifier,
    MailWriter mail,
    TaxonomyCatalogue catalogue
) : IListener<PostPublished>, IListener<WorkshopPublished>, IListener<ConsultationOpened>, IListener<NoteAdopted>, IListener<QuestionAsked>
{
    // Where each of them can stop.
    private const string Followed = "min-portal#foelger";

    public async Task HearAsync(PostPublished happened, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var post = await db.Set<Post>()
            .Where(row => row.Id == happened.PostId && row.Status == PostStatus.Published)
            .Select(row => new
            {
                Thing = new Thing(row.Id, row.Title, $"opslag/{row.Slug}"),
                row.OrganisationId,
                row.Audience,
            })
            .FirstOrDefaultAsync(cancellation);
        var readers = post is null ? null : db.ReadersOf(post.Audience, post.OrganisationId);
        await TellAsync(
            db,
            "FollowedPost",
            post?.Thing,
            happened.ByUserId,
            cancellation,
            post is null ? [] : [post.OrganisationId],
            readers
        );
    }

    public async Task HearAsync(WorkshopPublished happened, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var workshop = await db.Set<Workshop>()
            .Where(row => row.Id == happened.WorkshopId && row.Status == WorkshopStatus.Published)
            .Select(row => new Thing(row.Id, row.Title, $"workshops/{row.Slug}"))
            .FirstOrDefaultAsync(cancellation);
        // Who comes is nobody's business; who is on the agenda is.
        var speakers = await db.Set<Organisation>()
            .Where(row => db.Set<AgendaItem>().Any(item => item.WorkshopId == happened.WorkshopId && item.SpeakerOrganisation == row.Name))
            .Select(row => row.Id)
            .ToListAsync(cancellation);
        await TellAsync(db, "FollowedWorkshop", workshop, happened.ByUserId, cancellation, speakers);
    }

    public async Task HearAsync(ConsultationOpened happened, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var note = await NoteAsync(db, happened.NoteId, NoteStatus.InConsultation, cancellation);
        var behind = await ParticipantsAsync(db, happened.NoteId, cancellation);
        await TellAsync(db, "FollowedConsultation", note, happened.ByUserId, cancellation, behind);
    }

    public async Task HearAsync(NoteAdopted happened, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var note = await NoteAsync(db, happened.NoteId, NoteStatus.Adopted, cancellation);
        var behind = await ParticipantsAsync(db, happened.NoteId, cancellation);
        await TellAsync(db, "FollowedAdoption", note, happened.ByUserId, cancellation, behind);
    }

    public async Task HearAsync(QuestionAsked happened, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var asked = await db.Set<Question>()
            .Shown()
            .Where(row => row.Id == happened.QuestionId)
            .Select(row => new
            {
                Question = new Thing(row.Id, row.Title, $"spoergsmaal/{row.Slug}"),
                ByUserId = db.Set<Person>().Where(person => person.Id == row.PersonId).Select(person => person.UserId).FirstOrDefault(),
            })
            .FirstOrDefaultAsync(cancellation);
        await TellAsync(db, "FollowedQuestion", asked?.Question, asked?.ByUserId, cancellation);
    }

    private async Task TellAsync(
        PortalDbContext db,
        string key,
        Thing? thing,
        Guid? byUserId,
        CancellationToken cancellation,
        IReadOnlyCollection<Guid>? organisations = null,
        IQueryable<Guid>? readers = null
    )
    {
        // It is gone again already: then there is nothing to read.
        if (thing is null)
        {
            return;
        }

        var themes = (await db.FollowsOf(thing.Id).ToListAsync(cancellation)).ToLookup(row => row.PersonId, row => row.ThemeSlug);
        var behind = await (
            from follow in db.FollowsOfOrganisations(organisations ?? [])
            join organisation in db.Set<Organisation>() on follow.OrganisationId equals organisation.Id
            orderby organisation.Name
            select new { follow.PersonId, organisation.Name }
        ).ToListAsync(cancellation);
        var names = behind.ToLookup(row => row.PersonId, row => row.Name);
        var followers = db.FollowersOf(thing.Id).Union(db.FollowsOfOrganisations(organisations ?? []).Select(row => row.PersonId));
        var mayRead = readers ?? db.Set<Person>().Select(person => person.Id);
        var recipients = await db.RecipientsAsync(
            person => followers.Contains(person.Id) && mayRead.Contains(person.Id) && (byUserId == null || person.UserId != byUserId),
            cancellation
        );
        foreach (var byTheme in recipients.GroupBy(recipient => themes.Contains(recipient.PersonId)))
        {
            var said = byTheme.Key ? key : key.Replace("Followed", "Organisation", StringComparison.Ordinal);
            var news = new News(said, thing.Address, thing.Title)
            {
                OnceFor = thing.Id,
                SameAs = key,
                // A search that found it says so, and by which. An adopted note was found when it went to consultation.
                SaidBy = key == "FollowedAdoption" ? null : "SearchHit",
            };
            var told = await notifier.AddAsync(db, [.. byTheme.Select(recipient => recipient.PersonId)], news, cancellation);
            foreach (var recipient in byTheme.Where(recipient => told.Contains(recipient.PersonId)))
            {
                var language = recipient.Language;
                mail.Write<NotificationsText>(
                    db,
                    recipient.Mailbox,
                    $"Mail.{said}",
                    mail.Link(language, thing.Address),
                    thing.Title,
                    byTheme.Key ? Theme(themes[recipient.PersonId], language) : names[recipient.PersonId].First(),
                    mail.Link(language, Followed)
                );
            }
        }

        await db.SaveAsync(cancellation);
    }

    private string Theme(IEnumerable<string> slugs, Language language)
    {
        var name = "";
        var first = slugs.Select(slug => catalogue.Find(TermKind.Theme, slug)).OfType<Term>().MinBy(theme => theme.Order);
        Languages.Within(language, () => name = first?.Name ?? "");
        return name;
    }

    // Those who stand behind a note in the open: it rests on what they said, or they back it.
    private static Task<List<Guid>> ParticipantsAsync(PortalDbContext db, Guid noteId, CancellationToken cancellation) =>
        (
            from activity in db.Set<Activity>()
            join part in db.Set<ActivityParticipant>() on activity.Id equals part.ActivityId
            where activity.EntityId == noteId && activity.IsPublic
            select part.OrganisationId
        ).ToListAsync(cancellation);

    private static Task<Thing?> NoteAsync(PortalDbContext db, Guid id, NoteStatus status, CancellationToken cancellation) =>
        db.Set<RecommendationNote>()
            .Where(row => row.Id == id && row.Status == status)
            .Select(row => new Thing(row.Id, row.Title, $"anbefalinger/{row.Slug}"))
            .FirstOrDefaultAsync(cancellation);

    private sealed record Thing(Guid Id, string Title, string Address);
}
