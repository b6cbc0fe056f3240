using SundAI.Portal.Administration.Moderation;
using SundAI.Portal.Matchmaking;

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
        Row<LiftTakeDown>(
            Roles.Staff,
            async (on, use, actor) =>
            {
                var post = await on.Portal.ADraftPostAsync(on.Own.Contact);
                (
                    await on.Portal.Do<ChangePostStatus>().HandleAsync(on.Own.Contact, new(post.Id, PostStep.Publish), default)
                ).IsDone.ShouldBeTrue();
                var sent = await on
                    .Portal.Do<SendReport>()
                    .HandleAsync(on.Other.Contact, new("Post", post.Id, "opslag", "Reklame."), default);
                return await use.HandleAsync(actor, sent.Value, default);
            }
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
