using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Markdown;
using SundAI.Portal.Platform.Search;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Knowledge;

/// <summary>Puts the white book and the glossary of <c>Seed/</c> into an empty database.</summary>
internal sealed class KnowledgeSeed(IDbContextFactory<PortalDbContext> contexts, MarkdownRenderer markdown) : ISeed
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
    }

    private async Task SeedBookAsync(PortalDbContext db, CancellationToken cancellation)
    {
        foreach (var file in SeedFiles.Below(Book).Where(name => name.EndsWith(".da.md", StringComparison.Ordinal)))
        {
            var name = file[Book.Length..^".da.md".Length];
            var danish = FrontMatter.Read(SeedFiles.Read(file));
            var english = FrontMatter.Read(SeedFiles.Read($"{Book}{name}.en.md"));
            var chapter = new WhiteBookChapter
            {
                Number = int.Parse(name[..2], System.Globalization.CultureInfo.InvariantCulture),
                Slug = name[3..],
                TitleDa = danish.Of("title"),
                TitleEn = english.Of("title"),
                SummaryDa = danish.Of("summary"),
                SummaryEn = english.Of("summary"),
                TextDa = danish.Body,
                TextEn = english.Body,
            };
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
            var (danish, english) = (entry.GetProperty("da"), entry.GetProperty("en"));
            var term = new GlossaryTerm
            {
                Slug = entry.GetProperty("slug").GetString()!,
                TermDa = danish.GetProperty("term").GetString()!,
                TermEn = english.GetProperty("term").GetString()!,
                AlsoDa = Join(danish.GetProperty("alsoCalled"), ";"),
                AlsoEn = Join(english.GetProperty("alsoCalled"), ";"),
                ExplanationDa = danish.GetProperty("explanation").GetString()!,
                ExplanationEn = english.GetProperty("explanation").GetString()!,
                ExampleDa = danish.GetProperty("example").GetString()!,
                ExampleEn = english.GetProperty("example").GetString()!,
                Related = Join(entry.GetProperty("related"), " "),
            };
            db.Set<GlossaryTerm>().Add(term);
            var themes = entry.GetProperty("themes").EnumerateArray().Select(theme => theme.GetString()!).ToList();
            await Tags.SetAsync(db, term.Id, TermKind.Theme, themes, cancellation);
            await SearchIndex.PutAsync(db, KnowledgeSearch.Entry(term, themes, markdown), cancellation);
        }
    }

    private static string Join(JsonElement list, string separator) =>
        string.Join(separator, list.EnumerateArray().Select(item => item.GetString()));
}
