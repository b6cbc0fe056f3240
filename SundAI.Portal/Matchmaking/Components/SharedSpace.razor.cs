using Microsoft.AspNetCore.Components;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Matchmaking;

/// <summary>What two who said yes share.</summary>
public sealed partial class SharedSpace
{
    private Result? written;
    private Result? planned;
    private Result? told;

    /// <summary>The introduction.</summary>
    [Parameter, EditorRequired]
    public Guid Id { get; set; }

    /// <summary>What is in it.</summary>
    [Parameter, EditorRequired]
    public SpaceView Space { get; set; } = default!;

    /// <summary>The other side's name.</summary>
    [Parameter, EditorRequired]
    public string Other { get; set; } = "";

    /// <summary>What they said.</summary>
    [Parameter, EditorRequired]
    public Page<ThreadLine> Thread { get; set; } = default!;

    /// <summary>Whether the reader's side was asked what came of it, and has not told.</summary>
    [Parameter]
    public bool IsAsked { get; set; }

    [SupplyParameterFromForm(FormName = "message")]
    private IntroductionMessageInput? Message { get; set; }

    [SupplyParameterFromForm(FormName = "plan")]
    private IntroductionStepInput? Step { get; set; }

    [SupplyParameterFromForm(FormName = "outcome")]
    private IntroductionOutcomeInput? Outcome { get; set; }

    [SupplyParameterFromForm(FormName = "tick")]
    private string? Act { get; set; }

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        Message ??= new IntroductionMessageInput();
        Step ??= new IntroductionStepInput();
        Outcome ??= new IntroductionOutcomeInput();
    }

    private async Task WriteAsync()
    {
        Message!.IntroductionId = Id;
        written = Back(await Write.HandleAsync(await Actors.GetAsync(), Message, default), "skriv");
    }

    private async Task PlanAsync()
    {
        Step!.IntroductionId = Id;
        planned = Back(await Plan.HandleAsync(await Actors.GetAsync(), Step, default), "skridt");
    }

    private async Task TickAsync()
    {
        if (Act?.Split('|') is [var id, var done] && Guid.TryParse(id, out var step) && bool.TryParse(done, out var isDone))
        {
            Back(await Tick.HandleAsync(await Actors.GetAsync(), new TickIntroductionStepInput(step, isDone), default), "skridt");
        }
    }

    private async Task TellAsync()
    {
        Outcome!.IntroductionId = Id;
        told = Back(await Tell.HandleAsync(await Actors.GetAsync(), Outcome, default), "udfald");
    }

    private string Doer(StepLine step) =>
        T[$"StepDoer.{(step.Doer is null ? StepDoer.Both : step.Doer == Space.Side ? StepDoer.Us : StepDoer.Them)}", Other];

    private Result Back(Result result, string part)
    {
        if (result.IsDone)
        {
            Navigation.NavigateTo($"introduktioner/{Id}#{part}");
        }

        return result;
    }
}
