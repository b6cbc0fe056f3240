using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Search;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Ecosystem;

/// <summary>What the directory is narrowed to; every part may be missing.</summary>
public sealed record DirectoryFilter(
    string? Words = null,
    string? Theme = null,
    string? Category = null,
    string? Type = null,
    string? Region = null,
    bool StartUpsOnly = false,
    int Page = 1,
    int Size = ListOrganisations.PageSize
);

/// <summary>An organisation in the directory, with its themes.</summary>
public sealed record DirectoryEntry(OrganisationLine Line, string Summary, IReadOnlyList<string> Themes);

/// <summary>The directory: anyone reads it. Three queries, whatever its length.</summary>
internal sealed class ListOrganisations(IDbContextFactory<PortalDbContext> contexts)
{
    public const int PageSize = 20;

    public async Task<Page<DirectoryEntry>> HandleAsync(Actor actor, DirectoryFilter filter, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var spokenFor = db.SpokenFor();
        var found = Narrow(db, filter)
            .OrderBy(row => row.Name)
            .ThenBy(row => row.Id)
            .Select(row => new
            {
                row.Summary,
                Line = new OrganisationLine(
                    row.Id,
                    row.Name,
                    row.Slug,
                    row.TypeSlug,
                    row.City,
                    row.RegionSlug,
                    row.VerifiedAt != null,
                    spokenFor.Contains(row.Id)
                ),
            });
        var page = await found.ToPageAsync(filter.Page, filter.Size, cancellation);
        var tags = await Tags.OfAsync(db, [.. page.Items.Select(item => item.Line.Id)], cancellation);
        return new Page<DirectoryEntry>(
            [.. page.Items.Select(item => new DirectoryEntry(item.Line, item.Summary, tags[item.Line.Id].Of(TermKind.Theme)))],
            page.Number,
            page.Size,
            page.Total
        );
    }

    private static IQueryable<Organisation> Narrow(PortalDbContext db, DirectoryFilter filter)
    {
        var rows = db.Set<Organisation>().AsNoTracking();
        if (SearchIndex.Matches(db, nameof(Organisation), filter.Words) is { } matches)
        {
            rows = rows.Where(row => matches.Contains(row.Id));
        }

        rows = Tagged(db, rows, TermKind.Theme, filter.Theme);
        rows = Tagged(db, rows, TermKind.SolutionCategory, filter.Category);
        if (!string.IsNullOrEmpty(filter.Type))
        {
            rows = rows.Where(row => row.TypeSlug == filter.Type);
        }

        if (!string.IsNullOrEmpty(filter.Region))
        {
            rows = rows.Where(row => row.RegionSlug == filter.Region);
        }

        return filter.StartUpsOnly ? rows.Where(row => row.IsStartUp) : rows;
    }

    private static IQueryable<Organisation> Tagged(PortalDbContext db, IQueryable<Organisation> rows, TermKind kind, string? slug)
    {
        if (string.IsNullOrEmpty(slug))
        {
            return rows;
        }

        var owners = Tags.Owners(db, kind, slug);
        return rows.Where(row => owners.Contains(row.Id));
    }
}
