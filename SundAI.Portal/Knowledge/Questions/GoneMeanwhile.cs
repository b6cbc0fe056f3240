using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Knowledge.Questions;

/// <summary>
/// A question may be deleted while somebody answers it, and answered while its asker deletes it: the database lets the first one win,
/// and the other is told.
/// </summary>
internal static class GoneMeanwhile
{
    /// <summary>Saves; <paramref name="otherwise"/> when what it refers to is gone, or is referred to.</summary>
    public static async Task<Result> SaveOrAsync(this PortalDbContext db, Refusal otherwise, CancellationToken cancellation)
    {
        try
        {
            return await db.SaveAsync(cancellation);
        }
        catch (DbUpdateException exception) when (Saving.IsMissingParent(exception))
        {
            return otherwise;
        }
    }
}
