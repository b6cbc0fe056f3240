using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Administration.Moderation;

/// <summary>The reports that a person sent, and those they decided. Erased, the sender's words go; that something was decided stays, without a name.</summary>
internal sealed class ModerationPersonalData : IPersonalData
{
    public string Part => "reports";

    public int Floor => 7;

    public async Task<object?> ExportAsync(PortalDbContext db, Guid userId, CancellationToken cancellation)
    {
        var me = db.Set<Person>().Where(row => row.UserId == userId).Select(row => (Guid?)row.Id);
        var sent = await db.Set<Report>()
            .Where(row => me.Contains(row.ReporterId))
            .OrderBy(row => row.CreatedAt)
            .Select(row => new
            {
                row.Kind,
                row.Path,
                row.Reason,
                row.CreatedAt,
                row.Decision,
                row.Note,
                row.DecidedAt,
            })
            .ToListAsync(cancellation);
        var decided = await db.Set<Report>()
            .Where(row => me.Contains(row.DecidedById))
            .OrderBy(row => row.DecidedAt)
            .Select(row => new
            {
                row.Kind,
                row.Path,
                row.Decision,
                row.Note,
                row.DecidedAt,
            })
            .ToListAsync(cancellation);
        return sent.Count + decided.Count == 0 ? null : new { sent, decided };
    }

    public async Task EraseAsync(PortalDbContext db, Guid userId, CancellationToken cancellation)
    {
        var me = db.Set<Person>().Where(row => row.UserId == userId).Select(row => (Guid?)row.Id);
        foreach (var report in await db.Set<Report>().Where(row => me.Contains(row.ReporterId)).ToListAsync(cancellation))
        {
            report.ForgetReporter();
        }

        foreach (var report in await db.Set<Report>().Where(row => me.Contains(row.DecidedById)).ToListAsync(cancellation))
        {
            report.ForgetModerator();
        }
    }
}
