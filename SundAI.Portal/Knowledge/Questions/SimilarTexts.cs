using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.Search;
using SundAI.Portal.Platform.Search.Ranking;
using SundAI.Portal.Platform.Text;

namespace SundAI.Portal.Knowledge.Questions;

/// <summary>A text that is about the same.</summary>
public sealed record SimilarText(Guid Id, string Kind, string Path, string Title);

/// <summary>
/// Finds texts about the same among those that anyone may read. Search finds whatever shares one word; similar is what shares at least
/// two of the words that carry meaning, and a third of them.
/// </summary>
internal sealed class SimilarTexts(RankedSearch search)
{
    private const int Looked = 12;
    private const int Beginning = 600;

    public async Task<IReadOnlyList<SimilarText>> FindAsync(
        PortalDbContext db,
        string words,
        string kind,
        int most,
        CancellationToken cancellation,
        Guid? except = null
    )
    {
        var asked = Asked(words);
        var question = new RankedQuestion(words, [RankedDocument.AudienceTerm(Audience.Anyone, null)], kind, null, 0, Looked);
        if (asked.Count == 0 || await search.SearchAsync(question, cancellation) is not { Ids: { Count: > 0 } ids })
        {
            return [];
        }

        // The index proposes; the database says what there is now and who may see it.
        var rows = await db.Set<SearchRow>()
            .AsNoTracking()
            .Where(row => ids.Contains(row.Id) && row.Audience == Audience.Anyone && row.EntityId != except)
            .ToDictionaryAsync(row => row.Id, cancellation);
        return
        [
            .. ids.Where(rows.ContainsKey)
                .Select(id => rows[id])
                .Where(row => IsSimilar(asked, row))
                .Take(most)
                .Select(row => new SimilarText(row.EntityId, row.Kind, row.Path, Languages.Pick(row.TitleDa, row.TitleEn))),
        ];
    }

    private static List<IReadOnlyList<string>> Asked(string words) =>
        [.. RankedTerms.Of(words).Words.Distinct(StringComparer.Ordinal).Select(word => RankedTerms.Of(word).Stems)];

    private static bool IsSimilar(List<IReadOnlyList<string>> asked, SearchRow row)
    {
        var text = $"{row.TitleDa} {row.TitleEn} {Shortened.To(row.TextDa, Beginning)} {Shortened.To(row.TextEn, Beginning)}";
        var terms = RankedTerms.Of(text);
        var said = terms.Stems.Concat(terms.Parts).ToHashSet(StringComparer.Ordinal);
        var shared = asked.Count(stems => stems.Any(said.Contains));
        return shared >= Math.Min(2, asked.Count) && 3 * shared >= asked.Count;
    }
}
