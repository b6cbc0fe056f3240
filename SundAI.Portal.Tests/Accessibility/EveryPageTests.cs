using Microsoft.Playwright;

namespace SundAI.Portal.Tests.Accessibility;

/// <summary>What holds of every page, in both languages, on a phone and on a desk, in the light and in the dark.</summary>
public sealed class EveryPageTests
{
    [Theory]
    [InlineData("")]
    [InlineData("/en")]
    public async Task Every_page_is_accessible_quiet_and_fits_in_the_light_and_in_the_dark(string language)
    {
        await using var tour = await DemoTour.StartAsync();
        tour.Stops.Select(stop => stop.Route).Distinct().Order(StringComparer.Ordinal).ShouldBe(DemoTour.Routes);
        var faults = new List<string>();
        foreach (var stops in tour.Stops.GroupBy(stop => stop.As))
        {
            var page = await tour.OpenAsync(stops.Key);
            var complaints = page.Complaints();
            foreach (var stop in stops)
            {
                faults.AddRange((await FaultsAsync(page, stop, language + stop.Address)).Select(fault => $"{stop}: {fault}"));
                faults.AddRange(complaints.Where(IsOurs).Select(line => $"{stop}: console: {line}"));
                complaints.Clear();
            }
        }

        string.Join("\n", faults).ShouldBeEmpty();
        tour.Server.Troubles.Errors.ShouldBeEmpty();
    }

    private static async Task<List<string>> FaultsAsync(IPage page, Stop stop, string address)
    {
        await page.SetViewportSizeAsync(1440, 900);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        var answer = await page.GotoAsync(address);
        await page.ReadyAsync();
        var faults = new List<string>();
        if (!stop.IsFound(answer))
        {
            faults.Add($"answered {answer?.Status}");
        }

        faults.AddRange((await page.AxeAsync()).Select(line => $"desk, light: {line}"));
        await page.SetViewportSizeAsync(390, 844);
        faults.AddRange((await page.AxeAsync()).Select(line => $"phone, light: {line}"));
        if (await page.TooWideAsync() is > 0 and var pixels)
        {
            faults.Add($"phone: {pixels} px too wide");
        }

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        if (await page.Locator("#app").CountAsync() > 0)
        {
            // A member page hears of the new scheme from its server; what is asked here is the page as it opens in the dark.
            await page.ReloadAsync();
            await page.ReadyAsync();
        }

        faults.AddRange((await page.ContrastAsync()).Select(line => $"phone, dark: {line}"));
        await page.SetViewportSizeAsync(1440, 900);
        faults.AddRange((await page.ContrastAsync()).Select(line => $"desk, dark: {line}"));
        return faults;
    }

    // The browser notes every answer that is not 200; the pages that say »not found« are such answers.
    private static bool IsOurs(string complaint) => !complaint.Contains("status of 404", StringComparison.Ordinal);
}
