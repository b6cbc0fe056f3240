using SundAI.Portal.Platform.Search;

namespace SundAI.Portal.Tests.Platform.Search;

public sealed class ExcerptTests
{
    [Theory]
    [InlineData("journal", "Journalerne ligger i regionen", "[Journalerne] ligger i regionen")]
    [InlineData("data", "Deling af sundhedsdata, og datadeling", "Deling af [sundhedsdata], og [datadeling]")]
    [InlineData("sygehus", "Et hospital i Odense", "Et [hospital] i Odense")]
    [InlineData("behandlingen", "Kræftbehandling og efterbehandlinger", "[Kræftbehandling] og [efterbehandlinger]")]
    [InlineData("universities", "A university, not universal", "A [university], not universal")]
    [InlineData("art", "En artikel om kunst", "En [artikel] om kunst")]
    [InlineData("ar", "En artikel om kunst", "En artikel om kunst")]
    [InlineData("<b>", "a <b>fed</b> linje", "a <[b]>fed</[b]> linje")]
    [InlineData("", "Uden ord", "Uden ord")]
    [InlineData("x", "", "")]
    public void What_was_sought_is_marked(string words, string text, string marked) => Written(text, words).ShouldBe(marked);

    [Theory]
    [InlineData("algoritme", "Alogritme, algoritme og logaritme", "[Alogritme], [algoritme] og logaritme")]
    [InlineData("røntgne", "Røntgen af lungen", "[Røntgen] af lungen")]
    [InlineData("lund", "Land og lund", "Land og [lund]")]
    public void What_a_mistyped_word_was_taken_for_is_marked(string words, string text, string marked) =>
        Written(text, words, Folding.OfWord(words)).ShouldBe(marked);

    [Fact]
    public void A_word_that_some_text_says_is_not_taken_for_another() =>
        Written("Et register over patienter", "registre").ShouldBe("Et register over patienter");

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

    private static string Written(string text, string words, params string[] mistyped) =>
        string.Concat(new Excerpt(words, mistyped).Of(text).Select(part => part.IsFound ? $"[{part.Text}]" : part.Text));
}
