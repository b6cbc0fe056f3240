using Microsoft.Playwright;

namespace SundAI.Portal.Tests.EndToEnd;

/// <summary>Steps 8 to 10: the contributions become a note, the note is shaped and adopted, and its recommendations are followed up.</summary>
internal static class NoteSteps
{
    public const string Path = "/anbefalinger/fra-billeder-til-aftaler";
    private const string SecondRecommendation = "Hver region udpeger én, der må skrive under.";
    private const string Proposed = "Regionerne indgår inden årets udgang én fælles aftale om deling af nethindebilleder.";

    public static async Task WriteAsync(IPage facilitator)
    {
        await facilitator.GotoAsync(WorkshopSteps.Path);
        await facilitator.FollowAsync("Skriv notatet");
        await facilitator.PressAsync("Tilføj et afsnit");
        await Part(facilitator, 1).GetByLabel("Tekst").FillAsync("Det hørte vi");
        await facilitator.GetByText(WorkshopSteps.Experience).First.ClickAsync();
        await facilitator.PressAsync("Saml de valgte i ét afsnit");
        await facilitator.GetByText(WorkshopSteps.Proposal).First.ClickAsync();
        await facilitator.PressAsync("Ét afsnit for hvert");
        await facilitator.PressAsync("Tilføj et afsnit");
        var last = Part(facilitator, 4);
        await last.ChooseAsync("Hvad er det?", "Anbefaling");
        await last.GetByLabel("Tekst").FillAsync(SecondRecommendation);
        await facilitator.GetByLabel("Titel").FillAsync("Fra billeder til aftaler");
        await facilitator.GetByLabel("Hvad vil notatet?").FillAsync("Billederne findes. Aftalerne mangler.");
        await facilitator.PressAsync("Opret udkastet");
        await facilitator.ArrivesAsync($"{Path}/rediger");
        // Each paragraph stands beside what it rests on, with who said it.
        var proposal = facilitator.Locator(".edit-row", new() { HasText = WorkshopSteps.Proposal });
        (await proposal.Locator(".margin").InnerTextAsync()).ShouldContain("Nyt Øje ApS");
        var experience = facilitator.Locator(".edit-row", new() { HasText = WorkshopSteps.Experience });
        (await experience.Locator(".margin").InnerTextAsync()).ShouldContain("Fjordby Hospital");
    }

    public static async Task ConsultAsync(IPage facilitator, DateOnly lastDay)
    {
        await facilitator.GetByLabel("Sidste dag").FillAsync($"{lastDay:yyyy-MM-dd}");
        await facilitator.GetByLabel("Sidste dag").PressAsync("Tab");
        await facilitator.PressAsync("Send i høring");
        await facilitator.ArrivesAsync(Path);
        await facilitator.SaysAsync("Alle medlemmer kan kommentere");
    }

    public static async Task ShapeAsync(People people)
    {
        await people.Hospital.GotoAsync(Path);
        await people.Hospital.GetByLabel("Kommentér afsnit 1.1 eller foreslå andre ord").ClickAsync();
        await people.Hospital.GetByLabel("Din kommentar").FillAsync("To af aftalerne var endda med naboregionen.");
        await people.Hospital.PressAsync("Send kommentaren");
        await people.Hospital.SaysAsync("To af aftalerne var endda med naboregionen.");

        await people.Newcomer.GotoAsync(Path);
        await people.Newcomer.GetByLabel("Kommentér anbefaling 1 eller foreslå andre ord").ClickAsync();
        await people.Newcomer.GetByLabel("Sådan skal der stå").FillAsync(Proposed);
        await people.Newcomer.GetByLabel("Hvorfor?").FillAsync("Uden en dato sker det ikke.");
        await people.Newcomer.PressAsync("Send ændringsforslaget");
        await people.Newcomer.SaysAsync("Ændringsforslag 1");

        await people.Facilitator.GotoAsync(Path);
        await people.Facilitator.GetByRole(AriaRole.Link, new() { Name = "Afgør ændringsforslag 1" }).ClickAsync();
        await people.Facilitator.GetByLabel("Svar til forslagsstilleren").FillAsync("Godt. En dato hører med.");
        await people.Facilitator.PressAsync("Tag forslaget med");
        await people.Facilitator.SaysAsync("Står i udgave 2");
        (await people.Facilitator.TextAsync()).ShouldContain(Proposed);

        await people.Facilitator.GotoAsync(Path);
        await people.Facilitator.SaysAsync("Anbefalingsnotat, udgave 2");
        (await people.Facilitator.TextAsync()).ShouldContain(Proposed);

        await people.Facilitator.GotoAsync($"{Path}/v/1");
        (await people.Facilitator.TextAsync()).ShouldContain(WorkshopSteps.Proposal);
        (await people.Facilitator.TextAsync()).ShouldNotContain(Proposed);
    }

