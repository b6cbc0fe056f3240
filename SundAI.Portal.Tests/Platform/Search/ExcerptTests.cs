using SundAI.Portal.Platform.Search;

namespace SundAI.Portal.Tests.Platform.Search;

public sealed class ExcerptTests
{
    [Theory]
    [InlineData("journal", "Journalerne ligger i regionen", "[Journalerne] ligger i regionen")]
    [InlineData("data", "Deling af sundhedsdata, og datadeling", "Deling af [sundhedsdata], og [datadeling]")]
    [InlineData("sygehus", "Et hospital i Odense", "Et [hospital] i Odense")]
    [InlineData("<b>", "a <b>fed</b> linje", "a <[b]>fed</[b]> linje")]
    [InlineData("", "Uden ord", "Uden ord")]
    [InlineData("x", "", "")]
    public void What_was_sought_is_marked(string words, string text, string marked) => Written(text, words).ShouldBe(marked);

    [Fact]
    public void Of_a_long_text_the_place_that_says_most_of_it_is_shown_in_whole_words()
    {
        var filler = string.Concat(Enumerable.Repeat("noget helt andet uden betydning ", 40));
        var text = $"{filler}retina {filler}retina og billeder fra klinikken {filler}";
        var shown = Written(text, "billeder retina");
        shown.ShouldContain("[retina] og [billeder]");
        shown.ShouldStartWith("… ");
        shown.ShouldEndWith(" …");
        shown.Trim('…', ' ').Split(' ').ShouldAllBe(word => text.Contains(word.Trim('[', ']')));
        shown.Length.ShouldBeLessThan(260);
    }

    [Fact]
    public void One_endless_word_is_cut() => Written(new string('a', 5000), "b").Length.ShouldBeLessThan(260);

    private static string Written(string text, string words) =>
        string.Concat(new Excerpt(words).Of(text).Select(part => part.IsFound ? $"[{part.Text}]" : part.Text));
}
