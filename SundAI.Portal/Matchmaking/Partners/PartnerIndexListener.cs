using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Events;

namespace SundAI.Portal.Matchmaking;

/// <summary>Tells the index what it has to read again.</summary>
internal sealed class PartnerIndexListener(PartnerIndex index)
    : IListener<OrganisationRegistered>,
        IListener<OrganisationChanged>,
        IListener<IntroductionAccepted>,
        IListener<IntroductionDeclined>,
        IListener<IntroductionExpired>,
        IListener<IntroductionOutcomeTold>,
        IListener<ActivityChanged>,
        IListener<PostPublished>,
        IListener<PostChanged>,
        IListener<PostEnded>
{
    public Task HearAsync(OrganisationRegistered happened, CancellationToken cancellation) => Organisation(happened.OrganisationId);

    public Task HearAsync(OrganisationChanged happened, CancellationToken cancellation) => Organisation(happened.OrganisationId);

    public Task HearAsync(IntroductionAccepted happened, CancellationToken cancellation) => Organisation(happened.ToOrganisationId);

    public Task HearAsync(IntroductionDeclined happened, CancellationToken cancellation) => Organisation(happened.ToOrganisationId);

    public Task HearAsync(IntroductionExpired happened, CancellationToken cancellation) => Organisation(happened.ToOrganisationId);

    public Task HearAsync(IntroductionOutcomeTold happened, CancellationToken cancellation) => Organisation(happened.OrganisationId);

    public Task HearAsync(ActivityChanged happened, CancellationToken cancellation) => Activity(happened.EntityId);

    public Task HearAsync(PostPublished happened, CancellationToken cancellation) => Activity(happened.PostId);

    public Task HearAsync(PostChanged happened, CancellationToken cancellation) => Activity(happened.PostId);

    public Task HearAsync(PostEnded happened, CancellationToken cancellation) => Activity(happened.PostId);

    private Task Organisation(Guid id)
    {
        index.OrganisationChanged(id);
        return Task.CompletedTask;
    }

    private Task Activity(Guid id)
    {
        index.ActivityChanged(id);
        return Task.CompletedTask;
    }
}
