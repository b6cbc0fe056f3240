namespace SundAI.Portal.Recommendations.Components;

/// <summary>The letters in a monogram.</summary>
internal static class Initials
{
    /// <summary>The first letters of the first and the last word.</summary>
    public static string Of(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return words switch
        {
            [] => "",
            [var only] => First(only),
            _ => First(words[0]) + First(words[^1]),
        };
    }

    private static string First(string word) => System.Globalization.StringInfo.GetNextTextElement(word).ToUpperInvariant();
}
