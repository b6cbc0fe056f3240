using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Markdown;
using SundAI.Portal.Platform.Search;
using SundAI.Portal.Platform.Text;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Knowledge;

/// <summary>
/// Explains a new term, or one that is there in other words. The staff. Answers its slug. When somebody else saved meanwhile, the
/// refusal's <see cref="Refusal.Current"/> is the <see cref="TermInput"/> that is stored now.
/// </summary>
internal sealed class WriteTerm(
    IDbContextFactory<PortalDbContext> contexts,
    TaxonomyCatalogue catalogue,
    MarkdownRenderer markdown,
    TimeProvider clock
)
{
    public async Task<Result<string>> HandleAsync(Actor actor, TermInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (!await db.IsFacilitatorAsync(actor, cancellation))
        {
            return Refusal.NotAllowed;
        }

        var check = input.Validate();
        foreach (var (field, word) in new[] { (nameof(input.TermDa), input.TermDa), (nameof(input.TermEn), input.TermEn) })
        {
            var wanted = word?.Trim();
            var isTaken = await db.Set<GlossaryTerm>()
                .AnyAsync(row => row.Id != input.Id && (field == nameof(input.TermDa) ? row.TermDa : row.TermEn) == wanted, cancellation);
            check.That(!isTaken, field, Refusal.Of<KnowledgeText>("Term.Taken"));
        }

        if (check.Failed)
        {
            return check.Refusals;
        }

        var term = await db.Set<GlossaryTerm>().FirstOrDefaultAsync(row => row.Id == input.Id, cancellation);
        if (term is null && input.Id != Guid.Empty)
        {
            return Refusal.NotFound;
        }

        if (term is not null && term.Version != input.Version)
        {
            return Refusal.Stale(await ReadTermForEditing.ReadAsync(db, term, cancellation));
        }

        if (term is null)
        {
            var slugs = db.Set<GlossaryTerm>().Select(row => row.Slug);
            var slug = Slug.From(input.TermDa, "begreb");
            term = new GlossaryTerm(await FreeSlug.FindAsync(db, nameof(GlossaryTerm), slugs, slug, cancellation));
            db.Set<GlossaryTerm>().Add(term);
        }

        term.Explain(
            new TermWords(input.TermDa!, input.AlsoDa ?? "", input.ExplanationDa!, input.ExampleDa ?? ""),
            new TermWords(input.TermEn!, input.AlsoEn ?? "", input.ExplanationEn!, input.ExampleEn ?? ""),
            await RelatedAsync(db, term, input, cancellation),
            clock.GetUtcNow().UtcDateTime
        );
        var themes = catalogue.Known(TermKind.Theme, input.Themes);
        await Tags.SetAsync(db, term.Id, TermKind.Theme, themes, cancellation);
        await SearchIndex.PutAsync(db, KnowledgeSearch.Entry(term, themes, markdown), cancellation);
        var others = await db.Set<GlossaryTerm>().AsNoTracking().Where(row => row.Id != term.Id).ToListAsync(cancellation);
        var chapters = await db.Set<WhiteBookChapter>().AsNoTracking().ToListAsync(cancellation);
        await TermUses.RefreshAsync(db, chapters, [.. others, term], markdown, cancellation);
        var saved = await db.SaveAsync(cancellation);
        return saved.IsDone ? term.Slug : Result<string>.From(saved);
    }

    private static Task<List<string>> RelatedAsync(PortalDbContext db, GlossaryTerm term, TermInput input, CancellationToken cancellation)
    {
        var wanted = input.Related.ToList();
        return db.Set<GlossaryTerm>()
            .Where(row => wanted.Contains(row.Slug) && row.Id != term.Id)
            .OrderBy(row => row.Slug)
            .Select(row => row.Slug)
            .ToListAsync(cancellation);
    }
}

/// <summary>What the form of a term holds now; an empty one without a slug. The staff.</summary>
internal sealed class ReadTermForEditing(IDbContextFactory<PortalDbContext> contexts)
{
    public async Task<Result<TermInput>> HandleAsync(Actor actor, string? slug, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (!await db.IsFacilitatorAsync(actor, cancellation))
        {
            return Refusal.NotAllowed;
        }

        if (slug is null)
        {
            return new TermInput();
        }

        var term = await db.Set<GlossaryTerm>().AsNoTracking().FirstOrDefaultAsync(row => row.Slug == slug, cancellation);
        return term is null ? Refusal.NotFound : await ReadAsync(db, term, cancellation);
    }

    internal static async Task<TermInput> ReadAsync(PortalDbContext db, GlossaryTerm term, CancellationToken cancellation) =>
        new()
        {
            Id = term.Id,
            Version = term.Version,
            TermDa = term.TermDa,
            TermEn = term.TermEn,
            AlsoDa = term.AlsoDa.Replace(";", "; ", StringComparison.Ordinal),
            AlsoEn = term.AlsoEn.Replace(";", "; ", StringComparison.Ordinal),
            ExplanationDa = term.ExplanationDa,
            ExplanationEn = term.ExplanationEn,
            ExampleDa = term.ExampleDa,
            ExampleEn = term.ExampleEn,
            Related = term.Related.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            Themes = (await Tags.OfAsync(db, [term.Id], cancellation))[term.Id].Of(TermKind.Theme),
        };
}
