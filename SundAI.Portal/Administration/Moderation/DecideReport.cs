using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Knowledge.Questions;
using SundAI.Portal.Matchmaking;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Mail;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Administration.Moderation;

/// <summary>What is decided about a report.</summary>
/// <param name="Id">The report.</param>
/// <param name="Version">The version that was read.</param>
/// <param name="Decision">What became of the text; null when nothing was chosen.</param>
/// <param name="Note">Why, in words that the reporter may read, and whoever wrote a text that is taken down.</param>
public sealed record DecideReportInput(Guid Id, Guid Version, ReportDecision? Decision, string? Note);

/// <summary>
/// A moderator closes a report with a decision and a note, and the reporter is told. What one person said is taken down with the
/// decision; any other text is corrected on its own page.
/// </summary>
internal sealed class DecideReport(IDbContextFactory<PortalDbContext> contexts, MailWriter mail, TakeDown takeDown, TimeProvider clock)
{
    public async Task<Result> HandleAsync(Actor actor, DecideReportInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (!await db.IsFacilitatorAsync(actor, cancellation) || await db.PersonOfAsync(actor, cancellation) is not { } moderator)
        {
            return Refusal.NotAllowed;
        }

        var check = new Check()
            .Chosen(nameof(DecideReportInput.Decision), input.Decision is { } chosen && Enum.IsDefined(chosen))
            .Text(nameof(DecideReportInput.Note), input.Note, Report.TextMax);
        if (check.Failed)
        {
            return check.Refusals;
        }

        if (await db.Set<Report>().FirstOrDefaultAsync(row => row.Id == input.Id, cancellation) is not { } report)
        {
            return Refusal.NotFound;
        }

        if (!report.IsOpen)
        {
            return Refusal.Of<ModerationText>("Report.Decided");
        }

        if (report.Version != input.Version)
        {
            return Refusal.Stale();
        }

        var now = clock.GetUtcNow().UtcDateTime;
        if (input.Decision == ReportDecision.Removed)
        {
            if (!TakeDown.Allows(report.Kind))
            {
                return Refusal.Of<ModerationText>("Decide.CannotRemove").At(nameof(DecideReportInput.Decision));
            }

            await takeDown.DoAsync(db, report, input.Note!.Trim(), now, cancellation);
        }

        report.Decide(input.Decision!.Value, input.Note!, moderator.Id, now);
        await TellReporterAsync(db, report, cancellation);
        var saved = await db.SaveAsync(cancellation);
        if (saved.IsDone && input.Decision == ReportDecision.Removed)
        {
            await takeDown.AnnounceAsync(db, report, cancellation);
        }

        return saved;
    }

    private async Task TellReporterAsync(PortalDbContext db, Report report, CancellationToken cancellation)
    {
        if (await db.RecipientAsync(report.ReporterId, cancellation) is { Mailbox: var reporter })
        {
            // What has a page of its own has none for others when it is taken down.
            var path = (report.Decision, report.Kind) switch
            {
                (ReportDecision.Removed, nameof(Post)) => "opslag",
                (ReportDecision.Removed, nameof(Question)) => "spoergsmaal",
                _ => report.Path,
            };
            var link = mail.Link(reporter.Language, path);
            mail.Write<ModerationText>(db, reporter, $"Mail.{report.Decision}", link, new Quoted(report.Note));
        }
    }
}
