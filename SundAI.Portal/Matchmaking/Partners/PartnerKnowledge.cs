using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Matchmaking.Matching;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Markdown;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Matchmaking;

/// <summary>Reads from the database what the matcher may know: all of it, or what is asked for by key.</summary>
internal sealed class PartnerKnowledge(MarkdownRenderer markdown, TimeProvider clock)
{
    /// <summary>Organisations, and what they say of themselves as an activity of each.</summary>
    public async Task<IReadOnlyList<(MatchOrganisation Organisation, MatchActivity Description)>> OrganisationsAsync(
        PortalDbContext db,
        IReadOnlyCollection<Guid>? ids,
        CancellationToken cancellation
    )
    {
        var rows = db.Set<Organisation>().AsNoTracking();
        var organisations = await (ids is null ? rows : rows.Where(row => ids.Contains(row.Id)))
            .Select(row => new
            {
                row.Id,
                row.Name,
                row.TypeSlug,
                row.RegionSlug,
                row.Summary,
                row.Description,
                row.Seeks,
                row.Offers,
            })
            .ToListAsync(cancellation);
        var habits = await db.AnswerHabitsAsync(ids, clock.GetUtcNow().UtcDateTime, cancellation);
        var meetings = await db.MeetingsToldAsync(ids, cancellation);
        var tags = await TagsAsync(db, ids, db.Set<Organisation>().Select(row => row.Id), cancellation);
        return
        [
            .. organisations.Select(row =>
            {
                var own = tags[row.Id].ToList();
                return (
                    new MatchOrganisation(
                        row.Id,
                        row.Name,
                        row.TypeSlug,
                        row.RegionSlug,
                        own.Of(TermKind.Theme),
                        own.Of(TermKind.SolutionCategory),
                        own.Of(TermKind.Competence)
                    )
                    {
                        Answers = habits.GetValueOrDefault(row.Id)?.Share,
                        Meetings = [.. meetings[row.Id].Select(told => new MatchMeeting(told.IntroductionId, told.With, told.IsProject))],
                    },
                    new MatchActivity(
                        row.Id,
                        MatchActivityKind.Description,
                        row.Summary,
                        markdown.ToPlainText($"{row.Description}\n\n{row.Seeks}\n\n{row.Offers}"),
                        row.RegionSlug,
                        [row.Id]
                    )
                );
            }),
        ];
    }

    /// <summary>What organisations did or posted, by the key of the thing itself.</summary>
    public async Task<IReadOnlyList<MatchActivity>> ActivitiesAsync(
        PortalDbContext db,
        IReadOnlyCollection<Guid>? ids,
        CancellationToken cancellation
    )
    {
        var rows = db.Set<Activity>().AsNoTracking().Where(row => row.IsPublic || row.Kind == ActivityKind.Post);
        var wanted = ids is null ? rows : rows.Where(row => ids.Contains(row.EntityId));
        var activities = await wanted
            .Select(row => new
            {
                row.Id,
                row.EntityId,
                row.Kind,
                row.Title,
                row.Text,
                row.RegionSlug,
                row.At,
            })
            .ToListAsync(cancellation);
        var participants = (
            await db.Set<ActivityParticipant>()
                .AsNoTracking()
                .Where(row => wanted.Any(activity => activity.Id == row.ActivityId))
                .ToListAsync(cancellation)
        ).ToLookup(row => row.ActivityId, row => row.OrganisationId);
        var open = db.Set<Post>().Where(post => post.Status == PostStatus.Published);
        var posts = await (ids is null ? open : open.Where(post => ids.Contains(post.Id)))
            .Select(post => new
            {
                post.Id,
                post.Kind,
                post.Subject,
                post.Audience,
            })
            .ToDictionaryAsync(post => post.Id, cancellation);
        var tags = await TagsAsync(db, ids, db.Set<Post>().Select(row => row.Id), cancellation);
        return
        [
            .. activities
                .Where(row => row.Kind != ActivityKind.Post || posts.ContainsKey(row.EntityId))
                .Select(row => new MatchActivity(
                    row.EntityId,
                    KindOf(row.Kind),
                    row.Title,
                    row.Text,
                    row.RegionSlug,
                    [.. participants[row.Id]]
                )
                {
                    On = DateOnly.FromDateTime(row.At),
                    IsForVerified = posts.GetValueOrDefault(row.EntityId)?.Audience == PostAudience.Verified,
                    Post = posts.TryGetValue(row.EntityId, out var post) ? Traits(post.Kind, post.Subject, tags[post.Id]) : null,
                }),
        ];
    }

    /// <summary>A post as it stands now, published or not.</summary>
    public MatchActivity Of(Post post, IEnumerable<Tag> tags) =>
        new(
            post.Id,
            MatchActivityKind.Post,
            post.Title,
            $"{post.Summary} {markdown.ToPlainText(post.Text)} {post.Required} {post.Wished}",
            post.RegionSlug,
            [post.OrganisationId]
        )
        {
            Post = Traits(post.Kind, post.Subject, tags),
        };

    private static PostTraits Traits(PostKind kind, PostSubject subject, IEnumerable<Tag> tags)
    {
        var own = tags.ToList();
        return new(kind, subject.ToString(), own.Of(TermKind.Theme), own.Of(TermKind.SolutionCategory), own.Of(TermKind.Competence));
    }

    private static MatchActivityKind KindOf(ActivityKind kind) =>
        kind switch
        {
            ActivityKind.Post => MatchActivityKind.Post,
            ActivityKind.Workshop => MatchActivityKind.Meeting,
            _ => MatchActivityKind.Work,
        };

    private static async Task<ILookup<Guid, Tag>> TagsAsync(
        PortalDbContext db,
        IReadOnlyCollection<Guid>? ids,
        IQueryable<Guid> all,
        CancellationToken cancellation
    ) =>
        ids is not null
            ? await Tags.OfAsync(db, ids, cancellation)
            : (await db.Set<Tag>().AsNoTracking().Where(tag => all.Contains(tag.OwnerId)).ToListAsync(cancellation)).ToLookup(tag =>
                tag.OwnerId
            );
}
