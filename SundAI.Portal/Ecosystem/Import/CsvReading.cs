namespace SundAI.Portal.Ecosystem.Import;

/// <summary>All rows of a file, or none and the first problem.</summary>
internal sealed record CsvReading(IReadOnlyList<OrganisationRow> Rows, CsvProblem? Problem)
{
    public static CsvReading Failed(CsvProblem problem) => new([], problem);
}
