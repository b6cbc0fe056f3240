using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Tests.EndToEnd;

namespace SundAI.Portal.Tests.Administration;

public sealed class ImportPageTests
{
    [Fact]
    public async Task An_administrator_sees_what_a_file_would_bring_before_it_is_brought_in()
    {
        await using var server = PortalServer.Start(demo: true);
        var page = await server.OpenAsync();
        await page.SignInAsync(DemoStops.EmailOf(Guest.Administrator), Walk.DemoPassword);
        await page.GotoAsync("/administration/import");

        await ChooseAsync(page, "navn;slags\nNoget;firma\n");
        await page.SaysAsync("mangler name, type");

        await ChooseAsync(page, "name,type,city\nAERO KOMMUNE,authority,AEROSKOBING\nNyt Sygehus Vest,other,Esbjerg\nIntet,spaceship,\n");
        await page.SaysAsync("3 rækker: 2 ville blive hentet ind");
        (await CountAsync(server)).ShouldBe(0);

        await page.PressAsync("Hent 2 organisationer ind");
        await page.SaysAsync("3 rækker: 2 er hentet ind");
        (await CountAsync(server)).ShouldBe(2);
        await page.GotoAsync("/organisationer?q=ærø");
        (await page.TextAsync()).ShouldContain("Aero Kommune");
        server.Troubles.Errors.ShouldBeEmpty();
    }

    private static Task ChooseAsync(IPage page, string csv) =>
        page.GetByLabel("Vælg en CSV-fil")
            .And(page.Locator(":enabled"))
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "virke.csv",
                    MimeType = "text/csv",
                    Buffer = Encoding.UTF8.GetBytes(csv),
                }
            );

    private static async Task<int> CountAsync(PortalServer server)
    {
        await using var db = server.Open();
        return await db.Set<Organisation>().CountAsync(row => row.Name == "Aero Kommune" || row.Name == "Nyt Sygehus Vest");
    }
}
