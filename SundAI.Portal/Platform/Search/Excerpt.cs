using System.Text.RegularExpressions;

namespace SundAI.Portal.Platform.Search;

/// <summary>A piece of a text; <paramref name="IsFound"/>: it is what somebody searched for.</summary>
public sealed record ExcerptPart(string Text, bool IsFound);

/// <summary>
/// The place of a text that says most of what was searched for, with those words marked. A word is marked when it is a form of a sought
/// one, means the same, begins with the last one, is a compound of it, or is what a mistyped one was taken for: for what finds it, it is
/// marked. Made once for several texts. Not for several threads at once.
/// </summary>
/// <param name="words">What was searched for.</param>
/// <param name="mistyped">Which of the words, folded, were taken for others that are almost the same.</param>
public sealed partial class Excerpt(string? words, IReadOnlyCollection<string>? mistyped = null)
{
    private const int Length = 220;
    private const int Before = 40;
    private readonly SearchQuery asked = SearchQuery.Parse(words);
    private readonly Stemmer stemmer = new();
    private readonly Dictionary<string, Mistyped> meant = (mistyped ?? []).ToDictionary(word => word, word => new Mistyped(word));
    private readonly Dictionary<string, SearchTerm?> memory = new(StringComparer.Ordinal);

    /// <summary>The parts in order, whole words, at most some 220 characters; empty for an empty text.</summary>
    public IReadOnlyList<ExcerptPart> Of(string text, int length = Length)
    {
        var found = Tokens()
            .Matches(text)
            .Select(token => (token.Index, End: token.Index + token.Length, Term: TermOf(token.Value)))
            .Where(token => token.Term is not null)
            .ToList();
        var (start, end) = Window(text, [.. found.Select(token => (token.Index, token.End, token.Term!))], length);
        var parts = new List<ExcerptPart>();
        var at = start;
        foreach (var token in found.Where(token => token.Index >= start && token.End <= end))
        {
            Add(parts, text[at..token.Index], false);
            Add(parts, text[token.Index..token.End], true);
            at = token.End;
        }

        Add(parts, text[at..end], false);
        return Dotted(parts, start > 0, end < text.Length);
    }

    private SearchTerm? TermOf(string written)
    {
        if (!memory.TryGetValue(written, out var term))
        {
            var folded = Folding.OfWord(written);
            memory[written] = term = folded.Length == 0 ? null : asked.Terms.FirstOrDefault(one => Says(folded, one));
        }

        return term;
    }

    private bool Says(string folded, SearchTerm term)
    {
        var stems = stemmer.StemsOf(folded);
        var sought = stemmer.StemsOf(term.Word);
        return folded == term.Word
            || stems.Any(stem => sought.Contains(stem) || term.Alternatives.Contains(stem))
            || (term.IsBeginning && folded.StartsWith(term.Word, StringComparison.Ordinal))
            || IsPart(sought[0], stems[0])
            || IsPart(sought[0], folded)
            || IsPart(term.Word, stems[0])
            || IsPart(term.Word, folded)
            || (meant.TryGetValue(term.Word, out var mistyped) && mistyped.IsFor(folded));
    }

    // As RankedTerms has the parts of a compound: each of the two as long as a word.
    private static bool IsPart(string sought, string word) =>
        sought.Length >= Ranking.RankedTerms.ShortestPart
        && word.Length >= sought.Length + Ranking.RankedTerms.ShortestPart
        && (word.StartsWith(sought, StringComparison.Ordinal) || word.EndsWith(sought, StringComparison.Ordinal));

    // The window that begins a little before a found word and holds most different ones of them.
    private static (int Start, int End) Window(string text, List<(int Start, int End, SearchTerm Term)> found, int length)
    {
        var best = (Start: 0, Terms: 0);
        foreach (var first in found)
        {
            var start = first.Start < length ? 0 : first.Start - Before;
            var terms = found.Where(one => one.Start >= start && one.End <= start + length).Select(one => one.Term).Distinct().Count();
            if (terms > best.Terms)
            {
                best = (start, terms);
            }
        }

        return (WordStart(text, Math.Max(0, best.Start)), WordEnd(text, Math.Min(text.Length, best.Start + length)));
    }

    private static int WordStart(string text, int at)
    {
        while (at > 0 && at < text.Length && !char.IsWhiteSpace(text[at - 1]))
        {
            at++;
        }

        return Math.Min(at, text.Length);
    }

    private static int WordEnd(string text, int at)
    {
        var end = at;
        while (end > 0 && end < text.Length && !char.IsWhiteSpace(text[end]))
        {
            end--;
        }

        return end > 0 ? end : at;
    }

    private static List<ExcerptPart> Dotted(List<ExcerptPart> parts, bool isCutBefore, bool isCutAfter)
    {
        if (isCutBefore)
        {
            parts.Insert(0, new ExcerptPart("… ", false));
        }

        if (isCutAfter)
        {
            parts.Add(new ExcerptPart(" …", false));
        }

        return parts;
    }

    private static void Add(List<ExcerptPart> parts, string text, bool isFound)
    {
        if (text.Length > 0)
        {
            parts.Add(new ExcerptPart(text, isFound));
        }
    }

    [GeneratedRegex(@"[\p{L}\p{N}\p{M}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Tokens();
}
