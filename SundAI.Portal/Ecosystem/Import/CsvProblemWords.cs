using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Ecosystem.Import;

/// <summary>Says why a file cannot be read, and what to do about it.</summary>
internal static class CsvProblemWords
{
    public static Refusal Of(CsvProblem problem) =>
        problem.Kind switch
        {
            CsvProblemKind.MissingColumns => Said("Csv.MissingColumns", string.Join(", ", problem.Columns)),
            CsvProblemKind.NotUtf8 => Said($"Csv.NotUtf8.{problem.Encoding}"),
            CsvProblemKind.TooManyRows => Said("Csv.TooManyRows", problem.Limit ?? 0),
            CsvProblemKind.RowTooLong => Said("Csv.RowTooLong", problem.Line ?? 0, problem.Limit ?? 0),
            CsvProblemKind.MalformedQuotes => Said("Csv.MalformedQuotes", problem.Line ?? 0),
            CsvProblemKind.TooManyFields => Said("Csv.TooManyFields", problem.Line ?? 0),
            _ => throw new ArgumentOutOfRangeException(nameof(problem)),
        };

    private static Refusal Said(string key, params object[] arguments) => Refusal.Of<EcosystemText>(key, arguments);
}
