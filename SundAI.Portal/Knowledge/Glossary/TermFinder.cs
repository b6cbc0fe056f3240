using System.Text.RegularExpressions;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.Search;

namespace SundAI.Portal.Knowledge;

/// <summary>
/// Finds the terms of the glossary in running text of one language, inflected ones too. The longest name wins; what is written in
/// capitals is only found in capitals; a part of a word with hyphens is not the word.
/// </summary>
internal sealed partial class TermFinder
{
    // What an ending may add or take away; more than that is another word with the same stem.
    private const int EndingMax = 2;
    private const int BeginningLength = 3;
    private const int GapMax = 3;
    private const int AcronymMax = 6;
    private const string English = "The ";
    private readonly Stemmer stemmer = new();
    private readonly Language language;
    private readonly ILookup<string, Name> names;

    public TermFinder(IEnumerable<(string Slug, IEnumerable<string> Names)> terms, Language language)
    {
        this.language = language;
        names = terms
            .SelectMany(term => term.Names.Select(name => Read(term.Slug, name)))
            .Where(name => name.Words.Count > 0)
            .OrderByDescending(name => name.Words.Count)
            .ToLookup(name => Beginning(name.Words[0]), StringComparer.Ordinal);
    }

    /// <summary>Where which term stands, in order, none over another.</summary>
    public IReadOnlyList<FoundTerm> In(string text)
    {
        var words = Split(text);
        var found = new List<FoundTerm>();
        for (var at = 0; at < words.Count; at++)
        {
            if (names[Beginning(words[at])].FirstOrDefault(name => Stands(name, words, at, text)) is { } name)
            {
                var last = words[at + name.Words.Count - 1];
                found.Add(new FoundTerm(words[at].Start, last.Start + last.Text.Length - words[at].Start, name.Slug));
                at += name.Words.Count - 1;
            }
        }

        return found;
    }

    private Name Read(string slug, string name) =>
        new(slug, Split(name.StartsWith(English, StringComparison.Ordinal) ? name[English.Length..] : name));

    private static bool Stands(Name name, List<Written> words, int at, string text)
    {
        if (at + name.Words.Count > words.Count)
        {
            return false;
        }

        for (var i = 0; i < name.Words.Count; i++)
        {
            if (
                !IsForm(words[at + i], name.Words[i], i == name.Words.Count - 1)
                || (i > 0 && !IsGap(text, words[at + i - 1], words[at + i]))
            )
            {
                return false;
            }
        }

        var last = words[at + name.Words.Count - 1];
        return !IsHyphen(text, words[at].Start - 1, -1) && !IsHyphen(text, last.Start + last.Text.Length, 1);
    }

    private static string Beginning(Written word) => word.Folded[..Math.Min(BeginningLength, word.Folded.Length)];

    private static bool IsForm(Written word, Written of, bool isLast)
    {
        if (of.Text.Length <= AcronymMax && of.Text == of.Text.ToUpperInvariant())
        {
            return word.Text == of.Text;
        }

        // An adjective before the noun has endings that the stemmer does not know of: »bemyndigede organer«.
        var shared = Shared(word.Folded, of.Folded);
        return word.Stem == of.Stem
            ? shared >= of.Folded.Length - EndingMax
            : !isLast && shared >= of.Folded.Length - 1 && word.Folded.Length <= of.Folded.Length + EndingMax;
    }

    private static int Shared(string one, string other) => one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();

    private static bool IsGap(string text, Written before, Written after)
    {
        var from = before.Start + before.Text.Length;
        return after.Start - from <= GapMax && text[from..after.Start].All(sign => sign is ' ' or '\u00A0' or '-' or '/' or '(' or ')');
    }

    private static bool IsHyphen(string text, int at, int onward) =>
        at >= 0
        && at < text.Length
        && text[at] == '-'
        && at + onward >= 0
        && at + onward < text.Length
        && char.IsLetterOrDigit(text[at + onward]);

    private List<Written> Split(string text)
    {
        var words = new List<Written>();
        foreach (var match in Word().EnumerateMatches(text))
        {
            var written = text.Substring(match.Index, match.Length);
            var folded = Folding.OfWord(written);
            words.Add(
                new Written(match.Index, written, folded, language == Language.English ? stemmer.English(folded) : stemmer.Danish(folded))
            );
        }

        return words;
    }

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+", RegexOptions.None, 1000)]
    private static partial Regex Word();

    private sealed record Name(string Slug, List<Written> Words);

    private sealed record Written(int Start, string Text, string Folded, string Stem);
}

/// <summary>A term in a text.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How long it is there.</param>
/// <param name="Slug">The term.</param>
internal sealed record FoundTerm(int Start, int Length, string Slug);
