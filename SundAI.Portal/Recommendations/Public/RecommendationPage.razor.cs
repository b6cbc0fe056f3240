using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Recommendations.FollowUps;
using SundAI.Portal.Recommendations.Notes;

namespace SundAI.Portal.Recommendations.Public;

/// <summary>One recommendation: how far it is, its history, its actions, and the reports of those who see to it.</summary>
public sealed partial class RecommendationPage
{
    private RecommendationView? view;
    private IReadOnlyList<OrganisationRow> candidates = [];
    private Result? reported;
    private Result? moved;
    private Result? assigned;
    private Result? planned;
    private Result? stepped;
    private bool keptMore;

    /// <summary>The note's address.</summary>
    [Parameter]
    public string Slug { get; set; } = "";

    /// <summary>The recommendation's number in the note.</summary>
    [Parameter]
    public int Number { get; set; }

    // Which button was pressed; an action's own buttons send a step instead.
    [SupplyParameterFromForm(FormName = "follow")]
    private string? Act { get; set; }

    [SupplyParameterFromForm(FormName = "follow")]
    private string? Find { get; set; }

    [SupplyParameterFromForm(FormName = "follow")]
    private ReportFields? Report { get; set; }

    [SupplyParameterFromForm(FormName = "follow")]
    private DueFields? Due { get; set; }

    [SupplyParameterFromForm(FormName = "follow")]
    private AssignFields? Assign { get; set; }

    [SupplyParameterFromForm(FormName = "follow")]
    private PlanFields? Plan { get; set; }

    [SupplyParameterFromForm(FormName = "follow")]
    private string? Step { get; set; }

    [SupplyParameterFromQuery(Name = "historie")]
    private string? HistoryPage { get; set; }

    [SupplyParameterFromQuery(Name = "handlinger")]
    private string? ActionPage { get; set; }

    [Inject]
    private Words Words { get; set; } = default!;

    [Inject]
    private IStringLocalizer<RecommendationsText> T { get; set; } = default!;

    [Inject]
    private IStringLocalizer<PlatformText> P { get; set; } = default!;

    [Inject]
    private NavigationManager Nav { get; set; } = default!;

    [Inject]
    private ActorProvider Actors { get; set; } = default!;

    [Inject]
    private IServiceProvider UseCases { get; set; } = default!;

    private ReadRecommendationInput Here => new(Slug, Number, Paging.Number(HistoryPage), Paging.Number(ActionPage));

    // What the use case would refuse is not offered.
    private IEnumerable<RecommendationStatus> Choices =>
        Enum.GetValues<RecommendationStatus>()
            .Where(status =>
                view!.Owner is null
                    ? status is RecommendationStatus.Proposed or RecommendationStatus.Abandoned
                    : status != RecommendationStatus.Proposed
            );

    private Result? Answer => reported ?? moved ?? assigned ?? planned ?? stepped;

    private object? Current =>
        Answer is { IsDone: false, Refusal: { Kind: RefusalKind.Stale, Current: StaleRecommendation stale } }
            ? $"{T[$"Status.{stale.Status}"]}\n{stale.LatestNews}"
            : null;

    private string Typed => reported is not null ? $"{T[$"Status.{Report!.Status}"]}\n{Report.News}" : $"{Due!.DueOn:d}\n{Due.News}";

    private string Sentence =>
        (view!.Status, view.Owner, view.DueOn) switch
        {
            (RecommendationStatus.Implemented, _, _) => T["Rec.NextImplemented", When.Day(view.ChangedAt)],
            (RecommendationStatus.Abandoned, _, _) => T["Rec.NextAbandoned", view.LatestNews],
            (_, null, _) => T["Rec.NextNoOwner"],
            (_, var owner, null) => T["Rec.NextNoDue", owner.Name],
            (_, var owner, { } due) => T[view.IsLate ? "Rec.NextLate" : "Rec.Next", owner.Name, When.Day(due)],
        };

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        var actor = await Actors.GetAsync();
        var read = await Use<ReadRecommendation>().HandleAsync(actor, Here, default);
        if (!read.IsDone)
        {
            Nav.NotFound();
            return;
        }

