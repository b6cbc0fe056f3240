using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.Search;

namespace SundAI.Portal.Home;

/// <summary>Something that was found.</summary>
public sealed record Hit(string Kind, string Path, string Title);

/// <summary>What is sought, and which page of the hits.</summary>
public sealed record SearchInput(string? Words, int Page);

/// <summary>Searches everything that the reader may see; nothing is asked for empty words.</summary>
internal sealed class SearchEverything(IDbContextFactory<PortalDbContext> contexts)
{
    private const int PageSize = 20;

    public async Task<Page<Hit>> HandleAsync(Actor actor, SearchInput input, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(input.Words))
        {
            return new Page<Hit>([], 1, PageSize, 0);
        }

        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var isStaff = await db.IsFacilitatorAsync(actor, cancellation);
        var page = await SearchIndex
            .Rows(db, input.Words)
            .AsNoTracking()
            .Where(row =>
                row.Audience == Audience.Anyone
                || (row.Audience == Audience.Members && actor.UserId != null)
                || (row.Audience == Audience.Organisation && actor.OrganisationId != null && row.OrganisationId == actor.OrganisationId)
                || (row.Audience == Audience.Staff && isStaff)
            )
            .OrderBy(row => row.Kind == "GlossaryTerm" ? 0 : 1)
            .ThenBy(row => row.TitleDa)
            .ThenBy(row => row.Id)
            .Select(row => new
            {
                row.Kind,
                row.Path,
                row.TitleDa,
                row.TitleEn,
            })
            .ToPageAsync(input.Page, PageSize, cancellation);
        return new Page<Hit>(
            [.. page.Items.Select(row => new Hit(row.Kind, row.Path, Languages.Pick(row.TitleDa, row.TitleEn)))],
            page.Number,
            page.Size,
            page.Total
        );
    }
}
