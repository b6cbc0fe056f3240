using System.Text;
using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.Mail;
using SundAI.Portal.Platform.Search;
using SundAI.Portal.Platform.Text;
using SundAI.Portal.Platform.Time;

namespace SundAI.Portal.Matchmaking;

/// <summary>
/// Gathers what followed searches have found into one mail a person and day, at seven in the morning in Copenhagen. The hits are marked in the
/// save that writes the mail, so each is in one mail, killed or run twice; what has gone meanwhile, or may not be seen any more, is in none. Hits that were told long ago are forgotten.
/// </summary>
internal sealed class GatherSearchHits(
    IDbContextFactory<PortalDbContext> contexts,
    SearchMailLinks links,
    MailWriter mail,
    TimeProvider clock
)
{
    /// <summary>How many things one mail names; the rest stands on the page.</summary>
    public const int MostInOne = 20;

    /// <summary>How many of what waits for one person are looked at, the newest; what is older than those is in no mail.</summary>
    public const int Considered = 200;

    private const int Batch = 100;
    private static readonly TimeSpan Morning = TimeSpan.FromHours(7);

    /// <summary>Writes the mails that are due. Returns how many persons it looked at.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var before = LastMorning();
        List<Guid> persons;
        await using (var db = await contexts.CreateDbContextAsync(cancellation))
        {
            persons = await Waiting(db, before)
                .Select(row => row.Search.PersonId)
                .Distinct()
                .OrderBy(person => person)
                .Take(Batch)
                .ToListAsync(cancellation);
        }

        foreach (var person in persons)
        {
            await GatherAsync(person, before, cancellation);
        }

        await ForgetAsync(cancellation);
        return persons.Count;
    }

    // What nobody is told of again: it is no news by now.
    private async Task ForgetAsync(CancellationToken cancellation)
    {
        var old = clock.GetUtcNow().UtcDateTime.AddDays(-SearchHit.KeptDays);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await db.Set<SearchHit>().Where(row => row.MailedAt < old && row.FoundAt < old).ExecuteDeleteAsync(cancellation);
    }

    private DateTime LastMorning()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var today = CopenhagenTime.ToUtc(CopenhagenTime.ToLocal(now).Date + Morning);
        return today <= now ? today : CopenhagenTime.ToUtc(CopenhagenTime.ToLocal(now).Date.AddDays(-1) + Morning);
    }

    private static IQueryable<Waits> Waiting(PortalDbContext db, DateTime before) =>
        from hit in db.Set<SearchHit>()
        join search in db.Set<SavedSearch>() on hit.SearchId equals search.Id
        where hit.MailedAt == null && hit.FoundAt < before
        select new Waits { Hit = hit, Search = search };

    private async Task GatherAsync(Guid personId, DateTime before, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var waiting = await Waiting(db, before)
            .Where(row => row.Search.PersonId == personId)
            .OrderByDescending(row => row.Hit.FoundAt)
            .ThenBy(row => row.Hit.SearchId)
            .ThenBy(row => row.Hit.EntityId)
            .Take(Considered)
            .ToListAsync(cancellation);
        waiting = [.. waiting.OrderBy(row => row.Search.Since).ThenBy(row => row.Search.Id).ThenBy(row => row.Hit.FoundAt)];
        var now = clock.GetUtcNow().UtcDateTime;
        waiting.ForEach(row => row.Hit.MailedAt = now);
        var wanted = waiting.Where(row => row.Search.ByMail).DistinctBy(row => row.Hit.EntityId).ToList();
        var things = await ThingsAsync(db, personId, [.. wanted.Select(row => row.Hit.EntityId)], cancellation);
        var news = wanted.Where(row => things.ContainsKey(row.Hit.EntityId)).ToList();
        if (news.Count > 0 && await db.RecipientAsync(personId, cancellation) is { } recipient)
        {
            var language = recipient.Language;
            mail.Write<MatchmakingText>(
                db,
                recipient.Mailbox,
                news.Count == 1 ? "Mail.SearchesOne" : "Mail.Searches",
                mail.Link(language, "soegninger"),
                news.Count,
                new Paragraphs(Said(news, things, language)),
                mail.Link(language, links.Path(personId))
            );
        }

        await using var whole = await db.Database.BeginTransactionAsync(cancellation);
        if (!(await db.SaveAsync(cancellation)).IsDone)
        {
            // Another node was faster: then its mail is the one.
            return;
        }

        await Waiting(db, before)
            .Where(row => row.Search.PersonId == personId)
            .Select(row => row.Hit)
            .ExecuteUpdateAsync(set => set.SetProperty(hit => hit.MailedAt, now), cancellation);
        await whole.CommitAsync(cancellation);
    }

    // What there is now, of what the person may see now.
    private static async Task<Dictionary<Guid, SearchRow>> ThingsAsync(
        PortalDbContext db,
        Guid personId,
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancellation
    )
    {
        var actor = new Accounts.Actor(
            await db.Set<Person>().Where(person => person.Id == personId).Select(person => person.UserId).FirstOrDefaultAsync(cancellation)
        );
        var posts = db.Set<Post>().ReadableBy(db, actor).Select(post => post.Id);
        return await db.Set<SearchRow>()
            .AsNoTracking()
            .Where(row => ids.Contains(row.EntityId))
            .Where(row =>
                row.Audience == Audience.Anyone
                || row.Audience == Audience.Members
                || (row.Kind == nameof(Post) && posts.Contains(row.EntityId))
            )
            .ToDictionaryAsync(row => row.EntityId, cancellation);
    }

    private string Said(List<Waits> news, Dictionary<Guid, SearchRow> things, Language language)
    {
        var said = new StringBuilder();
        foreach (var search in news.Take(MostInOne).GroupBy(row => row.Search.Id))
        {
            var name = VisibleText.InOneLine(search.First().Search.Name);
            said.Append(language == Language.English ? $"“{name}”" : $"»{name}«").Append('\n');
            foreach (var thing in search.Select(row => things[row.Hit.EntityId]))
            {
                var title = language == Language.English ? thing.TitleEn : thing.TitleDa;
                said.Append("– ")
                    .Append(VisibleText.InOneLine(title))
                    .Append('\n')
                    .Append("  ")
                    .Append(mail.Link(language, thing.Path))
                    .Append('\n');
            }

            said.Append('\n');
        }

        return said.ToString().TrimEnd();
    }

    private sealed class Waits
    {
        public required SearchHit Hit { get; init; }

        public required SavedSearch Search { get; init; }
    }
}
