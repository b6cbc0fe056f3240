namespace SundAI.Portal.Ecosystem.Import;

/// <summary>What <see cref="ReadableName"/> knows about single words in capitals.</summary>
internal static class NameWords
{
    private static readonly HashSet<string> Small = Set("AF AND AT DER EN ET FOR FRA I IN MED MOD OF OG OM ON PA PÅ THE TIL TO UNDER VED");

    private static readonly HashSet<string> Abbreviations = Set(
        "AAU AI AMU AOF ATV AU AUH CBS DHI DIS DTU EU EUC GEUS GTS ICT IT ITU KEA KU OUH RUC SDU SOSU SSI UC " + "UCL UCN UK USA VIA VUC"
    );

    private static readonly Dictionary<string, string> CompanyForms = new(StringComparer.Ordinal)
    {
        ["APS"] = "ApS",
        ["AS"] = "AS",
        ["IS"] = "IS",
        ["IVS"] = "IVS",
        ["KS"] = "KS",
        ["PS"] = "PS",
        ["SA"] = "SA",
        ["AMBA"] = "AMBA",
        ["FMBA"] = "FMBA",
        ["SMBA"] = "SMBA",
    };

    private static readonly HashSet<string> DomainEndings = Set("AI COM DK EU NET NU ORG");

    /// <summary>How a company form is written, or null when the word is none: <c>APS</c> is <c>ApS</c>, <c>A/S</c> itself.</summary>
    public static string? CompanyForm(string word) =>
        word.Contains('/', StringComparison.Ordinal) ? word
        : word.Contains('.', StringComparison.Ordinal) ? word.ToLowerInvariant()
        : CompanyForms.GetValueOrDefault(word);

    public static bool IsSmall(string word) => Small.Contains(word);

    /// <summary>Known ones, words without a vowel, and words with a digit.</summary>
    public static bool IsAbbreviation(string word) =>
        Abbreviations.Contains(word) || word.Any(char.IsDigit) || !word.Any(c => "AEIOUYÆØÅÄÖÜÉ".Contains(c, StringComparison.Ordinal));

    public static bool IsDomainEnding(string word) => DomainEndings.Contains(word);

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
