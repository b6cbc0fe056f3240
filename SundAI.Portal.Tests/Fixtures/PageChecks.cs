using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace SundAI.Portal.Tests.Fixtures;

/// <summary>What every page must be: accessible, and quiet in the console.</summary>
internal static class PageChecks
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>Brings axe into every page that a window opens from now on: sending it to each takes longer than most of its rules.</summary>
    public static Task WithAxeAsync(this IPage page) => page.AddInitScriptAsync(Axe);

    /// <summary>What axe finds, one line each: the rule and the places.</summary>
    public static Task<IReadOnlyList<string>> AxeAsync(this IPage page) => page.AxeAsync([]);

    /// <summary>What axe's contrast rules find: what the dark scheme is asked.</summary>
    public static Task<IReadOnlyList<string>> ContrastAsync(this IPage page) => page.AxeAsync(["color-contrast", "link-in-text-block"]);

    /// <summary>Collects the browser's complaints about a page from now on: errors, refused by the content policy, exceptions.</summary>
    public static List<string> Complaints(this IPage page)
    {
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => complaints.Add(error);
        return complaints;
    }

    /// <summary>By how many pixels the page is wider than the window; 0 is right.</summary>
    public static Task<int> TooWideAsync(this IPage page) =>
        page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

    /// <summary>Whether the page fits its window, at the latest when a member page's server has heard of the window's new size.</summary>
    public static async Task<bool> FitsSoonAsync(this IPage page)
    {
        try
        {
            await page.WaitForFunctionAsync(
                "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth",
                null,
                new() { Timeout = 5_000 }
            );
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    /// <summary>Waits until the page is drawn; a member page draws itself after it was sent.</summary>
    public static async Task ReadyAsync(this IPage page)
    {
        await page.Locator(".starting").WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        await page.Locator("h1").First.WaitForAsync();
    }

    /// <summary>Turns the system's scheme dark, and waits until a member page has heard of it from its server.</summary>
    public static async Task InTheDarkAsync(this IPage page)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await page.WaitForFunctionAsync(
            """
            () => !document.querySelector("#app") || !document.querySelector("main form")
              || getComputedStyle(document.documentElement).getPropertyValue("--mud-native-html-color-scheme").trim() !== "light"
            """
        );
    }

    // Run in the page itself: the package's own runner opens a window for each run, which takes seconds over hundreds of pages. No page
    // of the portal has frames.
    private static async Task<IReadOnlyList<string>> AxeAsync(this IPage page, string[] rules)
    {
        if (!await page.EvaluateAsync<bool>("typeof window.axe === 'object'"))
        {
            await page.EvaluateAsync(Axe);
        }

        return await page.EvaluateAsync<string[]>(
            """
            async rules => {
              // A colour that is inherited moves on a frame later than the one it is inherited from.
              // What moves with the reading of a page, not with time, never ends.
              const moving = () => document.getAnimations().filter(animation => animation.timeline instanceof DocumentTimeline);
              for (let round = 0; round < 20 && (round < 2 || moving().length > 0); round++) {
                await Promise.allSettled(moving().map(animation => animation.finished));
                await new Promise(requestAnimationFrame);
              }
              const options = { resultTypes: ["violations"] };
              if (rules.length > 0) options.runOnly = { type: "rule", values: rules };
              const { violations } = await axe.run(document, options);
              return violations.map(found => `${found.id} (${found.impact}): ${found.nodes.slice(0, 3).map(node => node.html).join(" | ")}`);
            }
            """,
            rules
        );
    }
}
