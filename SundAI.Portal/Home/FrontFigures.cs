using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Matchmaking;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Recommendations;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Home;

/// <summary>What the portal has brought so far, counted now.</summary>
/// <param name="Collaborations">Accepted introductions.</param>
/// <param name="Met">Those of which a side told that they met or do a project.</param>
/// <param name="ByTheme">Organisations and open posts for each theme.</param>
public sealed record Figures(
    int Organisations,
    int OpenPosts,
    int Collaborations,
    int Met,
    int Implemented,
    int Recommendations,
    IReadOnlyDictionary<string, ThemeCount> ByTheme
);

/// <summary>Who works on a theme, and what is sought and given there.</summary>
public sealed record ThemeCount(int Organisations, int Posts);

/// <summary>Counts for the front page and the themes. Anyone; a fixed number of queries.</summary>
internal sealed class FrontFigures(IDbContextFactory<PortalDbContext> contexts)
{
    public async Task<Figures> HandleAsync(Actor actor, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var open = db.Set<Post>().Where(post => post.Status == PostStatus.Published).ReadableBy(db, actor);
        var themes = db.Set<Tag>().Where(tag => tag.Kind == TermKind.Theme);
        var organisations = await (
            from tag in themes
            join organisation in db.Set<Organisation>() on tag.OwnerId equals organisation.Id
            group tag by tag.Slug into theme
            select new { theme.Key, Count = theme.Count() }
        ).ToDictionaryAsync(row => row.Key, row => row.Count, cancellation);
        var posts = await (
            from tag in themes
            join post in open on tag.OwnerId equals post.Id
            group tag by tag.Slug into theme
            select new { theme.Key, Count = theme.Count() }
        ).ToDictionaryAsync(row => row.Key, row => row.Count, cancellation);
        return new Figures(
            await db.Set<Organisation>().CountAsync(cancellation),
            await open.CountAsync(cancellation),
            await db.Set<Introduction>().CountAsync(row => row.Status == IntroductionStatus.Accepted, cancellation),
            await db.CountMetAsync(cancellation),
            await db.Set<Recommendation>().CountAsync(row => row.Status == RecommendationStatus.Implemented, cancellation),
            await db.Set<Recommendation>().CountAsync(cancellation),
            organisations
                .Keys.Union(posts.Keys)
                .ToDictionary(slug => slug, slug => new ThemeCount(organisations.GetValueOrDefault(slug), posts.GetValueOrDefault(slug)))
        );
    }
}
