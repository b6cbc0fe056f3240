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
/// Tells those who follow a theme, in the portal and by mail, what is new on it: each thing once, however often it comes back and however many
/// of its themes they follow, and never whoever did it.
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
            .Select(row => new Thing(row.Id, row.Title, $"opslag/{row.Slug}"))
            .FirstOrDefaultAsync(cancellation);
        await TellAsync(db, "FollowedPost", post, happened.ByUserId, cancellation);
    }

    public async Task HearAsync(WorkshopPublished happened, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var workshop = await db.Set<Workshop>()
            .Where(row => row.Id == happened.WorkshopId && row.Status == WorkshopStatus.Published)
            .Select(row => new Thing(row.Id, row.Title, $"workshops/{row.Slug}"))
            .FirstOrDefaultAsync(cancellation);
        await TellAsync(db, "FollowedWorkshop", workshop, happened.ByUserId, cancellation);
    }

    public async Task HearAsync(ConsultationOpened happened, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var note = await NoteAsync(db, happened.NoteId, NoteStatus.InConsultation, cancellation);
        await TellAsync(db, "FollowedConsultation", note, happened.ByUserId, cancellation);
    }

    public async Task HearAsync(NoteAdopted happened, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var note = await NoteAsync(db, happened.NoteId, NoteStatus.Adopted, cancellation);
        await TellAsync(db, "FollowedAdoption", note, happened.ByUserId, cancellation);
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

    private async Task TellAsync(PortalDbContext db, string key, Thing? thing, Guid? byUserId, CancellationToken cancellation)
    {
        // It is gone again already: then there is nothing to read.
        if (thing is null)
        {
            return;
        }

        var themes = (await db.FollowsOf(thing.Id).ToListAsync(cancellation)).ToLookup(row => row.PersonId, row => row.ThemeSlug);
        var followers = db.FollowersOf(thing.Id);
        var recipients = await db.RecipientsAsync(
            person => followers.Contains(person.Id) && (byUserId == null || person.UserId != byUserId),
            cancellation
        );
        var news = new News(key, thing.Address, thing.Title) { OnceFor = thing.Id };
        var told = await notifier.AddAsync(db, [.. recipients.Select(recipient => recipient.PersonId)], news, cancellation);
        foreach (var recipient in recipients.Where(recipient => told.Contains(recipient.PersonId)))
        {
            var language = recipient.Language;
            mail.Write<NotificationsText>(
                db,
                recipient.Mailbox,
                $"Mail.{key}",
                mail.Link(language, thing.Address),
                thing.Title,
                Theme(themes[recipient.PersonId], language),
                mail.Link(language, Followed)
            );
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

    private static Task<Thing?> NoteAsync(PortalDbContext db, Guid id, NoteStatus status, CancellationToken cancellation) =>
        db.Set<RecommendationNote>()
            .Where(row => row.Id == id && row.Status == status)
            .Select(row => new Thing(row.Id, row.Title, $"anbefalinger/{row.Slug}"))
            .FirstOrDefaultAsync(cancellation);

    private sealed record Thing(Guid Id, string Title, string Address);
}
