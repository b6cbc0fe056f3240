using AngleSharp.Html.Parser;
using SundAI.Portal.Platform.Markdown;

namespace SundAI.Portal.Tests.Platform.Markdown;

public sealed class PassageTests
{
    private const string Text = """
        Før *alt*.

        ## Regler

        Første linje
        og **anden**.

        - et
        - to
          - indre

        > Sagt af
        >
        > en kliniker

        | Land | Tal |
        | --- | --- |
        | Danmark | 1 |
        | Norge | 2 |

        ## Afsnit 2

        Til [sidst](https://example.org) `kode` &amp; æøå.
        """;

    private readonly MarkdownRenderer renderer = new();

    [Fact]
    public void Every_block_that_one_can_cite_has_its_number_its_heading_and_its_words() =>
        renderer
            .Passages(Text)
            .ShouldBe([
                new("afsnit-1", null, "Før alt."),
                new("afsnit-2", "Regler", "Første linje og anden."),
                new("afsnit-3", "Regler", "et"),
                new("afsnit-4", "Regler", "to"),
                new("afsnit-5", "Regler", "indre"),
                new("afsnit-6", "Regler", "Sagt af en kliniker"),
                new("afsnit-7", "Regler", "Danmark 1"),
                new("afsnit-8", "Regler", "Norge 2"),
                new("afsnit-9", "Afsnit 2", "Til sidst kode & æøå."),
            ]);

    [Fact]
    public void The_page_gives_the_same_ids_once_each_and_a_link_to_each()
    {
        var plain = new HtmlParser().ParseDocument(renderer.ToHtml(Text));
        var page = new HtmlParser().ParseDocument(renderer.ToPage(Text, new PageMarks("hvidbog/x", number => $"Afsnit {number}")).Html);
        foreach (var passage in renderer.Passages(Text))
        {
            plain.QuerySelectorAll($"#{passage.Anchor}").Length.ShouldBe(1);
            var link = page.QuerySelector($"#{passage.Anchor} a.passage-link[href='hvidbog/x#{passage.Anchor}']").ShouldNotBeNull();
            link.GetAttribute("aria-label").ShouldBe($"Afsnit {passage.Anchor["afsnit-".Length..]}");
            link.TextContent.ShouldBeEmpty();
        }

        page.QuerySelectorAll(".passage-link").Length.ShouldBe(9);
        page.QuerySelector("#afsnit-4 > .passage-link").ShouldNotBeNull().NextElementSibling!.LocalName.ShouldBe("ul");
        page.QuerySelector("h2#overskrift-afsnit-2").ShouldNotBeNull();
        renderer.Headings(Text).ShouldBe([("regler", "Regler"), ("overskrift-afsnit-2", "Afsnit 2")]);
    }

    [Fact]
    public void What_members_write_has_no_passages() => renderer.ToPartHtml(Text).ShouldNotContain("\"afsnit-");
}
