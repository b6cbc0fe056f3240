using System.Text.RegularExpressions;

namespace SundAI.Portal.Tests.Architecture;

/// <summary>What is read within a sentence of the portal's own, in a list or a mail, is checked as one line.</summary>
public sealed partial class OneLineTests
{
    // What people write in paragraphs; every other field is a line.
    private static readonly HashSet<string> Paragraphs =
    [
        "Text",
        "TextDa",
        "TextEn",
        "Description",
        "Seeks",
        "Offers",
        "About",
        "AskAbout",
        "ExplanationDa",
        "ExplanationEn",
        "ExampleDa",
        "ExampleEn",
        "Message",
        "Note",
        "Reason",
        "Answer",
        "News",
        "Wording",
        "Lede",
        "SummaryDa",
        "SummaryEn",
    ];

    [Fact]
    public void A_field_is_checked_as_one_line_unless_people_write_paragraphs_in_it()
    {
        var checks = (
            from file in Sources.Files(".cs")
            from Match match in CheckedText().Matches(File.ReadAllText(file))
            select (Field: match.Groups[1].Value, File: Sources.Short(file))
        ).ToList();

        checks.Count.ShouldBeGreaterThan(25);
        checks.Where(check => !Paragraphs.Contains(check.Field)).Select(check => $"{check.File}: {check.Field}").ShouldBeEmpty();
    }

    [GeneratedRegex(@"\.(?:Optional)?Text\((?:field\()?nameof\((?:\w+\.)*(\w+)\)")]
    private static partial Regex CheckedText();
}
