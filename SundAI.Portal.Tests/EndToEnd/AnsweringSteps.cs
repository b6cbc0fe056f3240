using Microsoft.Playwright;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Matchmaking;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Tests.EndToEnd;

/// <summary>What is done again and again around introductions that do not end with a yes.</summary>
internal static class AnsweringSteps
{
    private const string Message = "Vi vil gerne tale med jer om en fælles afprøvning. Har I tid i næste uge?";

    public static async Task<IPage> SignedInAsync(this PortalServer server, string email)
    {
        var page = await server.OpenAsync();
        await page.SignInAsync(email, Walk.DemoPassword);
        return page;
    }

    /// <summary>Asks from the organisation's page. Answers the introduction's address.</summary>
    public static async Task<string> AskAsync(IPage page, string organisation)
    {
        await page.GotoAsync($"/organisationer/{organisation}");
        await page.FollowAsync("Bed om en introduktion");
        return await SendAsync(page, "Send");
    }

    public static async Task<string> SendAsync(IPage page, string button)
    {
        await page.FillAsync("#formaal", "En fælles afprøvning i foråret.");
        await page.GetByLabel("Et opkald").CheckAsync();
        await page.FillAsync("#besked", Message);
        await page.PressAsync(button);
        await page.ArrivesAsync(url => Guid.TryParse(url.Split('/')[^1], out _));
        return page.Path();
    }

    /// <summary>Moves the clock on, and does what is done every few minutes. Whoever was signed in must sign in again.</summary>
    public static async Task LaterAsync(this PortalServer server, TimeSpan by)
    {
        server.Clock.Advance(by);
        await using var scope = server.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<MindIntroductions>().RunAsync(default);
        await scope.ServiceProvider.GetRequiredService<MindPosts>().RunAsync(default);
    }

    public static async Task ReturnAsync(IPage page, string email, string address)
    {
        await page.Context.ClearCookiesAsync();
        await page.SignInAsync(email, Walk.DemoPassword);
        await page.GotoAsync(address);
    }

    /// <summary>An organisation as after an import, that has much in common with the start-up. Nobody speaks for it.</summary>
    public static async Task AddSilentAsync(PortalServer server, string name, string slug)
    {
        await using var db = server.Open();
        var now = server.Clock.GetUtcNow().UtcDateTime;
        var organisation = new Organisation(name, slug, "hospital", now);
        const string Summary = "Vi har nethindebilleder med klinisk facit fra mange patienter med diabetes.";
        organisation.Describe(new OrganisationFacts(name, "hospital", RegionSlug: "syddanmark", Summary: Summary));
        db.Set<Organisation>().Add(organisation);
        await Tags.SetAsync(db, organisation.Id, TermKind.Theme, ["data", "regulering", "testbench"], default);
        await Tags.SetAsync(db, organisation.Id, TermKind.SolutionCategory, ["detektion"], default);
        await Tags.SetAsync(db, organisation.Id, TermKind.Competence, ["billedanalyse", "maskinlaering"], default);
        db.Raise(new OrganisationRegistered(organisation.Id));
        await db.SaveChangesAsync();
    }
}
