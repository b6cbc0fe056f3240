using System.Text.RegularExpressions;

namespace SundAI.Portal.Knowledge.Ask;

/// <summary>Whether what somebody typed looks like a question to be answered, and not like words to be found.</summary>
internal static partial class QuestionShape
{
    public static bool IsIn(string? words) => words is not null && words.Length <= AskInput.Longest && Question().IsMatch(words.Trim());

    [GeneratedRegex(
        @"\w\s+\S.*\?$|^(hvad|hvem|hvor|hvordan|hvorfor|hvornår|hvilke[nt]?|what|who|where|how|why|when|which)\s+\S+\s+\S",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline
    )]
    private static partial Regex Question();
}
