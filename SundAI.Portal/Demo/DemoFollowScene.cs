using SundAI.Portal.Ecosystem;
using SundAI.Portal.Matchmaking;

namespace SundAI.Portal.Demo;

/// <summary>What people in the demo follow from now on.</summary>
internal sealed class DemoFollowScene(DemoStage stage)
{
    public async Task PlayAsync(CancellationToken cancellation)
    {
        stage.Clock.Return();
        await FollowAsync(DemoOrganisations.StartUp, DemoOrganisations.Hospital, cancellation);
        await FollowAsync(DemoOrganisations.StartUp, DemoOrganisations.University, cancellation);
        await FollowAsync(DemoOrganisations.Hospital, DemoOrganisations.EyeClinic, cancellation);
        var offers = new SearchWish("nethindebilleder", nameof(Post), PostKind: PostKind.Offer);
        await FollowAsync(new FollowSearchInput(offers, "Nogen tilbyder nethindebilleder"), cancellation);
        await FollowAsync(new FollowSearchInput(new SearchWish("klinisk evaluering")), cancellation);
    }

    private async Task FollowAsync(string who, string whom, CancellationToken cancellation)
    {
        var input = new FollowOrganisationInput(stage.Slug(whom), Follow: true);
        DemoStage.Done(await stage.Do<FollowOrganisation>().HandleAsync(stage.Of(who), input, cancellation));
    }

    private async Task FollowAsync(FollowSearchInput input, CancellationToken cancellation) =>
        DemoStage.Done(await stage.Do<FollowSearch>().HandleAsync(stage.Of(DemoOrganisations.StartUp), input, cancellation));
}
