using System.Text;
using CsvHelper;

namespace SundAI.Portal.Ecosystem.Import;

/// <summary>
/// Reads a list of organisations from CSV: UTF-8 with or without a byte order mark, separated by comma, semicolon, tab or bar,
/// with a first line that names the columns. <c>name</c> and <c>type</c> are needed; <c>cvr</c>, <c>city</c>, <c>postcode</c>,
/// <c>url</c>, <c>pic</c> and <c>source</c> are used when they are there. Reads synchronously and stops at the first problem.
/// </summary>
internal static class OrganisationCsv
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    public static CsvReading Read(Stream stream, CsvLimits? limits = null)
    {
        // The encoding is not detected from a byte order mark: UTF-16 is to be reported like any other.
        using var reader = new StreamReader(stream, StrictUtf8, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        return Read(reader, limits);
    }

    public static CsvReading Read(TextReader reader, CsvLimits? limits = null)
    {
        limits ??= new CsvLimits();
        CsvProblem? malformed = null;
        var options = new CsvReaderOptions
        {
            TrackLineNumbers = true,
            TrimWhitespace = true,
            MaxRecordSize = limits.RowBytes,
            OnMalformedRecord = record => malformed ??= new(CsvProblemKind.MalformedQuotes, (int)record.LineNumber),
        };
        using var csv = CsvReader.Create(reader, options, leaveOpen: true);
        try
        {
            return RowsOf(csv, limits, () => malformed);
        }
        catch (DecoderFallbackException exception)
        {
            return CsvReading.Failed(new(CsvProblemKind.NotUtf8) { Encoding = Guess(exception) });
        }
        catch (CsvFormatException exception)
        {
            // Quotes are recovered from and reported above, so what is left to throw is the size.
            return CsvReading.Failed(TooLong((int)exception.LineNumber, limits));
        }
    }

    private static CsvReading RowsOf(CsvReader csv, CsvLimits limits, Func<CsvProblem?> malformed)
    {
        csv.ReadHeader();
        if (malformed() is { } badHeader)
        {
            return CsvReading.Failed(badHeader);
        }

        if (OrganisationColumns.MissingFrom(csv) is { Count: > 0 } missing)
        {
            return CsvReading.Failed(new(CsvProblemKind.MissingColumns, 1) { Columns = missing });
        }

        var columns = new OrganisationColumns(csv);
        var rows = new List<OrganisationRow>();
        while (csv.Read())
        {
            if ((malformed() ?? CsvRecordCheck.ProblemOf(csv, rows.Count, limits)) is { } problem)
            {
                return CsvReading.Failed(problem);
            }

            if (!CsvRecordCheck.IsBlank(csv))
            {
                rows.Add(columns.Row());
            }
        }

        return new CsvReading(rows, null);
    }

    private static CsvProblem TooLong(int line, CsvLimits limits) => new(CsvProblemKind.RowTooLong, line) { Limit = limits.RowBytes };

    // In Latin-1 the Danish letters lie above 0xC0; UTF-16 starts with a mark of two bytes, FE and FF.
    private static EncodingGuess Guess(DecoderFallbackException exception) =>
        exception.BytesUnknown is not { Length: > 0 } bytes ? EncodingGuess.Unknown
        : bytes[0] is 0xFE or 0xFF ? EncodingGuess.Utf16
        : bytes[0] >= 0xC0 ? EncodingGuess.Latin1
        : EncodingGuess.Unknown;
}
