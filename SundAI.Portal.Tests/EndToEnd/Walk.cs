using Microsoft.Playwright;

namespace SundAI.Portal.Tests.EndToEnd;

/// <summary>What people do again and again on their way through the portal.</summary>
internal static class Walk
{
    public const string DemoPassword = "sund ai demo";

    public static ILocator Content(this IPage page) => page.Locator("main");

    public static Task PressAsync(this IPage page, string button) =>
        page.Content().GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();

    public static Task FollowAsync(this IPage page, string link) =>
        page.Content().GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();

    public static async Task SignInAsync(this IPage page, string email, string password)
    {
        await page.GotoAsync("/konto/log-ind");
        await page.FillAsync("main [name=Email]", email);
        await page.FillAsync("main [name=Password]", password);
        await page.PressAsync("Log ind");
        await page.WaitForURLAsync(url => !url.Contains("/log-ind", StringComparison.Ordinal));
    }

    public static Task<string> HeadingAsync(this IPage page) => page.Locator("h1").InnerTextAsync();
}
