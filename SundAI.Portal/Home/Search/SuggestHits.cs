using Microsoft.Extensions.Localization;
using SundAI.Portal.Accounts;

namespace SundAI.Portal.Home;

/// <summary>What a search box proposes while one types.</summary>
/// <param name="Title">In the reader's language where there are two.</param>
/// <param name="Kind">The kind in words.</param>
/// <param name="Path">Its page, without a leading slash.</param>
public sealed record Suggestion(string Title, string Kind, string Path);

/// <summary>The best hits for words that are perhaps not whole yet; only what the reader may see. Three queries at most.</summary>
internal sealed class SuggestHits(SearchEverything search, IStringLocalizer<HomeText> texts)
{
    private const int Few = 8;
    private const int ShortestWords = 2;
    private const int LongestWords = 200;

    public async Task<IReadOnlyList<Suggestion>> HandleAsync(Actor actor, string? words, CancellationToken cancellation)
    {
        var asked = words?.Trim() ?? "";
        if (asked.Length is < ShortestWords or > LongestWords)
        {
            return [];
        }

        var found = await search.HandleAsync(actor, new SearchInput(asked, 1, Size: Few), cancellation);
        return
        [
            .. found.Hits.Items.Select(hit => new Suggestion(
                string.Concat(hit.Title.Select(part => part.Text)),
                texts[$"Kind.{hit.Kind}"],
                hit.Path
            )),
        ];
    }
}
