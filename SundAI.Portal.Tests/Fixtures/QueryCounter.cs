using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Tests.Fixtures;

/// <summary>Counts the statements that a served portal sends to its database; nothing runs in the background meanwhile.</summary>
internal sealed class QueryCounter : DbCommandInterceptor
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(500);
    private int count;
    private long last;

    /// <summary>How many since the last time it was asked.</summary>
    public int Take() => Interlocked.Exchange(ref count, 0);

    /// <summary>Waits until a page has asked for all it wants: nothing says so but that nothing is asked for a while.</summary>
    public async Task QuietAsync()
    {
        while (Stopwatch.GetElapsedTime(Interlocked.Read(ref last)) < Quiet)
        {
            await Task.Delay(Quiet / 5);
        }
    }

    /// <summary>Puts it into a portal.</summary>
    public void Into(IServiceCollection services)
    {
        services.ConfigureDbContext<SqlitePortalDbContext>(options => options.AddInterceptors(this));
        services.RemovePortalBackground();
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    )
    {
        Count();
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result
    )
    {
        Count();
        return base.ReaderExecuting(command, eventData, result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        Count();
        return base.NonQueryExecutingAsync(command, eventData, result, cancellationToken);
    }

    private void Count()
    {
        Interlocked.Exchange(ref last, Stopwatch.GetTimestamp());
        Interlocked.Increment(ref count);
    }
}
