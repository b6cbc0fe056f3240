using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Ecosystem.Import;

/// <summary>What came, or on a dry run would come, of a file. Every row is taken, merged or refused.</summary>
/// <param name="Rows">Rows of the file, blank ones left out.</param>
/// <param name="Types">How many were taken of each organisation type.</param>
/// <param name="Merged">Rows that are the same organisation as one that is here, or as an earlier row.</param>
/// <param name="Refused">Rows that nothing came of.</param>
/// <param name="Remarks">Rows that were taken without something that could not be used.</param>
/// <param name="WithoutRegion">How many were taken whose region is not certain; it stays unknown.</param>
internal sealed record ImportReport(
    int Rows,
    IReadOnlyDictionary<string, int> Types,
    IReadOnlyList<ImportNote> Merged,
    IReadOnlyList<ImportNote> Refused,
    IReadOnlyList<ImportNote> Remarks,
    int WithoutRegion
)
{
    /// <summary>How many organisations are new.</summary>
    public int Taken => Types.Values.Sum();
}

/// <summary>What is said of one row; the line counts from 1, the header included.</summary>
public sealed record ImportNote(int Line, string Name, Refusal Why);

/// <summary>How far an import is.</summary>
internal sealed record ImportProgress(int Done, int Total);
