namespace SundAI.Portal.Ecosystem.Import;

/// <summary>How much of a file is read: data rows, and bytes of UTF-8 in one row.</summary>
internal sealed record CsvLimits(int Rows = 100_000, int RowBytes = 10_000);
