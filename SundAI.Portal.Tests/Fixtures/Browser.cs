using Microsoft.Playwright;

namespace SundAI.Portal.Tests.Fixtures;

/// <summary>One Chromium for the whole run; each test gets contexts of its own.</summary>
internal static class Browser
{
    private static readonly Lazy<Task<(IPlaywright Playwright, IBrowser Chromium)>> Running = new(StartAsync);

    /// <summary>A fresh visitor: no cookies, one window.</summary>
    public static async Task<IBrowserContext> VisitorAsync(string address, Visitor? visitor = null)
    {
        visitor ??= new Visitor();
        var (_, chromium) = await Running.Value;
        var context = await chromium.NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = address,
                ViewportSize = visitor.OnPhone
                    ? new ViewportSize { Width = 390, Height = 844 }
                    : new ViewportSize { Width = 1440, Height = 900 },
                HasTouch = visitor.OnPhone,
                ColorScheme = visitor.InTheDark ? ColorScheme.Dark : ColorScheme.Light,
                ReducedMotion = ReducedMotion.Reduce,
                JavaScriptEnabled = visitor.RunsScripts,
                Locale = "da-DK",
                TimezoneId = "Europe/Copenhagen",
            }
        );
        context.SetDefaultTimeout(15_000);
        return context;
    }

    public static async Task StopAsync()
    {
        if (Running.IsValueCreated)
        {
            var (playwright, chromium) = await Running.Value;
            await chromium.CloseAsync();
            playwright.Dispose();
        }
    }

    private static async Task<(IPlaywright, IBrowser)> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        var chromium = await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = Machine.Chromium,
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                ],
            }
        );
        return (playwright, chromium);
    }
}

/// <summary>How somebody looks at the portal.</summary>
internal sealed record Visitor(bool OnPhone = false, bool InTheDark = false, bool RunsScripts = true);
