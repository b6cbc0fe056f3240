using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace SundAI.Portal.Tests.Fixtures;

/// <summary>What every page must be: accessible, and quiet in the console.</summary>
internal static class PageChecks
{
    /// <summary>What axe finds, one line each: the rule and the places.</summary>
    public static async Task<IReadOnlyList<string>> AxeAsync(this IPage page)
    {
        var result = await page.RunAxe();
        return [.. result.Violations.Select(Line)];
    }

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

    private static string Line(AxeResultItem item) =>
        $"{item.Id} ({item.Impact}): {string.Join(" | ", item.Nodes.Take(3).Select(node => node.Html))}";
}
