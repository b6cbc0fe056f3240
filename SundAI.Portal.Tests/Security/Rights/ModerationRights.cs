using SundAI.Portal.Administration.Moderation;

namespace SundAI.Portal.Tests.Security.Rights;

internal sealed class ModerationRights : RightsTable
{
    public ModerationRights()
    {
        Row<SendReport>(
            Roles.SignedIn,
            async (on, use, actor) => await use.HandleAsync(actor, new("Organisation", on.Other.Id, "", "Det er reklame."), default)
        );
        Row<HasReported>(
            Roles.SignedIn,
            async (on, use, actor) =>
            {
                // Each asks about their own; whoever is nobody, about somebody else's.
                var report = await on.Portal.AReportAsync(on.Other, actor.IsSignedIn ? actor : on.Own.Contact);
                return await use.HandleAsync(actor, report.Id, default);
            }
        );
        Row<ListReports>(Roles.Staff, async (on, use, actor) => await use.HandleAsync(actor, new(), default));
        Row<ReadReport>(
            Roles.Staff,
            async (on, use, actor) => await use.HandleAsync(actor, (await on.Portal.AReportAsync(on.Other)).Id, default)
        );
        Row<DecideReport>(
            Roles.Staff,
            async (on, use, actor) =>
            {
                var report = await on.Portal.AReportAsync(on.Other);
                return await use.HandleAsync(actor, new(report.Id, report.Version, ReportDecision.Dismissed, "Den er i orden."), default);
            }
        );
    }
}
