using AngleSharp;
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
    /// <summary>How the anchors of what members write begin.</summary>
    public const string PartAnchors = "tekst-";

    private const int PartLevel = 3;

    // No form takes a text as long as this: what is longer is shown as it is, so that no input takes long.
    private const int LengthMax = 100_000;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .UseAutoIdentifiers(Markdig.Extensions.AutoIdentifiers.AutoIdentifierOptions.GitHub)
        .UseAutoLinks()
        .Build();

    private static readonly MarkdownPipeline PlainPipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    private readonly HtmlSanitizer sanitizer = SafeMarkup.Create();

    /// <summary>Markup that is safe to show, with an id for each passage. Any input is taken; nothing in it can run.</summary>
    public string ToHtml(string? markdown) =>
        string.IsNullOrWhiteSpace(markdown) ? "" : sanitizer.Sanitize(Marked(markdown).ToHtml(Pipeline));

    /// <summary>The same with a quiet link to each passage and, where the marks say so, words explained.</summary>
    public PageMarkup ToPage(string? markdown, PageMarks marks)
    {
        if (string.IsNullOrWhiteSpace(markdown))
        {
            return new PageMarkup("");
        }

        // Links and tips are put into what the sanitizer has let through, so it need not let classes and labels of a text through.
        var page = sanitizer.SanitizeDom(Marked(markdown).ToHtml(Pipeline));
        if (marks.Tips is { } tips)
        {
            TipMarker.Mark(page.Body!, tips);
        }

        PassageMarker.AddLinks(page.Body!, marks);
        return new PageMarkup(page.Body!.ChildNodes.ToHtml(sanitizer.OutputFormatter));
    }

    /// <summary>What can be cited of a page's text, with the ids that <see cref="ToHtml"/> gives.</summary>
    public IReadOnlyList<Passage> Passages(string? markdown) =>
        string.IsNullOrWhiteSpace(markdown) ? [] : PassageMarker.Mark(Parse(markdown));

    /// <summary>
    /// Markup for a text that stands in a part of a page, as what members write does: its headings begin below the part's own, and its
    /// anchors cannot be mistaken for the page's.
    /// </summary>
    public string ToPartHtml(string? markdown, string anchors = PartAnchors)
    {
        if (string.IsNullOrWhiteSpace(markdown))
        {
            return "";
        }

        var document = Parse(markdown);
        var headings = document.Descendants<HeadingBlock>().ToList();
        var lower = headings.Count == 0 ? 0 : PartLevel - headings.Min(heading => heading.Level);
        foreach (var heading in headings)
        {
            heading.Level = Math.Clamp(heading.Level + lower, PartLevel, 6);
            heading.GetAttributes().Id = heading.GetAttributes().Id is { } id ? $"{anchors}{id}" : null;
        }

        return sanitizer.Sanitize(document.ToHtml(Pipeline));
    }

    /// <summary>The words alone, for search, previews and mail.</summary>
    public string ToPlainText(string? markdown) => string.IsNullOrWhiteSpace(markdown) ? "" : Plain(markdown).Trim();

    /// <summary>The headings of the second level with the anchors that <see cref="ToHtml"/> gives them: a text's contents.</summary>
    public IReadOnlyList<(string Anchor, string Text)> Headings(string? markdown) =>
        string.IsNullOrWhiteSpace(markdown)
            ? []
            :
            [
                .. Parse(markdown)
                    .Descendants<HeadingBlock>()
                    .Where(heading => heading.Level == 2 && heading.GetAttributes().Id is not null)
                    .Select(heading => (heading.GetAttributes().Id!, PassageMarker.Words(heading))),
            ];

    /// <summary>Whether a text has a heading of the first level, which is the page's own.</summary>
    public bool HasTitle(string? markdown) =>
        !string.IsNullOrWhiteSpace(markdown) && Parse(markdown).Descendants<HeadingBlock>().Any(heading => heading.Level == 1);

    private static MarkdownDocument Marked(string markdown)
    {
        var document = Parse(markdown);
        PassageMarker.Mark(document);
        return document;
    }

    private static string Plain(string markdown)
    {
        if (markdown.Length > LengthMax)
        {
            return markdown;
        }

        try
        {
            return Markdig.Markdown.ToPlainText(markdown, PlainPipeline);
        }
        catch (ArgumentException)
        {
            return markdown;
        }
    }

    private static MarkdownDocument Parse(string markdown)
    {
        if (markdown.Length > LengthMax)
        {
            return AsItIs(markdown);
        }

        try
        {
            var document = Markdig.Markdown.Parse(markdown, Pipeline);
            foreach (
                var heading in document.Descendants<HeadingBlock>().Where(heading => PassageMarker.IsAnchor(heading.GetAttributes().Id))
            )
            {
                heading.GetAttributes().Id = $"overskrift-{heading.GetAttributes().Id}";
            }

            return document;
        }
        catch (ArgumentException)
        {
            // Markdig refuses what is nested deeper than its stack bears.
            return AsItIs(markdown);
        }
    }

    private static MarkdownDocument AsItIs(string text) =>
        [new ParagraphBlock { Inline = new ContainerInline().AppendChild(new LiteralInline(text)) }];
}
