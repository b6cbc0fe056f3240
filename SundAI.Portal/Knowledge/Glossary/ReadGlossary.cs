using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.Search;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Knowledge;

/// <summary>A term in the list.</summary>
public sealed record TermLine(string Slug, string Term);

/// <summary>A term to read.</summary>
public sealed record TermView(GlossaryTerm Term, IReadOnlyList<string> Themes, IReadOnlyList<TermLine> Related, bool MayEdit);

/// <summary>The glossary in the order of the reader's alphabet, narrowed by words if there are any. Anyone reads it.</summary>
internal sealed class ListTerms(IDbContextFactory<PortalDbContext> contexts)
{
    public async Task<IReadOnlyList<TermLine>> HandleAsync(Actor actor, string? words, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var terms = db.Set<GlossaryTerm>().AsNoTracking();
        if (SearchIndex.Matches(db, nameof(GlossaryTerm), words) is { } found)
        {
            terms = terms.Where(row => found.Contains(row.Id));
        }

        var rows = await terms
            .Select(row => new
            {
                row.Slug,
                row.TermDa,
                row.TermEn,
            })
            .ToListAsync(cancellation);
        var lines = rows.Select(row => new TermLine(row.Slug, Languages.Pick(row.TermDa, row.TermEn)));
        return [.. lines.OrderBy(line => line.Term, StringComparer.CurrentCultureIgnoreCase)];
    }
}

/// <summary>One term. Anyone reads it.</summary>
internal sealed class ReadTerm(IDbContextFactory<PortalDbContext> contexts)
{
    public async Task<Result<TermView>> HandleAsync(Actor actor, string slug, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var term = await db.Set<GlossaryTerm>().AsNoTracking().FirstOrDefaultAsync(row => row.Slug == slug, cancellation);
        if (term is null)
        {
            return Refusal.NotFound;
        }

        var slugs = term.Related.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var related = await db.Set<GlossaryTerm>()
            .AsNoTracking()
            .Where(row => slugs.Contains(row.Slug))
            .Select(row => new
            {
                row.Slug,
                row.TermDa,
                row.TermEn,
            })
            .ToListAsync(cancellation);
        var themes = (await Tags.OfAsync(db, [term.Id], cancellation))[term.Id].Of(TermKind.Theme);
        return new TermView(
            term,
            themes,
            [.. related.Select(row => new TermLine(row.Slug, Languages.Pick(row.TermDa, row.TermEn)))],
            await db.IsFacilitatorAsync(actor, cancellation)
        );
    }
}
