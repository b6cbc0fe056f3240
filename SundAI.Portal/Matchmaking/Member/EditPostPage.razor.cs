using Microsoft.AspNetCore.Components;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Drafts;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Matchmaking;

/// <summary>Writes a new post or changes one. A lost race shows both texts and keeps what was typed.</summary>
public sealed partial class EditPostPage
{
    private const int UsualDays = 90;
    private PostInput? says;
    private PostInput? theirs;
    private bool isMissing;
    private bool needsOrganisation;
    private Guid userId;
    private Result? result;
    private DraftKeeper<PostInput>? keeper;

    /// <summary>From the address; null for a new post.</summary>
    [Parameter]
    public string? Slug { get; set; }

    [Inject]
    private WritePost Write { get; set; } = default!;

    [Inject]
    private ReadPostForEditing Read { get; set; } = default!;

    [Inject]
    private DraftStore Drafts { get; set; } = default!;

    [Inject]
    private ActorProvider Actors { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    private string Title => T[Slug is null ? "Post.New" : "Post.Edit"];

    private string DraftKey => PostInput.DraftKey(Slug);

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        var actor = await Actors.GetAsync();
        userId = actor.UserId!.Value;
        needsOrganisation = Slug is null && actor.OrganisationId is null;
        var stored = new PostInput { ExpiresOn = When.Date(Clock.GetUtcNow().UtcDateTime).AddDays(UsualDays) };
        if (Slug is not null)
        {
            var answer = await Read.HandleAsync(actor, Slug, default);
            isMissing = !answer.IsDone;
            stored = answer.IsDone ? answer.Value : stored;
        }

        // One that was typed for a post that had the address before is not of this one.
        says = await Drafts.LoadAsync<PostInput>(userId, DraftKey) is { } typed && typed.Id == stored.Id ? typed : stored;
    }

    private async Task SaveAsync()
    {
        var answer = await Write.HandleAsync(await Actors.GetAsync(), says!, default);
        result = answer;
        if (answer.IsDone)
        {
            await (keeper?.DropAsync() ?? Task.CompletedTask);
            Navigation.ReadPage($"opslag/{answer.Value}");
        }
        else if (answer.Refusal is { Kind: RefusalKind.Stale, Current: PostInput current })
        {
            theirs = current;
            says!.Version = current.Version;
        }
    }

    private string? Why(string field) => Words.At(result, field);
}
