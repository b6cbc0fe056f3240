using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Markdown;
using SundAI.Portal.Platform.Search;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Knowledge;

/// <summary>Puts the white book and the glossary of <c>Seed/</c> into an empty database.</summary>
internal sealed class KnowledgeSeed(IDbContextFactory<PortalDbContext> contexts, MarkdownRenderer markdown, TimeProvider clock) : ISeed
{
    private const string Book = "Knowledge.Seed.WhiteBook.";

    public int Order => 4;

    public async Task SeedAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (!await db.Set<WhiteBookChapter>().AnyAsync(cancellation))
        {
            await SeedBookAsync(db, cancellation);
        }

        if (!await db.Set<GlossaryTerm>().AnyAsync(cancellation))
        {
            await SeedGlossaryAsync(db, cancellation);
        }

        await db.SaveChangesAsync(cancellation);
        if (!await db.Set<TermUse>().AnyAsync(cancellation))
        {
            var chapters = await db.Set<WhiteBookChapter>().ToListAsync(cancellation);
            var terms = await db.Set<GlossaryTerm>().ToListAsync(cancellation);
            await TermUses.RefreshAsync(db, chapters, terms, markdown, cancellation);
            await db.SaveChangesAsync(cancellation);
        }
    }

    private async Task SeedBookAsync(PortalDbContext db, CancellationToken cancellation)
    {
        foreach (var file in SeedFiles.Below(Book).Where(name => name.EndsWith(".da.md", StringComparison.Ordinal)))
        {
            var name = file[Book.Length..^".da.md".Length];
            var danish = FrontMatter.Read(SeedFiles.Read(file));
            var english = FrontMatter.Read(SeedFiles.Read($"{Book}{name}.en.md"));
            var number = int.Parse(name[..2], System.Globalization.CultureInfo.InvariantCulture);
            var chapter = new WhiteBookChapter(number, name[3..]);
            var words = new ChapterWords(
                danish.Of("title"),
                english.Of("title"),
                danish.Of("summary"),
                english.Of("summary"),
                danish.Body,
                english.Body
            );
            db.Set<ChapterVersion>().Add(chapter.Publish(words, new ChapterChange("", "", null, clock.GetUtcNow().UtcDateTime)));
            db.Set<WhiteBookChapter>().Add(chapter);
            var themes = danish.Of("themes").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            await Tags.SetAsync(db, chapter.Id, TermKind.Theme, themes, cancellation);
            await SearchIndex.PutAsync(db, KnowledgeSearch.Entry(chapter, themes, markdown), cancellation);
        }
    }

    private async Task SeedGlossaryAsync(PortalDbContext db, CancellationToken cancellation)
    {
        using var seed = await JsonDocument.ParseAsync(SeedFiles.Open("Knowledge.Seed.glossary.json"), cancellationToken: cancellation);
        foreach (var entry in seed.RootElement.EnumerateArray())
        {
            var term = new GlossaryTerm(entry.GetProperty("slug").GetString()!);
            var related = entry.GetProperty("related").EnumerateArray().Select(slug => slug.GetString()!);
            term.Explain(Words(entry.GetProperty("da")), Words(entry.GetProperty("en")), related, clock.GetUtcNow().UtcDateTime);
            db.Set<GlossaryTerm>().Add(term);
            var themes = entry.GetProperty("themes").EnumerateArray().Select(theme => theme.GetString()!).ToList();
            await Tags.SetAsync(db, term.Id, TermKind.Theme, themes, cancellation);
            await SearchIndex.PutAsync(db, KnowledgeSearch.Entry(term, themes, markdown), cancellation);
        }
    }

    private static TermWords Words(JsonElement words) =>
        new(
            words.GetProperty("term").GetString()!,
            string.Join(';', words.GetProperty("alsoCalled").EnumerateArray().Select(name => name.GetString())),
            words.GetProperty("explanation").GetString()!,
            words.GetProperty("example").GetString()!
        );
}
