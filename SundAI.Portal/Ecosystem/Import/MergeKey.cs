using SundAI.Portal.Platform.Search;

namespace SundAI.Portal.Ecosystem.Import;

/// <summary>
/// What makes two rows the same organisation: the same valid CVR number; where one of them has none, the same name, folded and
/// with its company form in one spelling and place. Two different numbers are two organisations, whatever they are called.
/// Not transitive: a row without a number can match two that do not match each other.
/// </summary>
internal sealed record MergeKey(string? Cvr, string Name)
{
    private static readonly Dictionary<string, string> CompanyForms = new(StringComparer.Ordinal)
    {
        ["as"] = "as",
        ["aktieselskab"] = "as",
        ["aktieselskabet"] = "as",
        ["aps"] = "aps",
        ["anpartsselskab"] = "aps",
        ["anpartsselskabet"] = "aps",
        ["is"] = "is",
        ["interessentskab"] = "is",
        ["interessentskabet"] = "is",
        ["ivs"] = "ivs",
        ["ks"] = "ks",
        ["ps"] = "ps",
        ["amba"] = "amba",
        ["fmba"] = "fmba",
        ["smba"] = "smba",
    };

    /// <summary>The key of a row; a number that is not valid does not count.</summary>
    public static MergeKey Of(string? cvr, string name) =>
        new(CvrNumber.TryParse(cvr, out var number) ? number.Value : null, NameKey(name));

    public bool Matches(MergeKey other) =>
        Cvr is not null && other.Cvr is not null ? Cvr == other.Cvr : Name.Length > 0 && Name == other.Name;

    private static string NameKey(string name)
    {
        var words = Folding
            .Of(name.Replace("&", " og ", StringComparison.Ordinal))
            .Split(' ')
            .Select(word => word == "and" ? "og" : word)
            .ToList();
        if (words.Count < 2)
        {
            return words[0];
        }

        var at = CompanyForms.ContainsKey(words[^1]) ? words.Count - 1 : 0;
        if (CompanyForms.TryGetValue(words[at], out var form))
        {
            words.RemoveAt(at);
            words.Add(form);
        }

        return string.Join(' ', words);
    }
}
