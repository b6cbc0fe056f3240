using Microsoft.AspNetCore.Components;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Administration.Moderation;

/// <summary>One report, and the decision on it.</summary>
public sealed partial class ReportDecisionPage
{
    private ReportLine? line;
    private string? text;
    private bool isDown;
    private Result? result;

    /// <summary>The report.</summary>
    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromForm(FormName = "decide")]
    private DecisionFields? Form { get; set; }

    [Inject]
    private ReadReport Read { get; set; } = default!;

    [Inject]
    private DecideReport Decide { get; set; } = default!;

    [Inject]
    private LiftTakeDown Lift { get; set; } = default!;

    [Inject]
    private ActorProvider Actors { get; set; } = default!;

    [Inject]
    private NavigationManager Nav { get; set; } = default!;

    // What the use case would refuse is not offered.
    private IEnumerable<ReportDecision> Choices =>
        Enum.GetValues<ReportDecision>().Where(decision => decision != ReportDecision.Removed || TakeDown.Allows(line!.Kind));

    private string Title => T["Decide.About", T[$"Kind.{line!.Kind}"]];

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        var answer = await Read.HandleAsync(await Actors.GetAsync(), Id, default);
        if (!answer.IsDone)
        {
            Nav.NotFound();
            return;
        }

        (line, text, isDown) = (answer.Value.Line, answer.Value.Text, answer.Value.IsDown);
        Form ??= new DecisionFields { Version = line.Version };
    }

    private async Task DecideAsync()
    {
        if (line is null)
        {
            return;
        }

        var input = new DecideReportInput(Id, Form!.Version, Form.Decision, Form.Note);
        result = await Decide.HandleAsync(await Actors.GetAsync(), input, default);
        if (result.IsDone)
        {
            Nav.NavigateTo($"administration/moderation/{Id}");
        }
    }

    private async Task LiftAsync()
    {
        result = await Lift.HandleAsync(await Actors.GetAsync(), Id, default);
        if (result.IsDone)
        {
            Nav.NavigateTo($"administration/moderation/{Id}");
        }
    }

    /// <summary>What the form sends.</summary>
    public sealed class DecisionFields
    {
        /// <summary>The version that was read.</summary>
        public Guid Version { get; set; }

        /// <summary>What became of the text.</summary>
        public ReportDecision? Decision { get; set; }

        /// <summary>Why.</summary>
        public string? Note { get; set; }
    }
}
