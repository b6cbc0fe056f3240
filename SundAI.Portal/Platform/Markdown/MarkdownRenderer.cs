using Ganss.Xss;
using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SundAI.Portal.Platform.Markdown;

/// <summary>
/// The only way from Markdown to markup. Raw HTML is text, links lead only to http, https, mailto and our own pages, and what comes
/// out is sanitised once more.
/// </summary>
public sealed class MarkdownRenderer
{
    private const int PartLevel = 3;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .UseAutoIdentifiers(Markdig.Extensions.AutoIdentifiers.AutoIdentifierOptions.GitHub)
        .UseAutoLinks()
        .Build();

    private static readonly MarkdownPipeline PlainPipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    private readonly HtmlSanitizer sanitizer = CreateSanitizer();

    /// <summary>Markup that is safe to show. Any input is taken; nothing in it can run.</summary>
    public string ToHtml(string? markdown) =>
        string.IsNullOrWhiteSpace(markdown) ? "" : sanitizer.Sanitize(Markdig.Markdown.ToHtml(markdown, Pipeline));

    /// <summary>
    /// The same for a text that stands in a part of a page, as what members write does: its headings begin below the part's own, and its
    /// anchors cannot be mistaken for the page's.
    /// </summary>
    public string ToPartHtml(string? markdown)
    {
        if (string.IsNullOrWhiteSpace(markdown))
        {
            return "";
        }

        var document = Markdig.Markdown.Parse(markdown, Pipeline);
        var headings = document.Descendants<HeadingBlock>().ToList();
        var lower = headings.Count == 0 ? 0 : PartLevel - headings.Min(heading => heading.Level);
        foreach (var heading in headings)
        {
            heading.Level = Math.Clamp(heading.Level + lower, PartLevel, 6);
            heading.GetAttributes().Id = heading.GetAttributes().Id is { } id ? $"tekst-{id}" : null;
        }

        return sanitizer.Sanitize(document.ToHtml(Pipeline));
    }

    /// <summary>The words alone, for search, previews and mail.</summary>
    public string ToPlainText(string? markdown) =>
        string.IsNullOrWhiteSpace(markdown) ? "" : Markdig.Markdown.ToPlainText(markdown, PlainPipeline).Trim();

    /// <summary>The headings of the second level with the anchors that <see cref="ToHtml"/> gives them: a text's contents.</summary>
    public IReadOnlyList<(string Anchor, string Text)> Headings(string? markdown) =>
        string.IsNullOrWhiteSpace(markdown)
            ? []
            :
            [
                .. Markdig
                    .Markdown.Parse(markdown, Pipeline)
                    .Descendants<HeadingBlock>()
                    .Where(heading => heading.Level == 2 && heading.GetAttributes().Id is not null)
                    .Select(heading =>
                        (
                            heading.GetAttributes().Id!,
                            string.Concat(heading.Inline?.Descendants<LiteralInline>().Select(part => part.Content.ToString()) ?? [])
                        )
                    ),
            ];

    private static HtmlSanitizer CreateSanitizer()
    {
        var sanitizer = new HtmlSanitizer();
        sanitizer.AllowedTags.Clear();
        foreach (
            var tag in new[]
            {
                "p",
                "br",
                "hr",
                "h1",
                "h2",
                "h3",
                "h4",
                "h5",
                "h6",
                "strong",
                "em",
                "b",
                "i",
                "code",
                "pre",
                "blockquote",
                "ul",
                "ol",
                "li",
                "a",
                "table",
                "thead",
                "tbody",
                "tr",
                "th",
                "td",
            }
        )
        {
            sanitizer.AllowedTags.Add(tag);
        }

        sanitizer.AllowedAttributes.Clear();
        sanitizer.AllowedAttributes.Add("href");
        sanitizer.AllowedAttributes.Add("id");
        sanitizer.AllowedAttributes.Add("start");
        sanitizer.AllowedSchemes.Clear();
        sanitizer.AllowedSchemes.UnionWith(["http", "https", "mailto"]);
        sanitizer.AllowedCssProperties.Clear();
        return sanitizer;
    }
}
