using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Matchmaking;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.Mail;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Administration.Moderation;

/// <summary>What is reported, where it was seen, and why.</summary>
public sealed record SendReportInput(string? Kind, Guid Id, string? Path, string? Reason);

/// <summary>A member reports a text; facilitators and administrators get a mail and decide. Answers the report's key.</summary>
internal sealed class SendReport(IDbContextFactory<PortalDbContext> contexts, MailWriter mail, TimeProvider clock)
{
    private const int PathMax = 300;

    public async Task<Result<Guid>> HandleAsync(Actor actor, SendReportInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await db.PersonOfAsync(actor, cancellation) is not { } person)
        {
            return Refusal.NotAllowed;
        }

        if (input.Kind is null || !await Reportable.ExistsAsync(db, input.Kind, input.Id, cancellation))
        {
            return Refusal.NotFound;
        }

        if (input.Kind == nameof(Post) && !await db.MayReadAsync(actor, input.Id, cancellation))
        {
            return Refusal.NotFound;
        }

        var check = new Check().Text(nameof(SendReportInput.Reason), input.Reason, Report.TextMax, min: 5);
        if (check.Failed)
        {
            return check.Refusals;
        }

        var isThere = await db.Set<Report>()
            .AnyAsync(row => row.EntityId == input.Id && row.ReporterId == person.Id && row.DecidedAt == null, cancellation);
        if (isThere)
        {
            return Refusal.Of<ModerationText>("Report.Already");
        }

        var path = Addresses.IsOurs(input.Path) && input.Path!.Length <= PathMax ? input.Path : "";
        var report = new Report(input.Kind, input.Id, path, input.Reason!, person.Id, clock.GetUtcNow().UtcDateTime);
        db.Set<Report>().Add(report);
        foreach (var moderator in await db.WithRoleAsync(PortalRole.All, cancellation))
        {
            var link = mail.Link(moderator.Language, $"administration/moderation/{report.Id}");
            mail.Write<ModerationText>(db, moderator.Mailbox, "Mail.Report", link, new Quoted(report.Reason)).Concerning(person.Id);
        }

        var saved = await db.SaveAsync(cancellation);
        return saved.IsDone ? report.Id : Refusal.Of<ModerationText>("Report.Already");
    }
}

/// <summary>Whether the actor sent this report: only then are they thanked for it.</summary>
internal sealed class HasReported(IDbContextFactory<PortalDbContext> contexts)
{
    public async Task<Result> HandleAsync(Actor actor, Guid reportId, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var person = await db.PersonOfAsync(actor, cancellation);
        return person is not null && await db.Set<Report>().AnyAsync(row => row.Id == reportId && row.ReporterId == person.Id, cancellation)
            ? Result.Done
            : Refusal.NotFound;
    }
}
