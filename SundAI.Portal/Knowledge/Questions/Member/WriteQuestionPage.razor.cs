using Microsoft.AspNetCore.Components;
using SundAI.Portal.Accounts;
using SundAI.Portal.Knowledge.Questions.Asking;
using SundAI.Portal.Platform.Drafts;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Knowledge.Questions.Member;

/// <summary>
/// Asks, or changes a question of one's own. While the title is typed, what asks or says the same appears below it. A lost race shows
/// both texts and keeps what was typed.
/// </summary>
public sealed partial class WriteQuestionPage : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);
    private readonly CancellationTokenSource closing = new();
    private QuestionInput? says;
    private QuestionInput? theirs;
    private Suggestions suggested = Suggestions.None;
    private string? offered;
    private bool isMissing;
    private int typed;
    private Guid userId;
    private Result? result;
    private DraftKeeper<QuestionInput>? keeper;

    /// <summary>From the address; null for a new question.</summary>
    [Parameter]
    public string? Slug { get; set; }

    /// <summary>A title to begin with, from the page that led here.</summary>
    [SupplyParameterFromQuery(Name = "titel")]
    private string? Wished { get; set; }

    [Inject]
    private IServiceProvider UseCases { get; set; } = default!;

    [Inject]
    private DraftStore Drafts { get; set; } = default!;

    [Inject]
    private ActorProvider Actors { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    private string Title => T[Slug is null ? "Ask.Title" : "Question.Edit"];

    private string DraftKey => Slug is null ? "question:new" : $"question:{Slug}";

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        var actor = await Actors.GetAsync();
        userId = actor.UserId!.Value;
        var stored = new QuestionInput();
        if (Slug is not null)
        {
            var answer = await UseCases.GetRequiredService<ReadQuestionForEditing>().HandleAsync(actor, Slug, default);
            isMissing = !answer.IsDone;
            stored = answer.IsDone ? answer.Value : stored;
        }

        var kept = await Drafts.LoadAsync<QuestionInput>(userId, DraftKey);
        Begin(kept ?? stored);
        await SuggestAsync();
    }

    // A draft is not overwritten by the title that an address brings: the writer decides.
    private void Begin(QuestionInput form)
    {
        says = form;
        var wished = Slug is null && !string.IsNullOrWhiteSpace(Wished) ? Wished.Trim() : null;
        if (wished is { Length: > Question.TitleMax })
        {
            wished = wished[..Question.TitleMax];
        }

        if (wished is null || wished == form.Title)
        {
            return;
        }

        if (string.IsNullOrWhiteSpace(form.Title))
        {
            form.Title = wished;
        }
        else
        {
            offered = wished;
        }
    }

    private async Task TakeOfferedAsync()
    {
        (says!.Title, offered) = (offered!, null);
        await SuggestAsync();
    }

    private async Task TitleTypedAsync(string? title)
    {
        says!.Title = title ?? "";
        var mine = ++typed;
        try
        {
            await Task.Delay(Pause, Clock, closing.Token);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        // Only the last of several keystrokes looks.
        if (mine == typed)
        {
            await SuggestAsync();
        }
    }

    private async Task SuggestAsync()
    {
        var found = Slug is null
            ? await UseCases.GetRequiredService<SuggestForTitle>().HandleAsync(await Actors.GetAsync(), says!.Title, default)
            : Suggestions.None;
        suggested = found;
    }

    private async Task SaveAsync()
    {
        var actor = await Actors.GetAsync();
        var answer = Slug is null
            ? await UseCases.GetRequiredService<AskQuestion>().HandleAsync(actor, says!, default)
            : await UseCases.GetRequiredService<EditQuestion>().HandleAsync(actor, says!, default);
        result = answer;
        if (answer.IsDone)
        {
            await (keeper?.DropAsync() ?? Task.CompletedTask);
            Navigation.ReadPage($"spoergsmaal/{answer.Value}");
        }
        else if (answer.Refusal is { Kind: RefusalKind.Stale, Current: QuestionInput current })
        {
            theirs = current;
            says!.Version = current.Version;
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        closing.Cancel();
        closing.Dispose();
    }
}
