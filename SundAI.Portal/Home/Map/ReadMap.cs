using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Home.Map;

/// <summary>What the map is narrowed to; every part may be missing.</summary>
/// <param name="Theme">Only what is tagged with this theme.</param>
/// <param name="Type">Only organisations of this type.</param>
/// <param name="Region">Only organisations of this region.</param>
/// <param name="Organisation">The slug of one organisation: it and those it works with.</param>
/// <param name="Page">Which page of the table, from 1.</param>
public sealed record MapFilter(string? Theme = null, string? Type = null, string? Region = null, string? Organisation = null, int Page = 1);

/// <summary>An organisation on the map.</summary>
/// <param name="Things">How much it did or published there.</param>
/// <param name="Themes">What that is about, most often first.</param>
/// <param name="Partners">How many of those on the map it did things with.</param>
public sealed record MapOrganisation(OrganisationLine Line, int Things, IReadOnlyList<string> Themes, int Partners);

/// <summary>Two organisations that work together.</summary>
/// <param name="Strength">See <see cref="MapTie.Strength"/>.</param>
/// <param name="Together">How many things they did together.</param>
/// <param name="Themes">What those are about, most often first.</param>
/// <param name="Latest">The newest of them.</param>
public sealed record MapPair(
    OrganisationLine One,
    OrganisationLine Other,
    double Strength,
    int Together,
    IReadOnlyList<string> Themes,
    MapThing Latest
);

/// <summary>Something organisations did.</summary>
public sealed record MapThing(ActivityKind Kind, string Title, string Path);

/// <summary>The map and its table.</summary>
/// <param name="Organisations">Those that are drawn, the most connected and busiest first.</param>
/// <param name="Total">How many there are, drawn or not.</param>
/// <param name="Ties">The ties among those that are drawn.</param>
/// <param name="Pairs">The table: a page of all ties.</param>
/// <param name="Focus">The organisation it is narrowed to, if any.</param>
public sealed record MapView(
    IReadOnlyList<MapOrganisation> Organisations,
    int Total,
    IReadOnlyList<MapPair> Ties,
    Page<MapPair> Pairs,
    OrganisationLine? Focus
);

/// <summary>
/// Who works with whom and on what, by what organisations did and published in the open. Anyone reads it. Four queries: what was done, its
/// themes, the organisations, and the one it is narrowed to. It rests on the newest things, <see cref="MostParts"/> participations at most.
/// </summary>
internal sealed class ReadMap(IDbContextFactory<PortalDbContext> contexts)
{
    /// <summary>How many organisations are drawn.</summary>
    public const int MostDrawn = 48;

    private const int MostParts = 4000;
    private const int PageSize = 20;

    public async Task<MapView?> HandleAsync(Actor actor, MapFilter filter, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var focus = string.IsNullOrEmpty(filter.Organisation)
            ? null
            : await db.Set<Organisation>().Where(row => row.Slug == filter.Organisation).AsLines(db).FirstOrDefaultAsync(cancellation);
        if (focus is null && !string.IsNullOrEmpty(filter.Organisation))
        {
            return null;
        }

        var parts = await Parts(db, filter, focus?.Id)
            .OrderByDescending(row => row.Activity.At)
            .ThenBy(row => row.Activity.Id)
            .Select(row => new MapPart(
                row.Activity.Id,
                row.Part.OrganisationId,
                row.Activity.Kind,
                row.Activity.Title,
                row.Activity.Path,
                row.Activity.At
            ))
            .Take(MostParts)
            .ToListAsync(cancellation);
        var ties = MapTies.Of(parts);
        if (focus is not null)
        {
            ties = [.. ties.Where(tie => tie.One == focus.Id || tie.Other == focus.Id)];
        }

        var themes = await ThemesAsync(db, parts, cancellation);
        var ranked = Rank(parts, ties, focus?.Id);
        var page = Math.Clamp(filter.Page, 1, Math.Max(1, (ties.Count + PageSize - 1) / PageSize));
        var shown = ties.Skip((page - 1) * PageSize).Take(PageSize).ToList();
        var drawn = ranked.Take(MostDrawn).ToHashSet();
        var drawnTies = ties.Where(tie => drawn.Contains(tie.One) && drawn.Contains(tie.Other)).ToList();
        var lines = await OrganisationLines.OfAsync(
            db,
            [.. drawn.Union(shown.SelectMany(tie => new[] { tie.One, tie.Other }))],
            cancellation
        );
        var did = parts.ToLookup(part => part.OrganisationId);
        return new MapView(
            [
                .. ranked
                    .Take(MostDrawn)
                    .Select(id => new MapOrganisation(
                        lines[id],
                        did[id].Count(),
                        Often(did[id], themes),
                        drawnTies.Count(tie => tie.One == id || tie.Other == id)
                    )),
            ],
            ranked.Count,
            [.. drawnTies.Select(Pair)],
            new Page<MapPair>([.. shown.Select(Pair)], page, PageSize, ties.Count),
            focus
        );

        MapPair Pair(MapTie tie) =>
            new(
                lines[tie.One],
                lines[tie.Other],
                tie.Strength,
                tie.Together.Count,
                Often(tie.Together, themes),
                new MapThing(tie.Together[0].Kind, tie.Together[0].Title, tie.Together[0].Path)
            );
    }

