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
