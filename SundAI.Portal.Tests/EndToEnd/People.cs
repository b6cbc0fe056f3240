using Microsoft.Playwright;

namespace SundAI.Portal.Tests.EndToEnd;

/// <summary>The three people of the one path, each at a browser of their own.</summary>
internal sealed class People
{
    public const string NewcomersMail = "nanna@nyoje.example";
    public const string NewcomersPassword = "en lang og god sætning";
    public const string HospitalsMail = "henrik.moerch@demo.example";
    public const string FacilitatorsMail = "facilitator@demo.example";

    private readonly PortalServer server;

    private People(PortalServer server, IPage newcomer, IPage hospital, IPage facilitator) =>
        (this.server, Newcomer, Hospital, Facilitator) = (server, newcomer, hospital, facilitator);

    /// <summary>Nanna, who begins without an account.</summary>
    public IPage Newcomer { get; }

    /// <summary>Henrik of the hospital's imaging department, on his phone.</summary>
    public IPage Hospital { get; }

    /// <summary>Who runs the workshop for ATV.</summary>
    public IPage Facilitator { get; }

    public static async Task<People> OpenAsync(PortalServer server) =>
        new(server, await server.OpenAsync(), await server.OpenAsync(new Visitor(OnPhone: true)), await server.OpenAsync());

    /// <summary>Moves the clock on; whoever was signed in signs in again, as after any long absence.</summary>
    public async Task LaterAsync(TimeSpan by)
    {
        server.Clock.Advance(by);
        foreach (
            var (page, mail, password) in new[]
            {
                (Newcomer, NewcomersMail, NewcomersPassword),
                (Hospital, HospitalsMail, Walk.DemoPassword),
                (Facilitator, FacilitatorsMail, Walk.DemoPassword),
            }
        )
        {
            await page.Context.ClearCookiesAsync();
            await page.SignInAsync(mail, password);
        }
    }
}