    private static IQueryable<Took> Parts(PortalDbContext db, MapFilter filter, Guid? focus)
    {
        var activities = db.Set<Activity>().AsNoTracking().Where(row => row.IsPublic);
        if (!string.IsNullOrEmpty(filter.Theme))
        {
            var tagged = Tags.Owners(db, TermKind.Theme, filter.Theme);
            activities = activities.Where(row => tagged.Contains(row.Id));
        }

        if (focus is { } one)
        {
            activities = activities.Where(row =>
                db.Set<ActivityParticipant>().Any(part => part.ActivityId == row.Id && part.OrganisationId == one)
            );
        }

        var organisations = db.Set<Organisation>().AsQueryable();
        if (!string.IsNullOrEmpty(filter.Type))
        {
            organisations = organisations.Where(row => row.TypeSlug == filter.Type);
        }

        if (!string.IsNullOrEmpty(filter.Region))
        {
            organisations = organisations.Where(row => row.RegionSlug == filter.Region);
        }

        return from activity in activities
            join part in db.Set<ActivityParticipant>() on activity.Id equals part.ActivityId
            join organisation in organisations on part.OrganisationId equals organisation.Id
            select new Took { Activity = activity, Part = part };
    }

    private static async Task<ILookup<Guid, string>> ThemesAsync(PortalDbContext db, List<MapPart> parts, CancellationToken cancellation)
    {
        var activities = parts.Select(part => part.ActivityId).ToHashSet();
        var tags = await Tags.OfAsync(db, activities, cancellation);
        return activities.SelectMany(id => tags[id].Of(TermKind.Theme).Select(slug => (id, slug))).ToLookup(row => row.id, row => row.slug);
    }

    private static List<Guid> Rank(List<MapPart> parts, IReadOnlyList<MapTie> ties, Guid? focus)
    {
        var strength = new Dictionary<Guid, double>();
        foreach (var tie in ties)
        {
            strength[tie.One] = strength.GetValueOrDefault(tie.One) + tie.Strength;
            strength[tie.Other] = strength.GetValueOrDefault(tie.Other) + tie.Strength;
        }

        return
        [
            .. parts
                .GroupBy(part => part.OrganisationId)
                .OrderByDescending(group => group.Key == focus)
                .ThenByDescending(group => strength.GetValueOrDefault(group.Key))
                .ThenByDescending(group => group.Count())
                .ThenBy(group => group.Key)
                .Select(group => group.Key),
        ];
    }

    private static List<string> Often(IEnumerable<MapPart> parts, ILookup<Guid, string> themes) =>
        [
            .. parts
                .SelectMany(part => themes[part.ActivityId])
                .GroupBy(slug => slug)
                .OrderByDescending(group => group.Count())
                .ThenBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => group.Key),
        ];

    private sealed class Took
    {
        public required Activity Activity { get; init; }

        public required ActivityParticipant Part { get; init; }
    }
}
