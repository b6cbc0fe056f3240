using System.Globalization;
using System.Text;
using SundAI.Portal.Platform.Text;

namespace SundAI.Portal.Platform.Search;

/// <summary>
/// Splits plain text into words: runs of letters, digits and marks. Two things differ from a plain split: an apostrophe
/// inside a word is dropped (<c>Parkinson's</c> is one word), and dotted or slashed single letters are one word
/// (<c>A/S</c> is <c>as</c>, <c>a.m.b.a.</c> is <c>amba</c>), as registers write them both ways.
/// Words are cut at <see cref="MaxLength"/> characters.
/// </summary>
internal static class Words
{
    public const int MaxLength = 60;

    public static IEnumerable<Word> Of(string? text)
    {
        var lower = PlainLetters.Wellformed(text ?? "").Normalize(NormalizationForm.FormC).ToLowerInvariant();
        foreach (var written in Split([.. lower.EnumerateRunes()]))
        {
            var folded = Folding.OfWord(written);
            if (folded.Length > 0)
            {
                yield return new Word(written, folded);
            }
        }
    }

    private static IEnumerable<string> Split(Rune[] runes)
    {
        var word = new StringBuilder();
        var sinceJoint = 0;
        for (var i = 0; i < runes.Length; i++)
        {
            if (IsPartOfWord(runes, i))
            {
                _ = word.Append(runes[i]);
                sinceJoint++;
            }
            else if (JoinsLetters(runes, i, sinceJoint))
            {
                sinceJoint = 0;
            }
            else if (!IsApostropheInside(runes, i))
            {
                if (word.Length > 0)
                {
                    yield return word.ToString();
                    _ = word.Clear();
                }

                sinceJoint = 0;
            }
        }

        if (word.Length > 0)
        {
            yield return word.ToString();
        }
    }

    private static bool JoinsLetters(Rune[] runes, int i, int sinceJoint) =>
        sinceJoint == 1 && runes[i].Value is '.' or '/' && IsLetter(runes, i - 1) && IsLetter(runes, i + 1) && !IsPartOfWord(runes, i + 2);

    private static bool IsApostropheInside(Rune[] runes, int i) =>
        runes[i].Value is '\'' or '’' && IsLetter(runes, i - 1) && IsLetter(runes, i + 1);

    private static bool IsLetter(Rune[] runes, int i) => i >= 0 && i < runes.Length && Rune.IsLetter(runes[i]);

    private static bool IsPartOfWord(Rune[] runes, int i) =>
        i >= 0
        && i < runes.Length
        && (
            Rune.IsLetter(runes[i])
            || Rune.IsNumber(runes[i])
            || Rune.GetUnicodeCategory(runes[i]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
        );
}
