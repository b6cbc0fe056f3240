using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Knowledge.Questions;
using SundAI.Portal.Matchmaking;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Administration.Moderation;

/// <summary>Open or decided reports, and which page of them.</summary>
public sealed record ListReportsInput(bool IsDecided = false, int Page = 1);

/// <summary>A report as moderators see it.</summary>
public sealed record ReportLine(
    Guid Id,
    string Kind,
    string Path,
    string Reason,
    string? Reporter,
    DateTime CreatedAt,
    ReportDecision? Decision,
    string Note,
    string? DecidedBy,
    DateTime? DecidedAt,
    Guid Version
);

/// <summary>The reports, for facilitators and administrators: open ones oldest first, decided ones newest first.</summary>
internal sealed class ListReports(IDbContextFactory<PortalDbContext> contexts)
{
    private const int PageSize = 20;

    public async Task<Result<Page<ReportLine>>> HandleAsync(Actor actor, ListReportsInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (!await db.IsFacilitatorAsync(actor, cancellation))
        {
            return Refusal.NotAllowed;
        }

        var reports = db.Set<Report>().AsNoTracking();
        var ordered = input.IsDecided
            ? reports.Where(row => row.DecidedAt != null).OrderByDescending(row => row.DecidedAt).ThenBy(row => row.Id)
            : reports.Where(row => row.DecidedAt == null).OrderBy(row => row.CreatedAt).ThenBy(row => row.Id);
        return await ReportLines.Of(db, ordered).ToPageAsync(input.Page, PageSize, cancellation);
    }
}

/// <summary>A report and the text it is about.</summary>
/// <param name="Line">The report.</param>
/// <param name="Text">What the text says now; null when it is gone.</param>
/// <param name="IsDown">Whether it is taken down in a way that can be lifted: a post, a question or an answer.</param>
public sealed record ReportView(ReportLine Line, string? Text, bool IsDown);

/// <summary>One report with the text it is about, for facilitators and administrators.</summary>
internal sealed class ReadReport(IDbContextFactory<PortalDbContext> contexts)
{
    public async Task<Result<ReportView>> HandleAsync(Actor actor, Guid id, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (!await db.IsFacilitatorAsync(actor, cancellation))
        {
            return Refusal.NotAllowed;
        }

        var report = db.Set<Report>().AsNoTracking().Where(row => row.Id == id);
        var target = await report.Select(row => new { row.Kind, row.EntityId }).FirstOrDefaultAsync(cancellation);
        if (target is null || await ReportLines.Of(db, report).FirstOrDefaultAsync(cancellation) is not { } line)
        {
            return Refusal.NotFound;
        }

        var isDown = await IsDownAsync(db, target.Kind, target.EntityId, cancellation);
        return new ReportView(line, await Reportable.TextAsync(db, target.Kind, target.EntityId, cancellation), isDown);
    }

    private static async Task<bool> IsDownAsync(PortalDbContext db, string kind, Guid id, CancellationToken cancellation) =>
        kind switch
        {
            nameof(Post) => await db.Set<Post>().AnyAsync(row => row.Id == id && row.Status == PostStatus.TakenDown, cancellation),
            nameof(Question) => await db.Set<Question>().AnyAsync(row => row.Id == id && row.RemovedAt != null, cancellation),
            nameof(Answer) => await db.Set<Answer>().AnyAsync(row => row.Id == id && row.RemovedAt != null, cancellation),
            _ => false,
        };
}

internal static class ReportLines
{
    public static IQueryable<ReportLine> Of(PortalDbContext db, IQueryable<Report> reports) =>
        from report in reports
        select new ReportLine(
            report.Id,
            report.Kind,
            report.Path,
            report.Reason,
            db.Set<Person>().Where(person => person.Id == report.ReporterId).Select(person => person.Name).FirstOrDefault(),
            report.CreatedAt,
            report.Decision,
            report.Note,
            db.Set<Person>().Where(person => person.Id == report.DecidedById).Select(person => person.Name).FirstOrDefault(),
            report.DecidedAt,
            report.Version
        );
}
