using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Markdown;
using SundAI.Portal.Platform.Search;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Knowledge;

/// <summary>
/// Publishes the next version of a chapter. The staff. Answers its number. When somebody else published meanwhile, the refusal's
/// <see cref="Refusal.Current"/> is the <see cref="ChapterInput"/> that is stored now.
/// </summary>
internal sealed class PublishChapter(
    IDbContextFactory<PortalDbContext> contexts,
    TaxonomyCatalogue catalogue,
    MarkdownRenderer markdown,
    TimeProvider clock
)
{
    public async Task<Result<int>> HandleAsync(Actor actor, ChapterInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (!await db.IsFacilitatorAsync(actor, cancellation))
        {
            return Refusal.NotAllowed;
        }

        var check = input.Validate(markdown);
        if (check.Failed)
        {
            return check.Refusals;
        }

        var chapter = await db.Set<WhiteBookChapter>().FirstOrDefaultAsync(row => row.Id == input.Id, cancellation);
        if (chapter is null)
        {
            return Refusal.NotFound;
        }

        var stored = await ReadChapterForEditing.ReadAsync(db, chapter, cancellation);
        if (chapter.Version != input.Version)
        {
            return Refusal.Stale(stored);
        }

        var themes = catalogue.Known(TermKind.Theme, input.Themes);
        if (input.SaysTheSame(stored) && stored.Themes.ToHashSet().SetEquals(themes))
        {
            return Refusal.Of<KnowledgeText>("Edit.NothingChanged");
        }

        var person = await db.PersonOfAsync(actor, cancellation);
        var change = new ChapterChange(input.ChangeDa!, input.ChangeEn!, person?.Id, clock.GetUtcNow().UtcDateTime);
        db.Set<ChapterVersion>().Add(chapter.Publish(input.Words, change));
        await Tags.SetAsync(db, chapter.Id, TermKind.Theme, themes, cancellation);
        await SearchIndex.PutAsync(db, KnowledgeSearch.Entry(chapter, themes, markdown), cancellation);
        var terms = await db.Set<GlossaryTerm>().AsNoTracking().ToListAsync(cancellation);
        await TermUses.RefreshAsync(db, [chapter], terms, markdown, cancellation);
        var saved = await db.SaveAsync(cancellation);
        return saved.IsDone ? chapter.CurrentNumber : Result<int>.From(saved);
    }
}

/// <summary>What the form of a chapter holds now. The staff.</summary>
internal sealed class ReadChapterForEditing(IDbContextFactory<PortalDbContext> contexts)
{
    public async Task<Result<ChapterInput>> HandleAsync(Actor actor, string slug, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (!await db.IsFacilitatorAsync(actor, cancellation))
        {
            return Refusal.NotAllowed;
        }

        var chapter = await db.Set<WhiteBookChapter>().AsNoTracking().FirstOrDefaultAsync(row => row.Slug == slug, cancellation);
        return chapter is null ? Refusal.NotFound : await ReadAsync(db, chapter, cancellation);
    }

    internal static async Task<ChapterInput> ReadAsync(PortalDbContext db, WhiteBookChapter chapter, CancellationToken cancellation) =>
        new()
        {
            Id = chapter.Id,
            Version = chapter.Version,
            TitleDa = chapter.TitleDa,
            TitleEn = chapter.TitleEn,
            SummaryDa = chapter.SummaryDa,
            SummaryEn = chapter.SummaryEn,
            TextDa = chapter.TextDa,
            TextEn = chapter.TextEn,
            Themes = (await Tags.OfAsync(db, [chapter.Id], cancellation))[chapter.Id].Of(TermKind.Theme),
        };
}
