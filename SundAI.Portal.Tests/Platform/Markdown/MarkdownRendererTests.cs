using SundAI.Portal.Platform.Markdown;

namespace SundAI.Portal.Tests.Platform.Markdown;

public sealed class MarkdownRendererTests
{
    private readonly MarkdownRenderer renderer = new();

    [Theory]
    [InlineData("# Om os\n\n## Mål", "<h3 id=\"tekst-om-os\">Om os</h3>\n<h4 id=\"tekst-mål\">Mål</h4>")]
    [InlineData("## Om os\n\n### Mål", "<h3 id=\"tekst-om-os\">Om os</h3>\n<h4 id=\"tekst-mål\">Mål</h4>")]
    [InlineData("###### Helt nede", "<h3 id=\"tekst-helt-nede\">Helt nede</h3>")]
    [InlineData("Indhold\n===", "<h3 id=\"tekst-indhold\">Indhold</h3>")]
    [InlineData("Kun ord", "<p>Kun ord</p>")]
    public void Headings_of_a_part_begin_below_the_pages_own_and_keep_their_order(string markdown, string html) =>
        renderer.ToPartHtml(markdown).Trim().ShouldBe(html);

    [Fact]
    public void A_pages_own_text_keeps_its_headings_and_its_contents_lead_to_them()
    {
        renderer.ToHtml("## Data\n\nOrd").ShouldContain("<h2 id=\"data\">Data</h2>");
        renderer.Headings("## Data\n\nOrd").ShouldBe([("data", "Data")]);
    }

    [Fact]
    public void Markup_in_a_part_is_words() => renderer.ToPartHtml("# <script>x</script>").ShouldNotContain("<script");
}
