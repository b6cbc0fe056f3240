namespace SundAI.Portal.Tests.EndToEnd;

/// <summary>The one path that must always work.</summary>
public sealed class TheOnePathTests
{
    [Fact]
    public async Task A_reader_without_script_finds_a_theme_and_who_works_on_it_on_a_phone()
    {
        await using var server = PortalServer.Start(demo: true);
        foreach (
            var (prefix, front, theme, who) in new[]
            {
                ("", "Sund AI", "Data som fundament", "Hvem arbejder med det"),
                ("/en", "Sund AI", "Data as the foundation", "Who works on it"),
            }
        )
        {
            var page = await server.OpenAsync(new Visitor(OnPhone: true, RunsScripts: false));
            await page.GotoAsync($"{prefix}/");
            (await page.TextAsync()).ShouldContain(theme);
            (await page.TitleAsync()).ShouldContain(front);
            await page.Content().Locator("a[href$='temaer/data']").First.ClickAsync();
            (await page.HeadingAsync()).ShouldBe(theme);
            (await page.TextAsync()).ShouldContain(who);
            (await page.TooWideAsync()).ShouldBe(0);
            await page.FollowAsync("Fjordby Hospital, Billeddiagnostik");
            (await page.HeadingAsync()).ShouldBe("Fjordby Hospital, Billeddiagnostik");
            (await page.ContentAsync()).ShouldNotContain(People.HospitalsMail);
            (await page.TooWideAsync()).ShouldBe(0);
        }
    }

    [Fact]
    public async Task A_start_up_walks_from_reading_a_theme_to_seeing_a_year_later_which_recommendations_were_implemented()
    {
        await using var server = PortalServer.Start(demo: true);
        var people = await People.OpenAsync(server);
        await people.Newcomer.CountEffortAsync();
        await PartnerSteps.SignUpAsync(server, people.Newcomer);
        await PartnerSteps.DescribeOrganisationAsync(people.Newcomer);
        await PartnerSteps.PostNeedAsync(people.Newcomer);
        (await people.Newcomer.EffortAsync()).ShouldBeInRange(15, 25, "clicks and fields from reading a theme to ranked partners");
        var introduction = await PartnerSteps.AskAsync(people.Newcomer);
        await PartnerSteps.AcceptAsync(server, people.Hospital, introduction);
        await people.Newcomer.GotoAsync(introduction);
        (await people.Newcomer.TextAsync()).ShouldContain(People.HospitalsMail);

        // The clock starts on 1 March 2027 at 9 in Copenhagen; the workshop is a week later.
        await WorkshopSteps.PlanAsync(people.Facilitator, new DateOnly(2027, 3, 8));
        await WorkshopSteps.RegisterAsync(people.Newcomer, people.Hospital);
        await WorkshopSteps.TurnedAwayAsync(await server.OpenAsync());
        await WorkshopSteps.MeetAsync(people.Newcomer, people.Hospital, introduction);
        await people.LaterAsync(TimeSpan.FromDays(7) + TimeSpan.FromHours(1));
        await WorkshopSteps.RunLiveAsync(server, people);

        await people.LaterAsync(TimeSpan.FromDays(1));
        await NoteSteps.WriteAsync(people.Facilitator);
        await NoteSteps.ConsultAsync(people.Facilitator, new DateOnly(2027, 3, 23));
        await NoteSteps.ShapeAsync(people);
        await NoteSteps.EndorseAsync(people.Newcomer, "Nyt Øje ApS");
        await NoteSteps.EndorseAsync(people.Hospital, "Fjordby Hospital, Billeddiagnostik");
        await people.LaterAsync(TimeSpan.FromDays(15));
        await NoteSteps.AdoptAsync(people.Facilitator);
        await NoteSteps.FindOwnersAsync(people.Facilitator, new DateOnly(2027, 12, 31));
        await NoteSteps.ReportAsync(people.Newcomer, 2, "I gang", "To regioner har udpeget en.");
        await people.LaterAsync(TimeSpan.FromDays(365));
        await NoteSteps.ReportAsync(people.Hospital, 1, "Gennemført", "Alle fem regioner har skrevet under.");

        var anyone = await server.OpenAsync(new Visitor(RunsScripts: false));
        await NoteSteps.SeenByAnyoneAsync(anyone, "", "Gennemført", "Forsinket");
        await NoteSteps.SeenByAnyoneAsync(anyone, "/en", "Implemented", "Late");
        server.Troubles.Errors.ShouldBeEmpty();
    }
}
