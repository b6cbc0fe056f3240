using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SundAI.Portal.Platform.Markdown;

/// <summary>Counts the passages of a text, and gives each its id and the quiet link to it.</summary>
internal static partial class PassageMarker
{
    private const string Prefix = "afsnit-";

    /// <summary>Gives every passage its id. A heading that is called like one gives way.</summary>
    public static IReadOnlyList<Passage> Mark(MarkdownDocument document)
    {
        var marked = new List<Passage>();
        string? heading = null;
        Walk(document);
        return marked;

        void Walk(ContainerBlock blocks)
        {
            foreach (var block in blocks)
            {
                switch (block)
                {
                    case HeadingBlock title:
                        heading = Words(title);
                        break;
                    case ListBlock list:
                        list.OfType<ListItemBlock>().ToList().ForEach(Item);
                        break;
                    case Table table:
                        table.OfType<TableRow>().Where(row => !row.IsHeader).ToList().ForEach(row => Add(row, Words(row)));
                        break;
                    case QuoteBlock or ParagraphBlock or CodeBlock:
                        Add(block, Words(block));
                        break;
                }
            }
        }

        void Item(ListItemBlock item)
        {
            Add(item, string.Join(' ', item.Where(part => part is not ListBlock).Select(Words)));
            item.OfType<ListBlock>().SelectMany(list => list.OfType<ListItemBlock>()).ToList().ForEach(Item);
        }

        void Add(Block block, string words)
        {
            if (!string.IsNullOrWhiteSpace(words))
            {
                var anchor = $"{Prefix}{marked.Count + 1}";
                block.GetAttributes().Id = anchor;
                marked.Add(new Passage(anchor, heading, words.Trim()));
            }
        }
    }

    /// <summary>The words of a block without marks.</summary>
    public static string Words(Block block)
    {
        var words = new StringBuilder();
        Append(words, block);
        return Blanks().Replace(words.ToString(), " ").Trim();
    }

    /// <summary>Whether a heading's own anchor would be taken for a passage's.</summary>
    public static bool IsAnchor(string? id) => id?.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Adds the link to each passage, where its own words end.</summary>
    public static void AddLinks(IElement root, PageMarks marks)
    {
        foreach (var passage in root.QuerySelectorAll($"[id^={Prefix}]:not(code)").ToList())
        {
            var link = passage.Owner!.CreateElement("a");
            link.ClassName = "passage-link";
            link.SetAttribute("href", $"{marks.Path}#{passage.Id}");
            link.SetAttribute("aria-label", marks.Label(int.Parse(passage.Id![Prefix.Length..], null)));
            Place(passage, link);
        }
    }

    private static void Place(IElement passage, IElement link)
    {
        var nested = passage.Children.FirstOrDefault(child => child.LocalName is "ul" or "ol");
        var before = nested is null ? passage.LastElementChild : nested.PreviousElementSibling;
        if (before is { LocalName: "p" or "td" })
        {
            before.AppendChild(link);
        }
        else
        {
            passage.InsertBefore(link, nested);
        }
    }

    private static void Append(StringBuilder words, Block block)
    {
        switch (block)
        {
            case ContainerBlock container:
                foreach (var part in container)
                {
                    Append(words, part);
                    words.Append(' ');
                }

                break;
            case CodeBlock code:
                words.Append(code.Lines);
                break;
            case LeafBlock { Inline: { } inline }:
                Append(words, inline);
                break;
        }
    }

    private static void Append(StringBuilder words, ContainerInline container)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    words.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    words.Append(code.Content);
                    break;
                case LineBreakInline:
                    words.Append(' ');
                    break;
                case HtmlEntityInline entity:
                    words.Append(entity.Transcoded.AsSpan());
                    break;
                case AutolinkInline address:
                    words.Append(address.Url);
                    break;
                case ContainerInline and not LinkInline { IsImage: true }:
                    Append(words, (ContainerInline)inline);
                    break;
            }
        }
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Blanks();
}
