using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SundAI.Portal.Ecosystem;

namespace SundAI.Portal.Tests.EndToEnd;

/// <summary>Pages for those who speak for an organisation, as others meet them.</summary>
public sealed class MembersAndClaimsTests
{
    [Fact]
    public async Task Who_speaks_for_no_organisation_is_told_before_writing_a_post_and_has_no_access_to_others_members()
    {
        await using var server = PortalServer.Start(demo: true);
        var page = await server.OpenAsync(new Visitor(OnPhone: true));
        await page.SignInAsync(DemoStops.EmailOf(Guest.Administrator), Walk.DemoPassword);

        await page.GotoAsync("/opslag/nyt");
        await page.SaysAsync("Et opslag skrives for en organisation, og du taler ikke for nogen endnu.");
        await page.ReadyAsync();
        (await page.GetByRole(AriaRole.Textbox, new() { Name = "Titel" }).CountAsync()).ShouldBe(0, "no form that would be refused");
        (await page.AxeAsync()).ShouldBeEmpty();
        await page.FollowAsync("Opret jeres organisation");
        await page.ArrivesAsync("/organisationer/ny");
        await page.Locator("a.skip[href='organisationer/ny#indhold']").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await page.Locator("a[href='/en/organisationer/ny']").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await page.GetByText("Vælg (0 valgt)").ClickAsync();
        await page.GetByLabel("Billedanalyse").CheckAsync();
        await page.Locator(".term-picker .chip", new() { HasText = "Billedanalyse" }).WaitForAsync();
        (await page.AxeAsync()).ShouldBeEmpty();
        (await page.TooWideAsync()).ShouldBe(0);

        await page.GotoAsync("/organisationer/findes-ikke/medlemmer");
        await page.SaysAsync("Siden findes ikke");
        await page.GotoAsync("/organisationer/kystby-kommune");
        await page.FollowAsync("Medlemmer");
        await page.SaysAsync("Medlemmer af Kystby Kommune");
        var name = await page.Locator(".lines .name").First.InnerTextAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = $"Fjern {name}" }).ClickAsync();
        await page.SaysAsync($"Vil du fjerne {name} fra Kystby Kommune?");
        (await page.AxeAsync()).ShouldBeEmpty();
        (await page.TooWideAsync()).ShouldBe(0);
        await page.Locator(".notice").GetByRole(AriaRole.Button, new() { Name = $"Fjern {name}" }).ClickAsync();
        await page.SaysAsync("Ingen taler for organisationen.");
        (await page.AxeAsync()).ShouldBeEmpty();
        (await page.TooWideAsync()).ShouldBe(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Luk ind alligevel" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = $"Fjern {name}" }).WaitForAsync();

        await page.Context.ClearCookiesAsync();
        await page.SignInAsync(DemoStops.EmailOf(Guest.StartUp), Walk.DemoPassword);
        await page.GotoAsync("/organisationer/kystby-kommune/medlemmer");
        await page.SaysAsync("Det har du ikke adgang til");
        server.Troubles.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task More_claims_than_a_page_holds_can_all_be_reached()
    {
        await using var server = PortalServer.Start(demo: true);
        await ClaimAsync(server, 22);
        var page = await server.OpenAsync();
        await page.SignInAsync(DemoStops.EmailOf(Guest.Administrator), Walk.DemoPassword);

        await page.GotoAsync("/administration/bekraeftelse");
        await page.SaysAsync("22 venter på svar");
        (await page.TextAsync()).ShouldNotContain("Klinik 22");
        await page.Locator("section[aria-labelledby=krav]").GetByRole(AriaRole.Link, new() { Name = "Næste" }).ClickAsync();
        await page.SaysAsync("Klinik 22");
        (await page.AxeAsync()).ShouldBeEmpty();
        server.Troubles.Errors.ShouldBeEmpty();
    }

    private static async Task ClaimAsync(PortalServer server, int count)
    {
        await using var db = server.Open();
        var now = server.Clock.GetUtcNow().UtcDateTime;
        var person = await db.Set<Person>().OrderBy(row => row.Id).FirstAsync();
        for (var number = 1; number <= count; number++)
        {
            var organisation = new Organisation($"Klinik {number}", $"klinik-{number}", "hospital", now);
            organisation.Verify(now);
            db.Set<Organisation>().Add(organisation);
            db.Set<Membership>().Add(Membership.Claim(person.Id, organisation.Id, now.AddMinutes(number)));
        }

        await db.SaveChangesAsync();
    }
}
