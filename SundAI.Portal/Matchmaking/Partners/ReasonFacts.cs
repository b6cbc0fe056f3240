using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Matchmaking.Matching;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Matchmaking;

/// <summary>A page that a reason rests on. <see cref="Path"/> has no leading slash.</summary>
internal sealed record NamedPage(Guid Id, string Title, string Path);

/// <summary>A post that a reason names.</summary>
internal sealed record NamedPost(Guid Id, string Slug, string Title, PostKind Kind);

/// <summary>An introduction by which two met: named to those who speak for the one that told of it.</summary>
internal sealed record NamedIntroduction(Guid Id, string Purpose);

/// <summary>What the reasons of one ranking name, read in four queries at most.</summary>
internal sealed class ReasonFacts
{
    private readonly Dictionary<Guid, NamedPost> posts;
    private readonly Dictionary<Guid, NamedPage> activities;
    private readonly Dictionary<Guid, NamedPage> organisations;

    private readonly Dictionary<Guid, NamedIntroduction> introductions;

    private ReasonFacts(
        Dictionary<Guid, NamedPost> posts,
        Dictionary<Guid, NamedPage> activities,
        Dictionary<Guid, NamedPage> organisations,
        Dictionary<Guid, NamedIntroduction> introductions
    ) => (this.posts, this.activities, this.organisations, this.introductions) = (posts, activities, organisations, introductions);

    public static async Task<ReasonFacts> ReadAsync(PortalDbContext db, IReadOnlyList<Match> matches, CancellationToken cancellation)
    {
        var ids = Ids(matches, _ => true);
        var posts = await db.Set<Post>()
            .Where(post => ids.Contains(post.Id))
            .Select(post => new NamedPost(post.Id, post.Slug, post.Title, post.Kind))
            .ToDictionaryAsync(post => post.Id, cancellation);
        var activities = await db.Set<Activity>()
            .Where(row => row.IsPublic && ids.Contains(row.EntityId))
            .Select(row => new NamedPage(row.EntityId, row.Title, row.Path))
            .ToDictionaryAsync(row => row.Id, cancellation);
        var organisations = await db.Set<Organisation>()
            .Where(row => ids.Contains(row.Id))
            .Select(row => new NamedPage(row.Id, row.Name, "organisationer/" + row.Slug))
            .ToDictionaryAsync(row => row.Id, cancellation);
        var met = Ids(matches, kind => kind == MatchReasonKind.WorkedTogether).Where(id => !activities.ContainsKey(id)).ToList();
        var introductions =
            met.Count == 0
                ? []
                : await db.Set<Introduction>()
                    .Where(row => met.Contains(row.Id))
                    .Select(row => new NamedIntroduction(row.Id, row.Purpose))
                    .ToDictionaryAsync(row => row.Id, cancellation);
        return new ReasonFacts(posts, activities, organisations, introductions);
    }

    public NamedPost? Post(string id) => posts.GetValueOrDefault(Key(id));

    /// <summary>Something that was done, a post among them; null when it is gone or is a description.</summary>
    public NamedPage? Activity(string id) =>
        activities.GetValueOrDefault(Key(id)) ?? (Post(id) is { } post ? new NamedPage(post.Id, post.Title, $"opslag/{post.Slug}") : null);

    public NamedIntroduction? Introduction(string id) => introductions.GetValueOrDefault(Key(id));

    public NamedPage? Organisation(string id) => organisations.GetValueOrDefault(Key(id));

    private static List<Guid> Ids(IReadOnlyList<Match> matches, Func<MatchReasonKind, bool> isOf) =>
        [
            .. matches
                .SelectMany(match => match.Reasons)
                .Where(reason => isOf(reason.Kind))
                .SelectMany(reason => reason.Facts)
                .Select(fact => Guid.TryParseExact(fact, "D", out var id) ? id : Guid.Empty)
                .Where(id => id != Guid.Empty)
                .Distinct(),
        ];

    private static Guid Key(string id) => Guid.Parse(id, CultureInfo.InvariantCulture);
}
