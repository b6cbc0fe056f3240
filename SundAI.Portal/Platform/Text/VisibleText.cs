using System.Globalization;
using System.Text;

namespace SundAI.Portal.Platform.Text;

/// <summary>What of a text people can see.</summary>
public static class VisibleText
{
    // Letters by their kind, but nothing is drawn: the Hangul fillers and the empty Braille cell.
    private static readonly HashSet<int> Blank = [0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0];

    /// <summary>Whether anything in a text is drawn: a letter, a digit, a sign.</summary>
    public static bool IsIn(string? text) => text is not null && text.EnumerateRunes().Any(IsSeen);

    /// <summary>Whether a text holds what turns the words around it or controls a machine: no name and no message needs it.</summary>
    public static bool Hides(string? text) => text is not null && text.Any(letter => IsOverride(letter) || IsControl(letter));

    /// <summary>Whether a text is more than one line.</summary>
    public static bool Breaks(string? text) => text is not null && text.Any(IsBreak);

    /// <summary>A text as one line, whatever it was: breaks and tabs are a space.</summary>
    public static string InOneLine(string text) => text.Any(letter => IsBreak(letter) || char.IsControl(letter)) ? Folded(text) : text;

    private static string Folded(string text) =>
        string.Join(
            ' ',
            string.Concat(text.Select(letter => IsBreak(letter) || char.IsControl(letter) ? '\n' : letter))
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        );

    private static bool IsBreak(char letter) => letter is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';

    private static bool IsSeen(Rune rune) =>
        !Blank.Contains(rune.Value)
        && Rune.GetUnicodeCategory(rune)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.SpaceSeparator
                or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.EnclosingMark
                or UnicodeCategory.OtherNotAssigned
            );

    private static bool IsOverride(char letter) => letter is '\u202D' or '\u202E';

    // NUL is nobody's to see: the database takes it out.
    private static bool IsControl(char letter) => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t' or '\0');
}
