using Microsoft.Playwright;

namespace SundAI.Portal.Tests.Accessibility;

/// <summary>What holds of every page, in both languages, on a phone and on a desk, in the light and in the dark.</summary>
public abstract class EveryPageTests(string language)
{
    [Fact]
    public async Task Every_page_is_accessible_quiet_and_fits_in_the_light_and_in_the_dark()
    {
        await using var tour = await DemoTour.StartAsync();
        tour.Stops.Select(stop => stop.Route).Distinct().Order(StringComparer.Ordinal).ShouldBe(DemoTour.Routes);
        var faults = new List<string>();
        foreach (var stops in tour.Stops.GroupBy(stop => stop.As))
        {
            var page = await tour.OpenAsync(stops.Key);
            await page.WithAxeAsync();
            var complaints = page.Complaints();
            foreach (var stop in stops)
            {
                faults.AddRange((await FaultsAsync(page, stop, language)).Select(fault => $"{stop}: {fault}"));
                faults.AddRange(complaints.Where(IsOurs).Select(line => $"{stop}: console: {line}"));
                complaints.Clear();
            }
        }

        string.Join("\n", faults).ShouldBeEmpty();
        tour.Server.Troubles.Errors.ShouldBeEmpty();
    }

    // A page's rules are tried on a phone in Danish and on a desk in English, its colours in both schemes there; whether it fits, everywhere.
    private static async Task<List<string>> FaultsAsync(IPage page, Stop stop, string language)
    {
        var (look, width) = language.Length == 0 ? ("phone", 390) : ("desk", 1440);
        await page.SetViewportSizeAsync(width, 844);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        var answer = await page.GotoAsync(language + stop.Address);
        await page.ReadyAsync();
        var faults = new List<string>();
        if (!stop.IsFound(answer))
        {
            faults.Add($"answered {answer?.Status}");
        }

        faults.AddRange((await page.AxeAsync()).Select(line => $"{look}, light: {line}"));
        faults.AddRange(await MisfitsAsync(page, width));

        if (language.Length > 0)
        {
            faults.AddRange((await DarkFaultsAsync(page)).Select(line => $"{look}, dark: {line}"));
        }

        return faults;
    }

    private static async Task<IReadOnlyList<string>> DarkFaultsAsync(IPage page)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        if (await page.Locator("#app").CountAsync() > 0)
        {
            // A member page hears of the new scheme from its server; what is asked here is the page as it opens in the dark.
            await page.ReloadAsync();
            await page.ReadyAsync();
        }

        return await page.ContrastAsync();
    }

    // 640 px is a desk of 1280 px at 200 %; 305 px the same at 400 %, where a scroll bar takes 15 px of it.
    private static async Task<List<string>> MisfitsAsync(IPage page, int last)
    {
        var faults = new List<string>();
        foreach (var width in new[] { 305, 640, 1440, 390 }.Where(width => width != last).Append(last))
        {
            await page.SetViewportSizeAsync(width, 844);
            if (!await page.FitsSoonAsync())
            {
                faults.Add($"{await page.TooWideAsync()} px too wide for {width}");
            }
        }

        return faults;
    }

    // The browser notes every answer that is not 200; the pages that say »not found« are such answers.
    private static bool IsOurs(string complaint) => !complaint.Contains("status of 404", StringComparison.Ordinal);
}

/// <summary>Every page in Danish.</summary>
public sealed class EveryDanishPageTests() : EveryPageTests("");

/// <summary>Every page in English.</summary>
public sealed class EveryEnglishPageTests() : EveryPageTests("/en");
