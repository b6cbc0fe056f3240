using System.Text.RegularExpressions;

namespace SundAI.Portal.Knowledge.Ask;

/// <summary>Cuts a paragraph into its sentences, word for word. An abbreviation's stop ends none.</summary>
internal static partial class Sentences
{
    public static IReadOnlyList<string> Of(string text)
    {
        var sentences = new List<string>();
        var start = 0;
        foreach (Match end in Ends().Matches(text))
        {
            var after = end.Index + end.Length;
            var sentence = text[start..after].Trim();
            if (sentence.Length > 0 && !IsLabel(sentence) && !Abbreviations().IsMatch(sentence))
            {
                sentences.Add(sentence);
                start = after;
            }
        }

        var rest = text[start..].Trim();
        if (rest.Length > 0)
        {
            sentences.Add(rest);
        }

        return sentences;
    }

    // »Ny viden.« before what is said about it.
    private static bool IsLabel(string sentence) => sentence.EndsWith('.') && sentence.Count(char.IsWhiteSpace) < 3 && sentence.Length < 30;

    // What follows must begin like a sentence: a small letter after a stop is an abbreviation's.
    [GeneratedRegex("""[.!?]["»«”’)]*\s+(?=["»“(]?[\p{Lu}\p{Nd}])""")]
    private static partial Regex Ends();

    [GeneratedRegex(
        @"(?<![\p{L}])(?:f\.eks|bl\.a|ca|nr|stk|pr|e\.g|i\.e|art|dr|prof|mr|mrs|jf|evt|inkl|\p{L})\.$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Abbreviations();
}
