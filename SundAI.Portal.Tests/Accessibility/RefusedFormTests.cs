using Microsoft.Playwright;

namespace SundAI.Portal.Tests.Accessibility;

/// <summary>The face that a form has when it was sent with nothing in it: the summary, and what is wrong beside each field.</summary>
public sealed class RefusedFormTests
{
    [Fact]
    public async Task A_form_that_was_sent_empty_is_accessible_and_fits_in_the_light_and_in_the_dark()
    {
        await using var tour = await DemoTour.StartAsync();
        var faults = new List<string>();
        foreach (var forms in Forms(tour).GroupBy(form => form.As))
        {
            var page = await tour.OpenAsync(forms.Key);
            await page.WithAxeAsync();
            var complaints = page.Complaints();
            foreach (var form in forms)
            {
                faults.AddRange((await FaultsAsync(page, form)).Select(fault => $"{form.Address} {form.Sends}: {fault}"));
            }

            faults.AddRange(complaints);
        }

        string.Join("\n", faults).ShouldBeEmpty();
        tour.Server.Troubles.Errors.ShouldBeEmpty();
    }

    private static IEnumerable<Form> Forms(DemoTour tour)
    {
        yield return new(Guest.Anyone, "/konto/opret", "main form button");
        yield return new(Guest.Anyone, "/en/konto/opret", "main form button");
        yield return new(Guest.Anyone, "/konto/log-ind", "main form:not([data-passkey]) button");
        yield return new(Guest.Anyone, "/konto/glemt", "main form button");
        yield return new(Guest.Anyone, "/konto/bekraeft-igen", "main form button");
        yield return new(Guest.Anyone, "/konto/ny-adgangskode?konto=x&noegle=y", "main form button");
        yield return At("/konto/adgangskode", Guest.StartUp, "main form button");
        yield return At("/konto/e-mail", Guest.StartUp, "main form button");
        yield return At("/introduktioner/ny", Guest.StartUp, "main form button");
        yield return At("/introduktioner/ny", Guest.StartUp, "main form button", "/en");
        yield return At("/introduktioner/{Id:guid}", Guest.StartUp, "main form button");
        yield return At("/anmeld", Guest.StartUp, "main form button");
        yield return At("/anbefalinger/{Slug}/kommentar", Guest.StartUp, "main button[value=comment]");
        yield return At("/anbefalinger/{Slug}/kommentar", Guest.StartUp, "main button[value=amend]");
        yield return At("/organisationer/ny", Guest.StartUp, Save);
        yield return At("/konto/profil", Guest.StartUp, Save);
        yield return At("/opslag/nyt", Guest.StartUp, Save);
        yield return At("/opslag/nyt", Guest.StartUp, Save, "/en");
        yield return At("/workshops/ny", Guest.Facilitator, Save);
        yield return At("/workshops/{Slug}/rediger", Guest.Facilitator, Save);
        yield return At("/anbefalinger/nyt", Guest.Facilitator, Save);

        Form At(string route, Guest guest, string sends, string language = "") =>
            new(guest, language + tour.Stops.First(stop => stop.Route == route && stop.As == guest).Address, sends);
    }

    private const string Save = "main form[novalidate] button[type=submit]";

    private static async Task<List<string>> FaultsAsync(IPage page, Form form)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await page.SetViewportSizeAsync(1440, 900);
        await page.GotoAsync(form.Address);
        await page.ReadyAsync();
        foreach (var field in await page.Locator("main form :is(input[type=text], input[type=email], textarea):visible").AllAsync())
        {
            if (await field.IsEditableAsync())
            {
                await field.FillAsync("");
            }
        }

        await page.Locator(form.Sends).First.ClickAsync();
        try
        {
            await page.Locator(".notice.error:visible, .field.wrong").First.WaitForAsync();
        }
        catch (TimeoutException)
        {
            return [$"says nothing: {await page.Locator("main").InnerTextAsync()}"];
        }

        var faults = new List<string>();
        faults.AddRange((await page.AxeAsync()).Select(line => $"desk, light: {line}"));
        await page.SetViewportSizeAsync(320, 640);
        await page.InTheDarkAsync();
        faults.AddRange((await page.ContrastAsync()).Select(line => $"phone, dark: {line}"));
        if (await page.TooWideAsync() is > 0 and var pixels)
        {
            faults.Add($"320 px: {pixels} px too wide");
        }

        return faults;
    }

    /// <param name="As">Who sends it.</param>
    /// <param name="Address">Where it is.</param>
    /// <param name="Sends">What sends it.</param>
    private sealed record Form(Guest As, string Address, string Sends);
}
