using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SundAI.Portal.Platform.Text;

namespace SundAI.Portal.Platform.Data;

/// <summary>
/// Takes out of every text what PostgreSQL refuses to hear: the NUL character, and half surrogates (as U+FFFD). Nobody types them; who
/// forges a request with them gets the answer that anybody gets, and the same on SQLite, which would keep them.
/// </summary>
public sealed class StoredLetters : DbCommandInterceptor
{
    /// <inheritdoc />
    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    )
    {
        Clean(command);
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }

    /// <inheritdoc />
    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        Clean(command);
        return base.NonQueryExecutingAsync(command, eventData, result, cancellationToken);
    }

    private static void Clean(DbCommand command)
    {
        foreach (DbParameter parameter in command.Parameters)
        {
            parameter.Value = parameter.Value switch
            {
                string text => Clean(text),
                IEnumerable<string> texts => texts.Select(Clean).ToList(),
                var other => other,
            };
        }
    }

    private static string Clean(string text) =>
        text.Any(letter => letter == '\0' || char.IsSurrogate(letter))
            ? PlainLetters.Wellformed(text).Replace("\0", "", StringComparison.Ordinal)
            : text;
}
