using System.Globalization;

namespace SundAI.Portal.Recommendations.Notes;

/// <summary>
/// Numbers a note as people cite it: sections by their headings, paragraphs as »2.3«, recommendations through the whole note. What stands
/// before the first heading is section 0.
/// </summary>
public static class NoteOutline
{
    /// <summary>The sections of a text, in order.</summary>
    public static IReadOnlyList<NoteSection> Of(IEnumerable<FrozenParagraph> paragraphs)
    {
        var sections = new List<NoteSection>();
        var recommendations = 0;
        foreach (var paragraph in paragraphs)
        {
            if (paragraph.Kind == ParagraphKind.Heading)
            {
                var number = sections.Count(section => section.Number > 0) + 1;
                sections.Add(new NoteSection(number, paragraph.Text, []));
                continue;
            }

            if (sections.Count == 0)
            {
                sections.Add(new NoteSection(0, "", []));
            }

            var section = sections[^1];
            section.Items.Add(
                paragraph.Kind == ParagraphKind.Recommendation
                    ? Recommendation(paragraph, ++recommendations)
                    : Paragraph(paragraph, section)
            );
        }

        return sections;
    }

    private static NoteItem Recommendation(FrozenParagraph paragraph, int number) =>
        new(paragraph.Key, paragraph.Kind, paragraph.Text, number.ToString(CultureInfo.InvariantCulture), $"anbefaling-{number}");

    private static NoteItem Paragraph(FrozenParagraph paragraph, NoteSection section)
    {
        var place = section.Items.Count(item => item.Kind == ParagraphKind.Paragraph) + 1;
        return new(paragraph.Key, paragraph.Kind, paragraph.Text, $"{section.Number}.{place}", $"a{section.Number}-{place}");
    }
}

/// <summary>A section of a note.</summary>
/// <param name="Number">From 1; 0 for what stands before the first heading.</param>
/// <param name="Title">The heading; empty in section 0.</param>
/// <param name="Items">Its paragraphs and recommendations.</param>
public sealed record NoteSection(int Number, string Title, List<NoteItem> Items)
{
    /// <summary>Its place in the page's address.</summary>
    public string Anchor => $"i{Number}";
}

/// <summary>A paragraph or recommendation as it is shown.</summary>
/// <param name="Key">The stable key.</param>
/// <param name="Kind">Paragraph or recommendation.</param>
/// <param name="Text">Its words.</param>
/// <param name="Number">»2.3«, or a recommendation's »1«.</param>
/// <param name="Anchor">Its place in the page's address.</param>
public sealed record NoteItem(Guid Key, ParagraphKind Kind, string Text, string Number, string Anchor);
