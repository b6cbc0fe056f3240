using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Platform.Data;

/// <summary>Saving once, with the two ways in which somebody else may have been faster told apart from bugs.</summary>
public static class Saving
{
    /// <summary>Saves; a lost race or a broken unique index is a stale refusal, everything else is thrown.</summary>
    public static async Task<Result> SaveAsync(this PortalDbContext db, CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
            return Result.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Refusal.Stale();
        }
        catch (DbUpdateException exception) when (IsUniqueViolation(exception))
        {
            return Refusal.Stale();
        }
    }

    /// <summary>Saves what was done in a turn, and lets the next one in.</summary>
    public static async Task<Result> SaveAsync(this IDbContextTransaction turn, PortalDbContext db, CancellationToken cancellation)
    {
        var saved = await db.SaveAsync(cancellation);
        if (saved.IsDone)
        {
            await turn.CommitAsync(cancellation);
        }

        return saved;
    }

    /// <summary>Whether a save failed because the same thing was there already.</summary>
    public static bool IsUniqueViolation(DbUpdateException exception) =>
        exception.InnerException switch
        {
            SqliteException { SqliteExtendedErrorCode: 2067 or 1555 } => true,
            PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } => true,
            _ => false,
        };

    /// <summary>Whether a save failed because what it refers to is gone.</summary>
    public static bool IsMissingParent(DbUpdateException exception) =>
        exception.InnerException switch
        {
            SqliteException { SqliteExtendedErrorCode: 787 } => true,
            PostgresException { SqlState: PostgresErrorCodes.ForeignKeyViolation } => true,
            _ => false,
        };
}
