using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Knowledge.Questions;
using SundAI.Portal.Matchmaking;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Events;
using SundAI.Portal.Recommendations;
using SundAI.Portal.Workshops;

namespace SundAI.Portal.Notifications.Listeners;

/// <summary>
/// Tells those who follow a search of each new thing that matches it: by the bell now, once a person and thing, and by the next gathered mail
/// (<see cref="GatherSearchHits"/>). What is told is remembered in the same save, so hearing an event again tells nothing again.
/// </summary>
internal sealed class TellSearchers(
    IDbContextFactory<PortalDbContext> contexts,
    SearchMatching matching,
    Notifier notifier,
    TimeProvider clock
)
    : IListener<PostPublished>,
        IListener<PostChanged>,
        IListener<WorkshopPublished>,
        IListener<ConsultationOpened>,
        IListener<NoteAdopted>,
        IListener<QuestionAsked>,
        IListener<OrganisationRegistered>
{
    /// <summary>The kinds of things that searches are told of.</summary>
    public static IReadOnlyList<FollowableKind> Kinds { get; } =
    [new(nameof(Post)), new(nameof(Workshop)), new(nameof(RecommendationNote)), new(nameof(Question)), new(nameof(Organisation))];

    // What followers of a theme or an organisation are told of the same thing.
    private static readonly Dictionary<string, string> Followed = new(StringComparer.Ordinal)
    {
        [nameof(Post)] = "FollowedPost",
        [nameof(Workshop)] = "FollowedWorkshop",
        [nameof(RecommendationNote)] = "FollowedConsultation",
        [nameof(Question)] = "FollowedQuestion",
    };

    public Task HearAsync(PostPublished happened, CancellationToken cancellation) => TellOfPostAsync(happened.PostId, cancellation);

    public Task HearAsync(PostChanged happened, CancellationToken cancellation) => TellOfPostAsync(happened.PostId, cancellation);

    public Task HearAsync(WorkshopPublished happened, CancellationToken cancellation) =>
        TellAsync<Workshop>(happened.WorkshopId, row => row.Id == happened.WorkshopId, row => row.PublishedAt, cancellation);

    public Task HearAsync(ConsultationOpened happened, CancellationToken cancellation) =>
        TellAsync<RecommendationNote>(happened.NoteId, row => row.Id == happened.NoteId, row => row.OpenedAt, cancellation);

    public Task HearAsync(NoteAdopted happened, CancellationToken cancellation) =>
        TellAsync<RecommendationNote>(happened.NoteId, row => row.Id == happened.NoteId, row => row.AdoptedAt, cancellation);

    public Task HearAsync(QuestionAsked happened, CancellationToken cancellation) =>
        TellAsync<Question>(happened.QuestionId, row => row.Id == happened.QuestionId, row => row.AskedAt, cancellation);

    public Task HearAsync(OrganisationRegistered happened, CancellationToken cancellation) =>
        TellAsync<Organisation>(happened.OrganisationId, row => row.Id == happened.OrganisationId, row => row.CreatedAt, cancellation);

    // A post that is changed, or published again, is as new as it was.
    private Task TellOfPostAsync(Guid id, CancellationToken cancellation) =>
        TellAsync<Post>(id, row => row.Id == id && row.Status == PostStatus.Published, row => row.PublishedAt, cancellation);

    private async Task TellAsync<TThing>(
        Guid entityId,
        Expression<Func<TThing, bool>> which,
        Expression<Func<TThing, DateTime?>> since,
        CancellationToken cancellation
    )
        where TThing : class
    {
        await using var reading = await contexts.CreateDbContextAsync(cancellation);
        var oldest = clock.GetUtcNow().UtcDateTime.AddDays(-SearchHit.KeptDays);
        // What was told of so long ago is forgotten, so what is as old is no news.
        if (
            await reading.Set<TThing>().Where(which).Select(since).FirstOrDefaultAsync(cancellation) is not { } newSince
            || newSince < oldest
            || await SearchMatching.ReadAsync(reading, typeof(TThing).Name, entityId, newSince, cancellation) is not { } thing
        )
        {
            return;
        }

        await foreach (var matches in matching.MatchAsync(reading, thing, cancellation))
        {
            await using var db = await contexts.CreateDbContextAsync(cancellation);
            var now = clock.GetUtcNow().UtcDateTime;
            foreach (var match in matches)
            {
                db.Set<SearchHit>()
                    .Add(
                        new SearchHit
                        {
                            SearchId = match.SearchId,
                            EntityId = entityId,
                            FoundAt = now,
                            MailedAt = match.ByMail ? null : now,
                        }
                    );
            }

            foreach (var byName in matches.DistinctBy(match => match.PersonId).GroupBy(match => match.Name))
            {
                var news = new News("SearchHit", thing.Row.Path, thing.Row.TitleDa, byName.Key)
                {
                    OnceFor = entityId,
                    InsteadOf = Followed.GetValueOrDefault(thing.Row.Kind),
                };
                await notifier.AddAsync(db, [.. byName.Select(match => match.PersonId)], news, cancellation);
            }

            // A search that was stopped meanwhile, or another node that tells the same, breaks the save: it is told again, of what is left.
            await db.SaveChangesAsync(cancellation);
        }
    }
}
