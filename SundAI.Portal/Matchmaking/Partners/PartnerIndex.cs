using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Matchmaking.Matching;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Markdown;
using SundAI.Portal.Platform.Search;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Matchmaking;

/// <summary>
/// What the matcher knows of every organisation, in memory, stemmed once. Built at first use and again when an event has made it old;
/// one builder at a time, the others take what is there.
/// </summary>
internal sealed class PartnerIndex(IDbContextFactory<PortalDbContext> contexts, MarkdownRenderer markdown)
{
    private readonly SemaphoreSlim building = new(1, 1);
    private FrozenDictionary<Guid, MatchProfile>? profiles;
    private FrozenDictionary<string, string> spoken = FrozenDictionary<string, string>.Empty;
    private int changes;
    private int builtAt = -1;

    /// <summary>Something changed: the next reader builds anew.</summary>
    public void Forget() => Interlocked.Increment(ref changes);

    /// <summary>A word that somebody wrote for a stem of the profiles; null when nobody did.</summary>
    public string? WordOf(string stem) => spoken.GetValueOrDefault(stem);

    /// <summary>All profiles.</summary>
    public async Task<FrozenDictionary<Guid, MatchProfile>> ReadAsync(CancellationToken cancellation)
    {
        if (profiles is { } there && builtAt == Volatile.Read(ref changes))
        {
            return there;
        }

        await building.WaitAsync(cancellation);
        try
        {
            var seen = Volatile.Read(ref changes);
            if (profiles is null || builtAt != seen)
            {
                profiles = await BuildAsync(cancellation);
                builtAt = seen;
            }

            return profiles;
        }
        finally
        {
            building.Release();
        }
    }

    /// <summary>What the matcher would know of a post that is not among the profiles, such as a draft.</summary>
    public PostFacts FactsOf(Post post, IReadOnlyList<Tag> tags) => FactsOf(post, [.. tags], []);

    private async Task<FrozenDictionary<Guid, MatchProfile>> BuildAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var heard = new Dictionary<string, string>(StringComparer.Ordinal);
        var tags = (await db.Set<Tag>().AsNoTracking().ToListAsync(cancellation)).ToLookup(tag => tag.OwnerId);
        var posts = await db.Set<Post>().AsNoTracking().Where(post => post.Status == PostStatus.Published).ToListAsync(cancellation);
        var facts = posts.ToLookup(post => post.OrganisationId, post => FactsOf(post, [.. tags[post.Id]], heard));
        var texts = await (
            from participant in db.Set<ActivityParticipant>()
            join activity in db.Set<Activity>() on participant.ActivityId equals activity.Id
            where activity.IsPublic && activity.Kind != ActivityKind.Post
            select new
            {
                participant.OrganisationId,
                activity.Title,
                activity.Text,
            }
        ).ToListAsync(cancellation);
        var activities = texts.ToLookup(text => text.OrganisationId, text => new MatchText(Stems($"{text.Title} {text.Text}", heard)));
        var organisations = await db.Set<Organisation>()
            .AsNoTracking()
            .Select(row => new
            {
                row.Id,
                row.TypeSlug,
                row.RegionSlug,
                row.Summary,
                row.Description,
            })
            .ToListAsync(cancellation);
        var built = organisations.ToFrozenDictionary(
            row => row.Id,
            row =>
            {
                var own = tags[row.Id].ToList();
                var description = new MatchText(Stems($"{row.Summary} {markdown.ToPlainText(row.Description)}", heard));
                return new MatchProfile(
                    row.Id,
                    row.TypeSlug,
                    own.Of(TermKind.Theme),
                    own.Of(TermKind.SolutionCategory),
                    own.Of(TermKind.Competence),
                    [description, .. activities[row.Id]],
                    row.RegionSlug,
                    [.. facts[row.Id].Where(post => post.Kind == PostKind.Need)],
                    [.. facts[row.Id].Where(post => post.Kind == PostKind.Offer)]
                );
            }
        );
        spoken = heard.ToFrozenDictionary(StringComparer.Ordinal);
        return built;
    }

    private static List<string> Stems(string text, Dictionary<string, string> heard)
    {
        var stems = new List<string>();
        foreach (var (stem, word) in TextAnalysis.StemsWithWords(text))
        {
            stems.Add(stem);
            heard.TryAdd(stem, word);
        }

        return stems;
    }

    private PostFacts FactsOf(Post post, List<Tag> tags, Dictionary<string, string> heard) =>
        new(
            post.Id,
            post.Kind,
            post.Subject.ToString(),
            post.Title,
            Stems($"{post.Title} {post.Summary} {markdown.ToPlainText(post.Text)}", heard),
            tags.Of(TermKind.Theme),
            tags.Of(TermKind.SolutionCategory),
            tags.Of(TermKind.Competence)
        );
}
