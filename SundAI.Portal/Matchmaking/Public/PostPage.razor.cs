using Microsoft.AspNetCore.Components;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Matchmaking;

/// <summary>A post for readers, with what its own organisation can do with it.</summary>
public sealed partial class PostPage
{
    private static readonly string[] Acts = ["publish", "renew", "close", "delete"];

    private PostView? view;
    private bool isLate;
    private Result? result;

    /// <summary>From the address.</summary>
    [Parameter]
    public string Slug { get; set; } = "";

    [Inject]
    private ReadPost Read { get; set; } = default!;

    [Inject]
    private ChangePostStatus Change { get; set; } = default!;

    [Inject]
    private RenewPost Renew { get; set; } = default!;

    [Inject]
    private DeletePost Delete { get; set; } = default!;

    [Inject]
    private ActorProvider Actors { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [CascadingParameter]
    private HttpContext Context { get; set; } = default!;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        var actor = await Actors.GetAsync();
        var answer = await Read.HandleAsync(actor, Slug, default);
        // Whoever pressed a button of a post that was deleted meanwhile is told so.
        isLate = actor.IsSignedIn && HttpMethods.IsPost(Context.Request.Method);
        if (answer.IsDone)
        {
            view = answer.Value;
        }
        else if (!isLate)
        {
            Navigation.NotFound();
        }
    }

    private async Task ChangeAsync(PostStep step)
    {
        result = await Change.HandleAsync(await Actors.GetAsync(), new ChangePostStatusInput(view!.Line.Id, step), default);
        if (result.IsDone)
        {
            Navigation.NavigateTo(step == PostStep.Publish ? $"opslag/{Slug}/partnere" : $"opslag/{Slug}");
        }
    }

    private async Task RenewAsync()
    {
        result = await Renew.HandleAsync(await Actors.GetAsync(), view!.Line.Id, default);
        if (result.IsDone)
        {
            Navigation.NavigateTo($"opslag/{Slug}");
        }
    }

    private void SayGone() => result = Refusal.Of<MatchmakingText>("Renew.Gone");

    private async Task DeleteAsync()
    {
        result = await Delete.HandleAsync(await Actors.GetAsync(), view!.Line.Id, default);
        if (result.IsDone)
        {
            Navigation.NavigateTo($"opslag?mine=true&slettet={(view.Line.Status == PostStatus.Draft ? "kladde" : "opslag")}");
        }
    }
}
