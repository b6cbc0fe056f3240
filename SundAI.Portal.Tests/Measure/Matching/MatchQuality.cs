using System.Diagnostics;
using System.Globalization;
using SundAI.Portal.Matchmaking.Learning;
using SundAI.Portal.Matchmaking.Matching;

namespace SundAI.Portal.Tests.Measure.Matching;

/// <summary>Prints how well partners are found on a folder of real collaborations, beside what anybody would try first.</summary>
internal static class MatchQuality
{
    // The others rest on what such a folder does not tell: posts, tags, places of organisations, answers.
    private static readonly HashSet<MatchReasonKind> IsMeasured =
    [
        MatchReasonKind.AlikeWork,
        MatchReasonKind.WorkedTogether,
        MatchReasonKind.SharedPartners,
        MatchReasonKind.NamedInText,
        MatchReasonKind.Active,
        MatchReasonKind.ServesRegion,
        MatchReasonKind.TypesThatMeet,
        MatchReasonKind.SameType,
        MatchReasonKind.AlikeName,
        MatchReasonKind.Lately,
    ];

    /// <param name="folder">The collaborations.</param>
    /// <param name="withParts">Whether to print too what is left without each kind of reason.</param>
    public static void Print(string folder, bool withParts)
    {
        var set = CollaborationSet.Read(folder);
        Console.WriteLine(
            $"\n## {Path.GetFileName(folder.TrimEnd('/'))}: {set.Candidates.Count} candidates of {set.All.Count}, {set.Projects.Count} projects\n"
        );
        Console.WriteLine(
            "| task | ranking | nDCG@10 | MRR | Recall@10 | Hit@10 | gain over the best simple one, 95 % | shown | most of top 5 | p95 ms |"
        );
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        var simple = new SimpleRankings(set);
        using var portal = new PortalRankings(set);
        var trials = portal.Learned();
        var learned = trials.Aggregate(MatchWeights.Standard, (weights, trial) => trial.Changed(weights));
        Print("needs", set.Needs, set, simple, portal, learned, withParts);
        Print("new partners", set.New, set, simple, portal, learned, withParts);
        Print("later partners", set.Later, set, simple, portal, learned, withParts);
        Print(trials);
    }

    private static void Print(IReadOnlyList<WeightTrial> trials)
    {
        Console.WriteLine("\n| learned for | from askers of the past | tried on the last | before | after | gain above | switched on |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- |");
        foreach (var trial in trials)
        {
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {TaskOf(trial)} | {trial.LearnedFrom} | {trial.HeldBack} | {trial.Before:0.000} | {trial.After:0.000} | {trial.GainFrom:+0.000;−0.000} | {(trial.IsBetter ? "yes" : "no")} |"
                )
            );
        }

        Console.WriteLine("\n| kind | for | standard | learned |");
        Console.WriteLine("| --- | --- | --- | --- |");
        foreach (var trial in trials)
        {
            foreach (var (kind, weight) in trial.Weights.Where(one => IsMeasured.Contains(one.Key)))
            {
                var standard = MatchWeights.Standard.For(trial.IsForPost)[kind];
                Console.WriteLine(
                    string.Create(CultureInfo.InvariantCulture, $"| {kind} | {TaskOf(trial)} | {standard:0.000} | {weight:0.000} |")
                );
            }
        }
    }

    private static string TaskOf(WeightTrial trial) => trial.IsForPost ? "needs" : "organisations";

    private static void Print(
        string task,
        IReadOnlyList<Sought> asked,
        CollaborationSet set,
        SimpleRankings simple,
        PortalRankings portal,
        MatchWeights learned,
        bool withParts
    )
    {
        (string Name, RankingFigures Figures)[] baselines =
        [
            ("random", RankingFigures.Of(asked, simple.Random)),
            ("popularity", RankingFigures.Of(asked, simple.Popularity)),
            ("BM25 on the organisation's text", RankingFigures.Of(asked, simple.Bm25)),
            .. simple.Fusions.Select(one => ($"BM25 + {one.Popularity} popularity", RankingFigures.Of(asked, one.Rank))),
        ];
        var best = baselines.MaxBy(one => one.Figures.Gains.Average());
        foreach (var (name, figures) in baselines)
        {
            Row(task, name == best.Name ? $"{name} (best simple)" : name, figures, set, null);
        }

        Row(task, "**the portal**", Timed(asked, portal, MatchWeights.Standard, out var p95), set, best.Figures, p95);
        Row(task, "the portal, learned from this past", Timed(asked, portal, learned, out p95), set, best.Figures, p95);
        var isNeed = asked.All(one => one.Organisation is null);
        var weights = isNeed ? MatchWeights.Standard.Post : MatchWeights.Standard.Organisation;
        foreach (
            var kind in weights.Keys.Where(kind => withParts ? IsMeasured.Contains(kind) : isNeed && kind == MatchReasonKind.NamedInText)
        )
        {
            Row(task, $"the portal without {kind}", Timed(asked, portal, Without(kind), out p95), set, best.Figures, p95);
        }
    }

    /// <summary>The standard weights without one kind of reason.</summary>
    private static MatchWeights Without(MatchReasonKind kind) =>
        new(
            MatchWeights.Standard.Post.Where(one => one.Key != kind).ToDictionary(),
            MatchWeights.Standard.Organisation.Where(one => one.Key != kind).ToDictionary()
        );

    private static RankingFigures Timed(IReadOnlyList<Sought> asked, PortalRankings portal, MatchWeights weights, out double p95)
    {
        var times = new List<double>();
        var figures = RankingFigures.Of(
            asked,
            sought =>
            {
                var started = Stopwatch.GetTimestamp();
                var ranked = portal.Rank(sought, weights).ToList();
                times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                return ranked;
            }
        );
        p95 = Measures.Quantile(times, 0.95);
        return figures;
    }

    private static void Row(
        string task,
        string name,
        RankingFigures figures,
        CollaborationSet set,
        RankingFigures? best,
        double? p95 = null
    )
    {
        var gain =
            best is null ? ""
            : figures.GainOver(best) is var (from, to)
                ? $"{figures.Gains.Average() - best.Gains.Average():+0.000;−0.000} [{from:0.000}, {to:0.000}]"
            : "";
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {task} | {name} | {figures.Gains.Average():0.000} | {figures.ReciprocalRanks.Average():0.000} | {figures.Recalls.Average():0.000} | {figures.Hits.Average():0.000} | {gain} | {figures.ShareShown(set.Candidates.Count):0.000} | {figures.LargestHeld():0.000} | {p95:0.0} |"
            )
        );
    }
}
