using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SundAI.Portal.Platform.Markdown;
using SundAI.Portal.Tests.Architecture;

namespace SundAI.Portal.Tests.Platform.Markdown;

/// <summary>
/// What others wrote to break Markdown and HTML, as it is and in the places where a text may put it: nothing that runs comes out.
/// </summary>
public sealed class MarkdownAttackTests
{
    private const string Anchor = "afsnit-";

    private static readonly HashSet<string> Elements =
    [
        .. "p br hr h1 h2 h3 h4 h5 h6 strong em b i code pre blockquote ul ol li a table thead tbody tr th td".Split(' '),
    ];

    private static readonly string[] Own =
    [
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](java\tscript:alert(1))",
        "[x](&#106;avascript:alert(1))",
        "[x](vbscript:x) <javascript:alert(1)> ![x](data:text/html;base64,PHNjcmlwdD4=)",
        "[x]: javascript:alert(1)\n\n[x]",
        "[x](//evil.example/a \"onclick=alert(1)\")",
        "![x](https://evil.example/y.png\"onerror=\"alert(1))",
        "[x](https://a.example){onclick=alert(1)}",
        "| <script>alert(1)</script> | [x](javascript:1) |\n| --- | --- |\n| <b onmouseover=x>y</b> | z |",
        "## Afsnit 1\n\nEt\n\n## afsnit-1\n\nTo",
        "\u202Ejavascript:alert(1)\u202C \u0000 \uD800",
    ];

    private readonly MarkdownRenderer renderer = new();
    private readonly HtmlParser parser = new();

    [Fact]
    public void Nothing_that_runs_comes_out_of_what_others_wrote_to_break_in()
    {
        var payloads = Read("commonmark", row => row.GetProperty("markdown").GetString()!)
            .Concat(Read("naughty-strings", row => row.GetString()!))
            .Concat(Read("html-payloads", row => row.GetString()!))
            .Concat(Own)
            .ToList();
        payloads.Count.ShouldBeGreaterThan(1300);
        foreach (var payload in payloads)
        {
            Check(payload);
            Check($"# {payload}\n\n[{payload}](https://a.example)\n\n- {payload}\n\n> {payload}");
            Check($"[x]({payload})\n\n![x]({payload})\n\n<{payload}>\n\n[y]: {payload}\n\n[y]");
        }
    }

    [Theory]
    [MemberData(nameof(Heavy))]
    public void What_is_deep_or_long_is_answered(string kind, string part, int times)
    {
        kind.ShouldNotBeEmpty();
        Check(string.Concat(Enumerable.Repeat(part, times)) + "slut");
    }

    public static IEnumerable<TheoryDataRow<string, string, int>> Heavy() =>
        [
            new("quotes", "> ", 20_000),
            new("lists", "- ", 20_000),
            new("brackets", "[", 20_000),
            new("links", "[a](", 10_000),
            new("stars", "*a **b ", 5_000),
            new("ticks", "`a``", 10_000),
            new("pipes", "|a\n|-\n", 5_000),
            new("entities", "&#x;", 10_000),
            new("one word of a megabyte", "ord", 350_000),
            new("a megabyte of paragraphs", "Et ord.\n\n", 110_000),
        ];

    private void Check(string markdown)
    {
        var page = Parse(renderer.ToHtml(markdown));
        var part = Parse(renderer.ToPartHtml(markdown));
        var tips = new PageTips(text => text.Length > 3 ? [new PageTip(1, 2, "x", "begreber/x", markdown)] : [], "Læs mere");
        var marked = Parse(renderer.ToPage(markdown, new PageMarks("hvidbog/x", number => $"Afsnit {number}", tips)).Html);
        IsSafe(page, markdown, [], ["href", "id", "start"]);
        IsSafe(part, markdown, [], ["href", "id", "start"]);
        IsSafe(marked, markdown, ["span", "dfn"], ["href", "id", "start", "class", "tabindex", "aria-label", "aria-describedby"]);

        var anchors = renderer.Passages(markdown).Select(passage => passage.Anchor).ToList();
        Ids(page).ShouldBe(anchors, markdown);
        Ids(marked).ShouldBe(anchors, markdown);
        Ids(part).ShouldBeEmpty(markdown);
        renderer.ToPlainText(markdown).ShouldNotBeNull();
        renderer.Headings(markdown).ShouldNotBeNull();
    }

    private static void IsSafe(IElement body, string markdown, string[] alsoElements, string[] attributes)
    {
        foreach (var element in body.QuerySelectorAll("*"))
        {
            (Elements.Contains(element.LocalName) || alsoElements.Contains(element.LocalName)).ShouldBeTrue(
                $"<{element.LocalName}> of {markdown}"
            );
            element.NamespaceUri.ShouldBe("http://www.w3.org/1999/xhtml");
            element.Attributes.Select(attribute => attribute.Name).ShouldBeSubsetOf(attributes, markdown);
            if (element.GetAttribute("href") is { } address)
            {
                IsSafe(address).ShouldBeTrue($"{address} of {markdown}");
            }
        }
    }

    // As a browser reads it: without blanks and control characters, everything before the first colon is a scheme unless a path began.
    private static bool IsSafe(string address)
    {
        var read = string.Concat(address.Where(sign => sign > ' '));
        var scheme = read.Split('/', '?', '#')[0];
        return !scheme.Contains(':') || scheme.Split(':')[0].ToLowerInvariant() is "http" or "https" or "mailto";
    }

    private static List<string> Ids(IElement body) =>
        [
            .. body.QuerySelectorAll("[id]")
                .Select(element => element.Id!)
                .Where(id => id.StartsWith(Anchor, StringComparison.OrdinalIgnoreCase)),
        ];

    private IElement Parse(string html) => parser.ParseDocument($"<!doctype html><body>{html}").Body!;

    private static List<string> Read(string name, Func<JsonElement, string> text)
    {
        var file = Path.Combine(Sources.Root, "SundAI.Portal.Tests", "Fixtures", "Markdown", $"{name}.json");
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        return [.. json.RootElement.EnumerateArray().Select(text)];
    }
}
