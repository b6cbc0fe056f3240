using System.Diagnostics;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Tests.Knowledge.Ask;

namespace SundAI.Portal.Tests.Measure;

/// <summary>How well the assistant answers the known questions, what it does with those it must not answer, and how fast.</summary>
internal static class AskQuality
{
    public static async Task PrintAsync()
    {
        await using var portal = await TestPortal.StartAsync();
        var began = Stopwatch.GetTimestamp();
        var asked = await AskedSet.AskAsync(portal);
        var took = Stopwatch.GetElapsedTime(began);
        Console.WriteLine($"{asked.Passages} passages, {asked.All.Count} questions, indexed and answered in {took.TotalSeconds:F1} s");
        Console.WriteLine();
        Console.WriteLine(
            "| questions | passage found (general, specific) | refused though answerable | out of scope refused | false premise refused or corrected | sentences supported |"
        );
        Console.WriteLine("| --- | --- | --- | --- | --- | --- |");
        Row("all (bars: 90 %, -, 95 %, -, 100 %)", asked.All);
        Row("dev, on which rules were chosen", asked.Of("dev"));
        Row("held out", asked.Of("held-out"));
        Row("Danish", asked.Of(Language.Danish));
        Row("English", asked.Of(Language.English));
        Row("held out, Danish", [.. asked.Of("held-out").Intersect(asked.Of(Language.Danish))]);
        Row("held out, English", [.. asked.Of("held-out").Intersect(asked.Of(Language.English))]);
        Console.WriteLine();
        var times = asked.All.Select(one => one.Milliseconds).ToList();
        Console.WriteLine(
            $"An answer takes {Measures.Quantile(times, .5):F1} ms at p50 and {Measures.Quantile(times, .95):F1} ms at p95, database included."
        );
    }

    private static void Row(string name, IReadOnlyList<AskedKnown> these) =>
        Console.WriteLine(
            $"| {name} | {Share(AskedSet.Found(these))} ({Share(AskedSet.Found(these, "general"))}, {Share(AskedSet.Found(these, "specific"))}) | {Share(AskedSet.WronglyRefused(these))} | {Share(AskedSet.Refused(these))} | {Share(AskedSet.Corrected(these))} | {Share(AskedSet.Supported(these))} |"
        );

    private static string Share((int Good, int Of) figure) => $"{100.0 * figure.Good / figure.Of:F1} % ({figure.Good} of {figure.Of})";
}
