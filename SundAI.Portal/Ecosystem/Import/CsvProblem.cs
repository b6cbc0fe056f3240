namespace SundAI.Portal.Ecosystem.Import;

/// <summary>Why a file cannot be read at all.</summary>
internal enum CsvProblemKind
{
    /// <summary>A needed column is not in the first line: <see cref="CsvProblem.Columns"/> says which.</summary>
    MissingColumns,

    /// <summary>Not valid UTF-8: <see cref="CsvProblem.Encoding"/> says what it looks like.</summary>
    NotUtf8,

    /// <summary>More rows than <see cref="CsvProblem.Limit"/>; the line is the first too many.</summary>
    TooManyRows,

    /// <summary>A row of more bytes than <see cref="CsvProblem.Limit"/>, often a quote that is never closed.</summary>
    RowTooLong,

    /// <summary>A quote where none may be, or one that is never closed.</summary>
    MalformedQuotes,

    /// <summary>More fields than there are columns, often a comma in a name without quotes.</summary>
    TooManyFields,
}

/// <summary>What a file that is not UTF-8 looks like.</summary>
internal enum EncodingGuess
{
    Unknown,

    /// <summary>Latin-1 or its Windows twin, what older spreadsheets write.</summary>
    Latin1,
    Utf16,
}

/// <summary>Why a file cannot be read; the line, from 1, where it is known.</summary>
internal sealed record CsvProblem(CsvProblemKind Kind, int? Line = null)
{
    public IReadOnlyList<string> Columns { get; init; } = [];

    public EncodingGuess Encoding { get; init; }

    public int? Limit { get; init; }
}
