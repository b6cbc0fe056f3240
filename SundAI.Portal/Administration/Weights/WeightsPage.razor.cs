using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SundAI.Portal.Accounts;
using SundAI.Portal.Matchmaking.Learning;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Administration.Weights;

/// <summary>What partners are ranked by, what was learned of it, and which of it is used.</summary>
public sealed partial class WeightsPage(IStringLocalizer<AdministrationText> T)
{
    private IReadOnlyList<WeightTask>? tasks;
    private Result? result;
    private string? done;
    private bool isRefused;

    // The order of everybody's partners changes: that is asked first.
    private Asked? asking;

    [Inject]
    private ListWeights List { get; set; } = default!;

    [Inject]
    private ChooseWeights Choose { get; set; } = default!;

    [Inject]
    private ActorProvider Actors { get; set; } = default!;

    /// <inheritdoc />
    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        var answer = await List.HandleAsync(await Actors.GetAsync(), default);
        (isRefused, tasks) = (!answer.IsDone, answer.IsDone ? answer.Value : null);
    }

    private void Ask(WeightTask task, WeightStep step, WeightLine? version) =>
        (asking, result, done) = (new Asked(task.IsForPost, step, version?.Id, Question(task, step, version)), null, null);

    private async Task DoAsync()
    {
        if (asking is not { } asked)
        {
            return;
        }

        asking = null;
        var input = new ChooseWeightsInput(asked.IsForPost, asked.Step, asked.VersionId);
        result = await Choose.HandleAsync(await Actors.GetAsync(), input, default);
        done = result.IsDone ? T["Weights.Done"].Value : null;
        await LoadAsync();
    }

    private string Name(WeightTask task) => T[task.IsForPost ? "Weights.OfPosts" : "Weights.OfOrganisations"];

    private string InUse(WeightTask task) =>
        task.Versions.FirstOrDefault(version => version.Id == task.InUse) is { } used
            ? T["Weights.InUse", When.Instant(used.MadeAt)]
            : T["Weights.InUseStandard"];

    private string Tried(WeightLine version)
    {
        var tried = T["Weights.Tried", version.LearnedFrom, version.HeldBack, Number(version.Before), Number(version.After)];
        return version.GainFrom is { } gain ? $"{tried} {T["Weights.Gain", Number(gain)]}" : tried;
    }

    private string Stands(WeightTask task, WeightLine version) =>
        version.Id == task.InUse ? T["Weights.Used"]
        : !version.IsBetter ? T["Weights.NotSure", Number(WeightTask.Worth)]
        : task.LearnsOn ? T["Weights.Followed"]
        : T["Weights.Overruled"];

    private string Changed(WeightLine version)
    {
        var more = version.Changes.Where(change => change.Weight > change.Standard).ToList();
        var none = version.Changes.Where(change => change.Weight < 0.005).ToList();
        var less = version.Changes.Except(more).Except(none).ToList();
        var said = new[] { ("Weights.More", more), ("Weights.Less", less), ("Weights.None", none) }
            .Where(one => one.Item2.Count > 0)
            .Select(one => T[one.Item1, string.Join(", ", one.Item2.Select(Change))].Value);
        return version.Changes.Count == 0 ? T["Weights.Same"] : string.Join(' ', said);
    }

    private string Change(WeightChange change) =>
        T["Weights.Change", T[$"Kind.{change.Kind}"], Number(change.Standard, "0.00"), Number(change.Weight, "0.00")];

    private string Question(WeightTask task, WeightStep step, WeightLine? version) =>
        step switch
        {
            WeightStep.UseVersion => T["Weights.SureVersion", Name(task), When.Instant(version!.MadeAt)],
            WeightStep.UseStandard => T["Weights.SureStandard", Name(task)],
            _ => T["Weights.SureLearn", Name(task)],
        };

    private string Said(WeightChoiceLine choice)
    {
        var what = choice.MadeAt is { } made ? T["Weights.ChoseLearned", When.Instant(made)].Value : T["Weights.ChoseStandard"].Value;
        return choice.IsLearning
            ? T["Weights.ByLearning", what]
            : T[choice.LearnsOn ? "Weights.ByLetting" : "Weights.By", choice.By ?? T["Weights.Former"].Value, what];
    }

    private static string Number(double value, string format = "0.000") =>
        value.ToString(format, CultureInfo.CurrentCulture).Replace('-', '−');

    private sealed record Asked(bool IsForPost, WeightStep Step, Guid? VersionId, string Question);
}
