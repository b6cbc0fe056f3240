using CsvHelper;

namespace SundAI.Portal.Ecosystem.Import;

/// <summary>What can be wrong with the record that a reader stands on, besides its quotes.</summary>
internal static class CsvRecordCheck
{
    public static CsvProblem? ProblemOf(CsvReader csv, int rowsBefore, CsvLimits limits)
    {
        var line = (int)csv.LineNumber;
        // The reader checks its own limit only when it needs more input.
        if (csv.RawRecord.Length > limits.RowBytes)
        {
            return new(CsvProblemKind.RowTooLong, line) { Limit = limits.RowBytes };
        }

        if (IsBlank(csv))
        {
            return null;
        }

        if (rowsBefore >= limits.Rows)
        {
            return new(CsvProblemKind.TooManyRows, line) { Limit = limits.Rows };
        }

        return HasValueBeyondColumns(csv) ? new(CsvProblemKind.TooManyFields, line) : null;
    }

    /// <summary>Spreadsheets leave rows of nothing but separators at the end.</summary>
    public static bool IsBlank(CsvReader csv) => AllBlank(csv, 0);

    private static bool HasValueBeyondColumns(CsvReader csv) => !AllBlank(csv, csv.Headers.Count);

    private static bool AllBlank(CsvReader csv, int from)
    {
        for (var i = from; i < csv.FieldCount; i++)
        {
            if (!string.IsNullOrWhiteSpace(csv.GetString(i)))
            {
                return false;
            }
        }

        return true;
    }
}
