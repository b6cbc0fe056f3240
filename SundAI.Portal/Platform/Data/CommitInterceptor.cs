using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SundAI.Portal.Platform.Data;

/// <summary>
/// Hears of saves that concern it once others can read what was saved: at the end of the save, or of the transaction that the save is part of.
/// </summary>
public abstract class CommitInterceptor : SaveChangesInterceptor, IDbTransactionInterceptor
{
    private readonly ConditionalWeakTable<DbContext, CommitInterceptor> pending = [];

    /// <inheritdoc />
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        // Asked before the save, since it forgets what is deleted.
        if (Concerns(eventData.Context!.ChangeTracker))
        {
            pending.AddOrUpdate(eventData.Context, this);
        }

        return base.SavingChangesAsync(eventData, result, cancellationToken);
    }

    /// <inheritdoc />
    public override ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData,
        int result,
        CancellationToken cancellationToken = default
    )
    {
        if (eventData.Context!.Database.CurrentTransaction is null)
        {
            Tell(eventData.Context);
        }

        return base.SavedChangesAsync(eventData, result, cancellationToken);
    }

    /// <inheritdoc />
    public Task TransactionCommittedAsync(
        DbTransaction transaction,
        TransactionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        Tell(eventData.Context);
        return Task.CompletedTask;
    }

    /// <summary>Whether what is about to be saved concerns this.</summary>
    protected abstract bool Concerns(ChangeTracker saving);

    /// <summary>It can be read now.</summary>
    protected abstract void Committed();

    private void Tell(DbContext? context)
    {
        if (context is not null && pending.Remove(context))
        {
            Committed();
        }
    }
}
