using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Matchmaking;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Events;

namespace SundAI.Portal.Notifications.Listeners;

/// <summary>Tells the side that acts next, or that has waited.</summary>
internal sealed class TellAboutIntroductions(IDbContextFactory<PortalDbContext> contexts, Notifier notifier)
    : IListener<IntroductionAsked>,
        IListener<IntroductionAccepted>,
        IListener<IntroductionDeclined>,
        IListener<IntroductionWithdrawn>,
        IListener<IntroductionExpired>
{
    public Task HearAsync(IntroductionAsked happened, CancellationToken cancellation) =>
        TellAsync(
            "IntroductionAsked",
            happened.IntroductionId,
            to: happened.ToOrganisationId,
            about: happened.FromOrganisationId,
            cancellation
        );

    public Task HearAsync(IntroductionAccepted happened, CancellationToken cancellation) =>
        TellAsync(
            "IntroductionAccepted",
            happened.IntroductionId,
            to: happened.FromOrganisationId,
            about: happened.ToOrganisationId,
            cancellation
        );

    public Task HearAsync(IntroductionDeclined happened, CancellationToken cancellation) =>
        TellAsync(
            "IntroductionDeclined",
            happened.IntroductionId,
            to: happened.FromOrganisationId,
            about: happened.ToOrganisationId,
            cancellation
        );

    public Task HearAsync(IntroductionWithdrawn happened, CancellationToken cancellation) =>
        TellAsync(
            "IntroductionWithdrawn",
            happened.IntroductionId,
            to: happened.ToOrganisationId,
            about: happened.FromOrganisationId,
            cancellation
        );

    public Task HearAsync(IntroductionExpired happened, CancellationToken cancellation) =>
        TellAsync(
            "IntroductionExpired",
            happened.IntroductionId,
            to: happened.FromOrganisationId,
            about: happened.ToOrganisationId,
            cancellation
        );

    private async Task TellAsync(string key, Guid introductionId, Guid to, Guid about, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var name = await db.Set<Organisation>().Where(row => row.Id == about).Select(row => row.Name).FirstOrDefaultAsync(cancellation);
        var news = new News(key, $"introduktioner/{introductionId}", name ?? "");
        await notifier.TellOrganisationAsync(db, to, news, cancellation);
    }
}
