using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Matchmaking;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Events;

namespace SundAI.Portal.Notifications.Listeners;

/// <summary>Tells the side that acts next, or that has waited; somebody in particular where it is left to them.</summary>
internal sealed class TellAboutIntroductions(IDbContextFactory<PortalDbContext> contexts, Notifier notifier)
    : IListener<IntroductionAsked>,
        IListener<IntroductionAccepted>,
        IListener<IntroductionDeclined>,
        IListener<IntroductionWithdrawn>,
        IListener<IntroductionExpired>,
        IListener<IntroductionInquired>,
        IListener<IntroductionReplied>,
        IListener<IntroductionPassedOn>,
        IListener<IntroductionReminded>,
        IListener<IntroductionColleagueAsked>,
        IListener<IntroductionMessageWritten>,
        IListener<IntroductionStepPlanned>,
        IListener<IntroductionOutcomeAsked>
{
    public Task HearAsync(IntroductionAsked it, CancellationToken cancellation) =>
        TellAsync("IntroductionAsked", it.IntroductionId, it.ToOrganisationId, it.FromOrganisationId, cancellation);

    public Task HearAsync(IntroductionAccepted it, CancellationToken cancellation) =>
        TellAsync("IntroductionAccepted", it.IntroductionId, it.FromOrganisationId, it.ToOrganisationId, cancellation);

    public Task HearAsync(IntroductionDeclined it, CancellationToken cancellation) =>
        TellAsync("IntroductionDeclined", it.IntroductionId, it.FromOrganisationId, it.ToOrganisationId, cancellation);

    public Task HearAsync(IntroductionWithdrawn it, CancellationToken cancellation) =>
        TellAsync("IntroductionWithdrawn", it.IntroductionId, it.ToOrganisationId, it.FromOrganisationId, cancellation);

    public Task HearAsync(IntroductionExpired it, CancellationToken cancellation) =>
        it.Owed == IntroductionSide.Asked
            ? TellAsync("IntroductionExpired", it.IntroductionId, it.FromOrganisationId, it.ToOrganisationId, cancellation)
            : TellAsync("IntroductionExpiredOnQuestion", it.IntroductionId, it.ToOrganisationId, it.FromOrganisationId, cancellation);

    public Task HearAsync(IntroductionInquired it, CancellationToken cancellation) =>
        TellAsync("IntroductionInquired", it.IntroductionId, it.FromOrganisationId, it.ToOrganisationId, cancellation);

    public Task HearAsync(IntroductionReplied it, CancellationToken cancellation) =>
        TellAsync("IntroductionReplied", it.IntroductionId, it.ToOrganisationId, it.FromOrganisationId, cancellation);

    public Task HearAsync(IntroductionPassedOn it, CancellationToken cancellation) =>
        TellAsync("IntroductionPassedOn", it.IntroductionId, it.ToOrganisationId, it.FromOrganisationId, cancellation, it.ColleagueId);

    public Task HearAsync(IntroductionReminded it, CancellationToken cancellation) =>
        it.Owes == IntroductionSide.Asked
            ? TellAsync("IntroductionReminded", it.IntroductionId, it.ToOrganisationId, it.FromOrganisationId, cancellation)
            : TellAsync("IntroductionQuestionReminded", it.IntroductionId, it.FromOrganisationId, it.ToOrganisationId, cancellation);

    public Task HearAsync(IntroductionColleagueAsked it, CancellationToken cancellation) =>
        TellAsync(
            "IntroductionColleagueAsked",
            it.IntroductionId,
            it.ToOrganisationId,
            it.FromOrganisationId,
            cancellation,
            it.ColleagueId
        );

    public Task HearAsync(IntroductionMessageWritten it, CancellationToken cancellation)
    {
        var (by, to) = Sides(it.By, it.FromOrganisationId, it.ToOrganisationId);
        return TellAsync("IntroductionMessage", it.IntroductionId, to, by, cancellation);
    }

    public Task HearAsync(IntroductionStepPlanned it, CancellationToken cancellation)
    {
        var (by, to) = Sides(it.By, it.FromOrganisationId, it.ToOrganisationId);
        return TellAsync("IntroductionStep", it.IntroductionId, to, by, cancellation);
    }

    public Task HearAsync(IntroductionOutcomeAsked it, CancellationToken cancellation)
    {
        var (side, other) = Sides(it.Side, it.FromOrganisationId, it.ToOrganisationId);
        return TellAsync("IntroductionOutcome", it.IntroductionId, side, other, cancellation);
    }

    private static (Guid One, Guid Other) Sides(IntroductionSide one, Guid asking, Guid asked) =>
        one == IntroductionSide.Asking ? (asking, asked) : (asked, asking);

    /// <param name="key">What is told.</param>
    /// <param name="introductionId">Of which introduction.</param>
    /// <param name="to">The side that is told.</param>
    /// <param name="about">The side that the sentence names.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <param name="person">The one person of the side who is told; everybody who speaks for it without.</param>
    private async Task TellAsync(string key, Guid introductionId, Guid to, Guid about, CancellationToken cancellation, Guid? person = null)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var name = await db.Set<Organisation>().Where(row => row.Id == about).Select(row => row.Name).FirstOrDefaultAsync(cancellation);
        var news = new News(key, $"introduktioner/{introductionId}", name ?? "");
        await (
            person is { } one
                ? notifier.TellAsync(db, [one], news, cancellation)
                : notifier.TellOrganisationAsync(db, to, news, cancellation)
        );
    }
}
