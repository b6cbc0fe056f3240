using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SundAI.Portal.Workshops;

namespace SundAI.Portal.Tests.EndToEnd;

/// <summary>Steps 6 and 7: the workshop is planned, filled, and run live.</summary>
internal static class WorkshopSteps
{
    public const string Title = "Nethindebilleder på tværs af regioner";
    public const string Path = "/workshops/nethindebilleder-paa-tvaers-af-regioner";
    public const string Proposal = "Regionerne skal have én fælles aftale om deling af nethindebilleder.";
    public const string Experience = "Hos os tog det ni måneder at få tre dataaftaler underskrevet.";

    public static async Task PlanAsync(IPage facilitator, DateOnly day)
    {
        await facilitator.SignInAsync(People.FacilitatorsMail, Walk.DemoPassword);
        await facilitator.GotoAsync("/workshops/ny");
        await facilitator.GetByLabel("Titel").FillAsync(Title);
        await facilitator.GetByLabel("Hvad handler den om?").FillAsync("Vi samler dem, der har billederne, og dem, der kan læse dem.");
        await facilitator.GetByLabel("Dato").FillAsync(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await facilitator.GetByLabel("Begynder").FillAsync("09:00");
        await facilitator.GetByLabel("Slutter").FillAsync("15:00");
        await facilitator.GetByLabel("Sted").FillAsync("Havnesalen i Fjordby");
        await facilitator.GetByLabel("Antal pladser").FillAsync("2");
        await facilitator.GetByLabel("Data som fundament").CheckAsync();
        await facilitator.PressAsync("Opret kladde");
        await facilitator.ArrivesAsync($"{Path}/rediger");
        await AddItemAsync(facilitator, "Oplæg", "Velkomst", "09:00", "09:30", speakers: "Karen Vestergaard");
        await AddItemAsync(
            facilitator,
            "Drøftelse",
            "Aftaler om data",
            "09:30",
            "12:00",
            question: "Hvad skal der til, før billeder kan deles?"
        );
        await AddItemAsync(facilitator, "Møder", "Møder to og to", "13:00", "14:00");
        await facilitator.PressAsync("Læg mødetider");
        await facilitator.SaysAsync("mødetider er lagt");
        await facilitator.PressAsync("Offentliggør");
        // Not the button, whose word begins alike.
        await facilitator.Content().GetByText("Offentlig", new() { Exact = true }).WaitForAsync();
    }

    public static async Task RegisterAsync(params IPage[] people)
    {
        foreach (var page in people)
        {
            await page.GotoAsync(Path);
            (await page.TextAsync()).ShouldContain("Karen Vestergaard");
            await page.PressAsync("Tilmeld dig");
            await page.SaysAsync("Du er tilmeldt");
        }
    }

    public static async Task TurnedAwayAsync(IPage late)
    {
        await late.GotoAsync(Path);
        (await late.TextAsync()).ShouldContain("Ingen ledige pladser");
        (await late.Content().GetByRole(AriaRole.Button, new() { Name = "Tilmeld dig" }).CountAsync()).ShouldBe(0);
    }

    public static async Task MeetAsync(IPage newcomer, IPage hospital, string introduction)
    {
        await newcomer.GotoAsync(introduction);
        await newcomer.FollowAsync("Vælg mødetid");
        await newcomer.PressAsync("Book mødet");
        await newcomer.SaysAsync("Aflys mødet");
        await hospital.GotoAsync($"{Path}/moeder");
        (await hospital.TextAsync()).ShouldContain("Nyt Øje ApS");
    }

    public static async Task RunLiveAsync(PortalServer server, People people)
    {
        await people.Facilitator.GotoAsync($"{Path}/live");
        await people.Facilitator.PressAsync("Åbn rummet");
        await people.Facilitator.GetByText("Live nu").WaitForAsync();
        foreach (var page in new[] { people.Newcomer, people.Hospital })
        {
            await page.GotoAsync(Path);
            await page.FollowAsync("Gå til live-rummet");
            await page.SaysAsync("Hvad skal der til, før billeder kan deles?");
        }

        var took = new List<TimeSpan>
        {
            await SayAsync(server, people.Newcomer, people.Hospital, Proposal, "Forslag"),
            await SayAsync(server, people.Hospital, people.Newcomer, Experience, "Erfaring"),
            await SayAsync(server, people.Newcomer, people.Hospital, "Hvem må skrive under for en region?", "Spørgsmål"),
        };
        // A machine that is busy with other tests may be late once; what arrives by itself is never late every time.
        took.Min().ShouldBeLessThan(TimeSpan.FromSeconds(1));

        var proposal = people.Hospital.Locator(".stream li", new() { HasText = Proposal });
        await proposal.Locator(".vote").ClickAsync();
        await people.Newcomer.Locator(".stream li", new() { HasText = Proposal }).GetByText("1 enig").WaitForAsync();
    }

    private static async Task<TimeSpan> SayAsync(PortalServer server, IPage from, IPage to, string words, string kind)
    {
        await from.GetByLabel("Dit indspil").FillAsync(words);
        await from.GetByLabel("Slags indspil").SelectOptionAsync(new SelectOptionValue { Label = kind });
        var pressed = Stopwatch.StartNew();
        await from.PressAsync("Send indspil");
        await to.Locator(".stream li", new() { HasText = words }).WaitForAsync();
        var took = pressed.Elapsed;
        await using var db = server.Open();
        (await db.Set<Contribution>().CountAsync(row => row.Text == words)).ShouldBe(1);
        return took;
    }

    private static async Task AddItemAsync(
        IPage page,
        string kind,
        string title,
        string starts,
        string ends,
        string? speakers = null,
        string? question = null
    )
    {
        await page.PressAsync("Tilføj programpunkt");
        var form = page.Locator(".paragraph-editor:has(label:text-is(\"Oplægsholdere\"))");
        await form.ChooseAsync("Slags", kind);
        await form.GetByLabel("Titel").FillAsync(title);
        await form.GetByLabel("Begynder").FillAsync(starts);
        await form.GetByLabel("Slutter").FillAsync(ends);
        if (question is not null)
        {
            await form.GetByLabel("Spørgsmålet til salen").FillAsync(question);
        }

        if (speakers is not null)
        {
            await form.GetByLabel("Oplægsholdere", new() { Exact = true }).FillAsync(speakers);
        }

        await form.ClickButtonAsync("Gem");
        await page.GetByRole(AriaRole.Heading, new() { Name = title }).WaitForAsync();
    }
}
