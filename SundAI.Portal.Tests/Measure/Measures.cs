using System.Globalization;
using SundAI.Portal.Tests.Measure.Bare;
using SundAI.Portal.Tests.Measure.Matching;

namespace SundAI.Portal.Tests.Measure;

/// <summary>What can be measured inside the portal, each printed as a Markdown table.</summary>
internal static class Measures
{
    public static async Task<int> RunAsync(string[] what)
    {
        Environment.SetEnvironmentVariable("Logging__LogLevel__Default", "Warning");
        switch (what)
        {
            case ["relevance", var folder]:
                StemLists.Print(folder);
                SearchRelevance.Print(folder);
                break;
            case ["search", var folder]:
                StemLists.Print(folder);
                SearchRelevance.Print(folder);
                await SearchSpeed.PrintAsync(folder);
                break;
            case ["bare", var address, var connection, var characters]:
                await BareSite.ServeAsync(address, connection, int.Parse(characters, CultureInfo.InvariantCulture));
                return 0;
            case ["matching", var folder, .. var more]:
                MatchQuality.Print(folder, more is ["parts"]);
                break;
            case ["partners", var folder]:
                await MatchSpeed.PrintAsync(folder);
                break;
            case ["ask"]:
                await AskQuality.PrintAsync();
                break;
            default:
                await Console.Error.WriteLineAsync(
                    "measure search DIR: relevance on the known items of a folder, and speed at 100,000 documents; measure relevance DIR: the first alone; measure ask: how well known questions are answered; measure matching DIR [parts]: how well partners are found on a folder of real collaborations; measure partners DIR: how fast, among 20,000 organisations and 100,000 posts made of its words"
                );
                return 1;
        }

        await new TestRun().DisposeAsync();
        return 0;
    }

    /// <summary>The value below which a share of the values lies.</summary>
    public static double Quantile(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToList();
        return sorted[Math.Min(sorted.Count - 1, (int)(share * sorted.Count))];
    }
}