    public static async Task EndorseAsync(IPage page, string organisation)
    {
        await page.GotoAsync(Path);
        await page.PressAsync($"Giv opbakning for {organisation}");
        await page.PressableAsync($"Træk opbakningen fra {organisation} tilbage");
    }

    public static async Task AdoptAsync(IPage facilitator)
    {
        await facilitator.GotoAsync(Path);
        await facilitator.FollowAsync("Vedtag eller træk tilbage");
        await facilitator.PressAsync("Vedtag notatet");
        await facilitator.SaysAsync("Notatet er vedtaget");
        (await facilitator.TextAsync()).ShouldContain("2 organisationer bakker op om notatet.");
    }

    public static async Task FindOwnersAsync(IPage facilitator, DateOnly due)
    {
        foreach (var (number, owner) in new[] { (1, "Fjordby Hospital, Billeddiagnostik"), (2, "Nyt Øje ApS") })
        {
            await facilitator.GotoAsync($"{Path}/anbefaling/{number}");
            await facilitator.GetByLabel("Ejer", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = owner });
            await facilitator.PressAsync("Udpeg som ejer");
            await facilitator.SaysAsync("Ejer fundet");
            await facilitator.Locator("#d-dag").FillAsync($"{due:yyyy-MM-dd}");
            await facilitator.PressAsync("Sæt fristen");
            await facilitator.SaysAsync($"{owner} melder, hvor langt anbefalingen er");
        }
    }

    public static async Task ReportAsync(IPage owner, int number, string status, string news)
    {
        await owner.GotoAsync($"{Path}/anbefaling/{number}");
        await owner.GetByLabel("Status", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = status });
        await owner.GetByLabel("Hvad er der sket?").FillAsync(news);
        await owner.PressAsync("Meld nyt");
        await owner.SaysAsync(news);
    }

    /// <summary>What anyone sees a year later, in a language: the note's two recommendations with their statuses.</summary>
    public static async Task SeenByAnyoneAsync(IPage reader, string prefix, string implemented, string late)
    {
        await reader.GotoAsync($"{prefix}/anbefalinger/opfoelgning");
        (await reader.Locator("tr", new() { HasText = Proposed }).InnerTextAsync()).ShouldContain(implemented);
        (await reader.Locator("tr", new() { HasText = SecondRecommendation }).InnerTextAsync()).ShouldContain(late);
        await reader.GotoAsync($"{prefix}{WorkshopSteps.Path}");
        (await reader.TextAsync()).ShouldContain("Karen Vestergaard");
        await reader.FollowAsync("Fra billeder til aftaler");
        (await reader.TextAsync()).ShouldContain(Proposed);
        await reader.GotoAsync($"{prefix}{Path}/anbefaling/1");
        (await reader.TextAsync()).ShouldContain("Alle fem regioner har skrevet under.");
    }

    private static ILocator Part(IPage page, int number) => page.Locator($"fieldset:has(legend:text-is(\"Afsnit {number}\"))");

    private static Task PressableAsync(this IPage page, string button) =>
        page.Content().GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).WaitForAsync();
}
