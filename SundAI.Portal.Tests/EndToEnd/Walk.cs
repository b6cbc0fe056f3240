using Microsoft.Playwright;

namespace SundAI.Portal.Tests.EndToEnd;

/// <summary>What people do again and again on their way through the portal.</summary>
internal static class Walk
{
    public const string DemoPassword = "sund ai demo";

    public static ILocator Content(this IPage page) => page.Locator("main");

    public static Task PressAsync(this IPage page, string button) => page.Content().ClickButtonAsync(button);

    public static Task ClickButtonAsync(this ILocator part, string button) =>
        part.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();

    public static Task FollowAsync(this IPage page, string link) =>
        page.Content().GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();

    public static async Task SignInAsync(this IPage page, string email, string password)
    {
        await page.GotoAsync("/konto/log-ind");
        await page.FillAsync("main [name=Email]", email);
        await page.FillAsync("main [name=Password]", password);
        await page.PressAsync("Log ind");
        await page.IsSentAsync(url => !url.Contains("/log-ind", StringComparison.Ordinal));
    }

    /// <summary>Waits until the page stands at an address that ends so, and has loaded.</summary>
    public static Task ArrivesAsync(this IPage page, string end) => page.ArrivesAsync(url => url.EndsWith(end, StringComparison.Ordinal));

    /// <summary>Waits until the page stands at such an address, and has loaded.</summary>
    public static async Task ArrivesAsync(this IPage page, Func<string, bool> isThere)
    {
        await page.IsSentAsync(isThere);
        await page.HasLoadedAsync();
    }

    /// <summary>Waits until all that the page asks for has come; it runs script.</summary>
    public static Task HasLoadedAsync(this IPage page) => page.WaitForFunctionAsync("() => document.readyState === 'complete'");

    /// <summary>
    /// Waits until the page stands at such an address, without or with script. Playwright's own wait asks for the load too, and waits in
    /// vain for one that comes just when it begins to listen.
    /// </summary>
    public static async Task IsSentAsync(this IPage page, Func<string, bool> isThere)
    {
        var there = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look(object? sender, IFrame frame)
        {
            if (isThere(page.Url))
            {
                there.TrySetResult();
            }
        }

        page.FrameNavigated += Look;
        try
        {
            if (!isThere(page.Url))
            {
                await there.Task.WaitAsync(TimeSpan.FromSeconds(15));
            }
        }
        finally
        {
            page.FrameNavigated -= Look;
        }
    }

    /// <summary>Makes an account, confirms it by the mail's link, and signs in.</summary>
    public static async Task SignUpAsync(this IPage page, PortalServer server, string name, string email)
    {
        await page.GotoAsync("/konto/opret");
        await page.FillAsync("main [name=Name]", name);
        await page.FillAsync("main [name=Email]", email);
        await page.FillAsync("main [name=Password]", People.NewcomersPassword);
        await page.PressAsync("Opret konto");
        var mail = await server.MailAsync(email);
        await page.GotoAsync(new Uri(mail.Link).PathAndQuery);
        // The same browser: it need not tell the password again.
        await page.PressAsync("Bekræft");
        await page.ArrivesAsync("/velkommen");
    }

    public static Task<string> HeadingAsync(this IPage page) => page.Locator("h1").InnerTextAsync();

    /// <summary>Everything the page says in its main part.</summary>
    public static Task<string> TextAsync(this IPage page) => page.Content().InnerTextAsync();

    /// <summary>Chooses from a member page's list.</summary>
    public static async Task ChooseAsync(this ILocator part, string label, string option)
    {
        var page = part.Page;
        await part.Locator($".mud-select:has(label:text-is(\"{label}\"))").First.ClickAsync();
        var item = page.Locator(".mud-popover-open .mud-list-item").GetByText(option, new() { Exact = true });
        await item.ClickAsync();
        await page.Locator(".mud-popover-open .mud-list-item").First.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
    }

    /// <summary>Waits until the page's main part says it.</summary>
    public static Task SaysAsync(this IPage page, string words) =>
        page.Content().GetByText(words).First.WaitForAsync(new() { State = WaitForSelectorState.Visible });

    public static string Path(this IPage page) => new Uri(page.Url).PathAndQuery;
}
