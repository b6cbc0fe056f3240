using Microsoft.AspNetCore.Components;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Drafts;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Knowledge;

/// <summary>Where the staff write the next version of a chapter. A lost race shows both texts and keeps what was typed.</summary>
public sealed partial class EditChapterPage
{
    private ChapterInput? says;
    private ChapterInput? theirs;
    private string title = "";
    private bool isMissing;
    private Guid userId;
    private Result? result;
    private DraftKeeper<ChapterInput>? keeper;

    /// <summary>From the address.</summary>
    [Parameter]
    public string Slug { get; set; } = "";

    [Inject]
    private PublishChapter Publish { get; set; } = default!;

    [Inject]
    private ReadChapterForEditing Read { get; set; } = default!;

    [Inject]
    private DraftStore Drafts { get; set; } = default!;

    [Inject]
    private ActorProvider Actors { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    private string DraftKey => $"chapter:{says!.Id:N}";

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        var actor = await Actors.GetAsync();
        var answer = await Read.HandleAsync(actor, Slug, default);
        if (!answer.IsDone)
        {
            isMissing = true;
            return;
        }

        userId = actor.UserId!.Value;
        title = Languages.Pick(answer.Value.TitleDa!, answer.Value.TitleEn!);
        says = answer.Value;
        says = await Drafts.LoadAsync<ChapterInput>(userId, DraftKey) ?? says;
    }

    private async Task SaveAsync()
    {
        theirs = null;
        var answer = await Publish.HandleAsync(await Actors.GetAsync(), says!, default);
        result = answer;
        if (answer.IsDone)
        {
            await (keeper?.DropAsync() ?? Task.CompletedTask);
            Navigation.ReadPage($"hvidbog/{Slug}");
        }
        else if (answer.Refusal is { Kind: RefusalKind.Stale, Current: ChapterInput current })
        {
            theirs = current;
            says!.Version = current.Version;
        }
    }

    private List<(string Label, string? Yours, string? Theirs)> Both(ChapterInput stored) =>
        [
            (T["Edit.TitleDa"], says!.TitleDa, stored.TitleDa),
            (T["Edit.SummaryDa"], says.SummaryDa, stored.SummaryDa),
            (T["Edit.TextDa"], says.TextDa, stored.TextDa),
            (T["Edit.TitleEn"], says.TitleEn, stored.TitleEn),
            (T["Edit.SummaryEn"], says.SummaryEn, stored.SummaryEn),
            (T["Edit.TextEn"], says.TextEn, stored.TextEn),
        ];
}
