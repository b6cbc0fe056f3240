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
                var answer = await page.GotoAsync(stop.Address);
                if (DemoTour.IsInteractive(stop.Route))
                {
                    // A member page asks after it has been sent; its heading stands when what it is about has come.
                    await page.ReadyAsync();
                    await counter.QuietAsync();
                }

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
