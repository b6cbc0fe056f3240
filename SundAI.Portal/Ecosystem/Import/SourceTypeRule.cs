namespace SundAI.Portal.Ecosystem.Import;

/// <summary>
/// One line of the mapping: a row of one of these source types, whose name says this (null: whatever it says), becomes an
/// organisation of that type (a slug of the taxonomy).
/// </summary>
internal sealed record SourceTypeRule(IReadOnlyList<string> SourceTypes, NameSign? NameSays, string Becomes)
{
    public bool Covers(string sourceType, string foldedName) =>
        SourceTypes.Contains(sourceType, StringComparer.OrdinalIgnoreCase) && (NameSays is null || NameSays.IsIn(foldedName));
}
