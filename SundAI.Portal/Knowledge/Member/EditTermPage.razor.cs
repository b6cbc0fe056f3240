using Microsoft.AspNetCore.Components;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Drafts;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Knowledge;

/// <summary>Where the staff explain a new term, or one that is there anew. A lost race shows both texts and keeps what was typed.</summary>
public sealed partial class EditTermPage
{
    private ElementReference relatedBox;
    private IReadOnlyList<TermLine> others = [];
    private TermInput? says;
    private TermInput? theirs;
    private bool isMissing;
    private Guid userId;
    private Result? result;
    private DraftKeeper<TermInput>? keeper;

    /// <summary>From the address; null for a new term.</summary>
    [Parameter]
    public string? Slug { get; set; }

    [Inject]
    private ListTerms List { get; set; } = default!;

    [Inject]
    private IServiceProvider Services { get; set; } = default!;

    [Inject]
    private ActorProvider Actors { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    private string Title => T[Slug is null ? "Term.New" : "Term.Edit"];

    private string DraftKey => says!.Id == Guid.Empty ? "term:new" : $"term:{says.Id:N}";

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        var actor = await Actors.GetAsync();
        var answer = await Services.GetRequiredService<ReadTermForEditing>().HandleAsync(actor, Slug, default);
        if (!answer.IsDone)
        {
            isMissing = true;
            return;
        }

        userId = actor.UserId!.Value;
        others = [.. (await List.HandleAsync(actor, null, default)).Where(line => line.Slug != Slug)];
        says = answer.Value;
        says = await Services.GetRequiredService<DraftStore>().LoadAsync<TermInput>(userId, DraftKey) ?? says;
    }

    private void Relate(string slug, bool chosen) =>
        says!.Related = chosen ? [.. says.Related, slug] : [.. says.Related.Where(other => other != slug)];

    private async Task SaveAsync()
    {
        theirs = null;
        var answer = await Services.GetRequiredService<WriteTerm>().HandleAsync(await Actors.GetAsync(), says!, default);
        result = answer;
        if (answer.IsDone)
        {
            await (keeper?.DropAsync() ?? Task.CompletedTask);
            Navigation.ReadPage($"begreber/{answer.Value}");
        }
        else if (answer.Refusal is { Kind: RefusalKind.Stale, Current: TermInput current })
        {
            theirs = current;
            says!.Version = current.Version;
        }
        else if (answer.At(nameof(TermInput.Related)) is not null)
        {
            await relatedBox.FocusAsync();
        }
    }

    private string? Why(string field) => Words.At(result, field);

    private List<(string Label, string? Yours, string? Theirs)> Both(TermInput stored) =>
        [
            (T["Term.WordDa"], says!.TermDa, stored.TermDa),
            (T["Term.AlsoDa"], says.AlsoDa, stored.AlsoDa),
            (T["Term.ExplanationDa"], says.ExplanationDa, stored.ExplanationDa),
            (T["Term.ExampleDa"], says.ExampleDa, stored.ExampleDa),
            (T["Term.WordEn"], says.TermEn, stored.TermEn),
            (T["Term.AlsoEn"], says.AlsoEn, stored.AlsoEn),
            (T["Term.ExplanationEn"], says.ExplanationEn, stored.ExplanationEn),
            (T["Term.ExampleEn"], says.ExampleEn, stored.ExampleEn),
        ];
}
