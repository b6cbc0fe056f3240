using System.Collections.Frozen;
using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SundAI.Portal.Platform.PageCache;

/// <summary>
/// Sees every write that Entity Framework sends, those past the change tracker too, and counts it in <see cref="ContentVersion"/> once it is
/// committed. It errs on the side of counting.
/// </summary>
internal sealed partial class ContentWatch(ContentVersion version, IEnumerable<UnreadRows> unread)
    : DbCommandInterceptor,
        IDbTransactionInterceptor
{
    private readonly FrozenSet<Type> unread = unread.Select(rows => rows.Row).ToFrozenSet();
    private readonly ConditionalWeakTable<DbContext, ContentWatch> uncommitted = [];
    private FrozenSet<string>? tables;

    public override int NonQueryExecuted(DbCommand command, CommandExecutedEventData eventData, int result)
    {
        See(command, eventData.Context);
        return result;
    }

    public override ValueTask<int> NonQueryExecutedAsync(
        DbCommand command,
        CommandExecutedEventData eventData,
        int result,
        CancellationToken cancellationToken = default
    )
    {
        See(command, eventData.Context);
        return ValueTask.FromResult(result);
    }

    // A batch of changes is read back row by row; what is not in a transaction is stored when its reader is closed, which comes before this.
    public override InterceptionResult DataReaderDisposing(
        DbCommand command,
        DataReaderDisposingEventData eventData,
        InterceptionResult result
    )
    {
        See(command, eventData.Context);
        return result;
    }

    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Committed(eventData.Context);

    public Task TransactionCommittedAsync(
        DbTransaction transaction,
        TransactionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        Committed(eventData.Context);
        return Task.CompletedTask;
    }

    private void See(DbCommand command, DbContext? context)
    {
        if (context is null || !Changes(command.CommandText, context))
        {
            return;
        }

        if (command.Transaction is null)
        {
            version.Next();
        }
        else
        {
            uncommitted.AddOrUpdate(context, this);
        }
    }

    private void Committed(DbContext? context)
    {
        if (context is not null && uncommitted.Remove(context))
        {
            version.Next();
        }
    }

    private bool Changes(string text, DbContext context)
    {
        if (text.StartsWith("SELECT", StringComparison.Ordinal) || text.StartsWith("PRAGMA", StringComparison.Ordinal))
        {
            return false;
        }

        tables ??= context
            .Model.GetEntityTypes()
            .Where(type => unread.Contains(type.ClrType))
            .Select(type => type.GetTableName()!)
            .ToFrozenSet(StringComparer.Ordinal);
        foreach (var written in Written().EnumerateMatches(text))
        {
            var part = text.AsSpan(written.Index, written.Length);
            var name = part[(part.IndexOf('"') + 1)..^1];
            if (!tables.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex("(?:INSERT INTO|UPDATE|DELETE FROM) \"\\w+\"", RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
