namespace SundAI.Portal.Tests.Fixtures;

public sealed class PortalServerTests
{
    [Fact]
    public async Task The_front_page_is_served_and_accessible()
    {
        await using var server = PortalServer.Start();
        var page = await server.OpenAsync();
        var complaints = page.Complaints();
        await page.GotoAsync("/");
        (await page.TitleAsync()).ShouldContain("Sund AI");
        (await page.AxeAsync()).ShouldBeEmpty();
        complaints.ShouldBeEmpty();
        server.Troubles.Errors.ShouldBeEmpty();
    }
}