        view = read.Value;
        Report ??= new ReportFields { Version = view.Version, Status = view.Status };
        Due ??= new DueFields { Version = view.Version, DueOn = view.DueOn };
        Assign ??= new AssignFields { Version = view.Version };
        Plan ??= new PlanFields();
        if (view.MayAssign)
        {
            var found = await Use<FindOwners>().HandleAsync(actor, new FindOwnersInput(view.Id, Find), default);
            candidates = found.IsDone ? found.Value : [];
        }
    }

    private async Task ActAsync()
    {
        var (answer, anchor) = (Step, Act) switch
        {
            ({ Length: > 0 } step, _) => (await StepAsync(step), "handlinger"),
            (_, "plan") => (await PlanAsync(), "handlinger"),
            (_, "report") => (await ReportAsync(), "historie"),
            (_, "due") => (await MoveAsync(), "historie"),
            (_, "assign") => (await AssignAsync(), "historie"),
            _ => (null, ""),
        };
        if (answer is not { IsDone: true })
        {
            return;
        }

        if (HoldsMore)
        {
            await ReadAgainAsync();
        }
        else
        {
            Nav.NavigateTo($"anbefalinger/{Slug}/anbefaling/{Number}#{anchor}");
        }
    }

    // Something that is not sent yet stands in another part of the page.
    private bool HoldsMore =>
        Report!.Status != view!.Status
        || Due!.DueOn != view.DueOn
        || Assign!.OrganisationId is not null
        || Plan!.DueOn is not null
        || new[] { Report.News, Due.News, Plan.Text }.Any(text => !string.IsNullOrWhiteSpace(text));

    // What was just saved is shown; what is typed elsewhere stays, and is sent against what is stored now.
    private async Task ReadAgainAsync()
    {
        var read = await Use<ReadRecommendation>().HandleAsync(await Actors.GetAsync(), Here, default);
        if (!read.IsDone)
        {
            return;
        }

        Report!.Status = Report.Status == view!.Status ? read.Value.Status : Report.Status;
        Due!.DueOn = Due.DueOn == view.DueOn ? read.Value.DueOn : Due.DueOn;
        (view, keptMore) = (read.Value, true);
        Report.Version = Due.Version = Assign!.Version = view.Version;
    }

    private async Task<Result> ReportAsync()
    {
        var input = new ChangeStatusInput(view!.Id, Report!.Version, Report.Status, Report.News);
        reported = await Use<ChangeRecommendationStatus>().HandleAsync(await Actors.GetAsync(), input, default);
        Report.Version = view.Version;
        (Report.Status, Report.News) = reported.IsDone ? (view.Status, null) : (Report.Status, Report.News);
        return reported;
    }

    private async Task<Result> MoveAsync()
    {
        var input = new SetDueDateInput(view!.Id, Due!.Version, Due.DueOn, Due.News);
        moved = await Use<SetDueDate>().HandleAsync(await Actors.GetAsync(), input, default);
        Due.Version = view.Version;
        (Due.DueOn, Due.News) = moved.IsDone ? (view.DueOn, null) : (Due.DueOn, Due.News);
        return moved;
    }

    private async Task<Result> AssignAsync()
    {
        var input = new AssignOwnerInput(view!.Id, Assign!.Version, Assign.OrganisationId, null);
        assigned = await Use<AssignOwner>().HandleAsync(await Actors.GetAsync(), input, default);
        Assign.Version = view.Version;
        Assign.OrganisationId = assigned.IsDone ? null : Assign.OrganisationId;
        return assigned;
    }

    private async Task<Result> PlanAsync()
    {
        var input = new PlanFollowUpInput(view!.Id, Plan!.Text, Plan.DueOn);
        planned = await Use<PlanFollowUp>().HandleAsync(await Actors.GetAsync(), input, default);
        if (planned.IsDone)
        {
            (Plan.Text, Plan.DueOn) = (null, null);
        }

        return planned;
    }

    private async Task<Result?> StepAsync(string step)
    {
        if (
            step.Split('|') is [var id, var version, var status]
            && Guid.TryParse(id, out var followUpId)
            && Guid.TryParse(version, out var read)
            && Enum.TryParse<FollowUpStatus>(status, out var wanted)
        )
        {
            var input = new ChangeFollowUpInput(followUpId, read, wanted);
            stepped = await Use<ChangeFollowUp>().HandleAsync(await Actors.GetAsync(), input, default);
        }

        return stepped;
    }

    private T Use<T>()
        where T : notnull => UseCases.GetRequiredService<T>();

    private string Detail(ChangeRow change) =>
        change.Kind switch
        {
            ChangeKind.OwnerAssigned when change.Owner is { } owner => $": {owner}",
            ChangeKind.DueDateSet when change.DueOn is { } due => $": {When.Day(due)}",
            _ => "",
        };

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
