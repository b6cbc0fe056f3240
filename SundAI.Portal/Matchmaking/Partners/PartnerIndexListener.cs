using SundAI.Portal.Ecosystem;
using SundAI.Portal.Matchmaking.Matching;
using SundAI.Portal.Platform.Events;

namespace SundAI.Portal.Matchmaking;

/// <summary>Makes the index old when something that matching rests on has changed.</summary>
internal sealed class PartnerIndexListener(PartnerIndex index)
    : IListener<OrganisationRegistered>,
        IListener<OrganisationChanged>,
        IListener<ActivityChanged>,
        IListener<PostPublished>,
        IListener<PostChanged>,
        IListener<PostEnded>
{
    public Task HearAsync(OrganisationRegistered happened, CancellationToken cancellation) => Forget();

    public Task HearAsync(OrganisationChanged happened, CancellationToken cancellation) => Forget();

    public Task HearAsync(ActivityChanged happened, CancellationToken cancellation) => Forget();

    public Task HearAsync(PostPublished happened, CancellationToken cancellation) => Forget();

    public Task HearAsync(PostChanged happened, CancellationToken cancellation) => Forget();

    public Task HearAsync(PostEnded happened, CancellationToken cancellation) => Forget();

    private Task Forget()
    {
        index.Forget();
        return Task.CompletedTask;
    }
}
