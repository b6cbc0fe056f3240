using System.Globalization;

namespace SundAI.Portal.Ecosystem;

/// <summary>One or two letters that stand for a name.</summary>
public static class Monogram
{
    /// <summary>The first letters of the first two words; of one word its first two letters. Empty for a name without letters.</summary>
    public static string Of(string name)
    {
        var words = name.Split([' ', ',', '-', '/'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => char.IsLetterOrDigit(word[0]))
            .ToList();
        var letters = words.Count switch
        {
            0 => "",
            1 => words[0][..Math.Min(2, words[0].Length)],
            _ => $"{words[0][0]}{words[1][0]}",
        };
        return letters.ToUpper(CultureInfo.CurrentCulture);
    }
}
