using Microsoft.Playwright;
using SundAI.Portal.Tests.Architecture;

namespace SundAI.Portal.Tests.Performance;

/// <summary>
/// How many statements each page sends to the database, however much it shows. Counted in the order of the tour, so that what is kept in
/// memory is filled at the same page each time.
/// </summary>
public sealed class QueryCountTests
{
    [Fact]
    public async Task Each_page_asks_the_database_as_often_as_is_written_down()
    {
        var counter = new QueryCounter();
        await using var tour = await DemoTour.StartAsync(counter.Into);
        List<string> counted = [];
        foreach (var stops in tour.Stops.GroupBy(stop => stop.As))
        {
            var page = await tour.OpenAsync(stops.Key);
            counted.Add(stops.Key.ToString());
            foreach (var stop in stops)
            {
                counter.Take();
                // A member page asks after it has been sent; when nothing has moved for a while it is done.
                var until = DemoTour.IsInteractive(stop.Route) ? WaitUntilState.NetworkIdle : WaitUntilState.Load;
                var answer = await page.GotoAsync(stop.Address, new() { WaitUntil = until });
                stop.IsFound(answer).ShouldBeTrue($"{stop} answered {answer?.Status}");
                counted.Add($"{counter.Take(), 4} {stop.Route}");
            }
        }

        var file = Path.Combine(Sources.Root, "SundAI.Portal.Tests", "Performance", "queries.txt");
        var written = await File.ReadAllLinesAsync(file);
        counted
            .SequenceEqual(written)
            .ShouldBeTrue($"Fewer is better; more needs a reason. When it is right, write this to {file}:\n{string.Join("\n", counted)}\n");
    }
}
