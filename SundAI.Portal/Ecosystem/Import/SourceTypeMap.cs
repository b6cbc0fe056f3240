using SundAI.Portal.Platform.Search;

namespace SundAI.Portal.Ecosystem.Import;

/// <summary>
/// From the type words of public project lists (CORDIS, structural funds) and the portal's own to the organisation types of
/// the portal. <see cref="Table"/> is the whole mapping, to be shown: the first line that covers a row decides.
/// </summary>
internal static class SourceTypeMap
{
    private static readonly string[] Vague = ["research", "school", "association/cluster", "other"];

    public static IReadOnlyList<SourceTypeRule> Table { get; } =
    [
        new(["hospital"], null, "hospital"),
        new(["company", "virksomhed"], null, "virksomhed"),
        new(["university", "authority", .. Vague], NameSign.Hospital, "hospital"),
        new(["university", "universitet"], null, "universitet"),
        new(["authority", "myndighed"], null, "myndighed"),
        new(["research", "school"], NameSign.University, "universitet"),
        new(Vague, NameSign.PatientAssociation, "patientforening"),
        new(Vague, NameSign.Foundation, "fond"),
        new(["patientforening"], null, "patientforening"),
        new(["fond"], null, "fond"),
        new([.. Vague, "andet"], null, "andet"),
    ];

    /// <summary>The slug of the organisation type, or null when the source type is none that is known.</summary>
    public static string? Map(string sourceType, string name)
    {
        var foldedName = Folding.Of(name);
        return Table.FirstOrDefault(rule => rule.Covers(sourceType.Trim(), foldedName))?.Becomes;
    }
}
