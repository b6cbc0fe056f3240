using SundAI.Portal.Platform.Search;

namespace SundAI.Portal.Tests.Platform.Search;

public sealed class TextAnalysisTests
{
    [Theory]
    [InlineData("sygeplejersken", "sygeplejersker")]
    [InlineData("algoritmen", "algoritmerne")]
    [InlineData("løsning", "LOSNINGERNE")]
    [InlineData("træning", "Traeningen")]
    [InlineData("hospital", "hospitaler")]
    [InlineData("company", "companies")]
    [InlineData("nurse", "nursing")]
    [InlineData("trained", "training")]
    [InlineData("image", "imaging")]
    public void Inflections_in_either_language_share_a_stem(string one, string other) =>
        TextAnalysis.Stems(one).Intersect(TextAnalysis.Stems(other)).ShouldNotBeEmpty();

    [Fact]
    public void Stop_words_of_both_languages_are_left_out() =>
        TextAnalysis.Stems("Data og AI for the hospitals in Danmark").ShouldBe(["data", "ai", "hospital", "hospit", "danmark"]);

    [Fact]
    public void Hair_is_no_stop_word_and_neither_is_it()
    {
        TextAnalysis.Stems("hår").ShouldBe(["har"]);
        TextAnalysis.Stems("IT").ShouldBe(["it"]);
        TextAnalysis.Stems("har").ShouldBeEmpty();
    }

    [Fact]
    public void Tokens_are_all_folded_words_in_order() =>
        TextAnalysis.Tokens("Data på Ærø og data").ShouldBe(["data", "pa", "aero", "og", "data"]);

    [Fact]
    public void A_stem_is_shown_as_the_word_it_came_from()
    {
        var stem = TextAnalysis.Stems("træning")[0];

        TextAnalysis.StemsWithWords("Vi bruger Træningen her").ShouldContain((stem, "træningen"));
    }

    [Fact]
    public void A_text_has_the_same_stems_on_every_thread()
    {
        var expected = TextAnalysis.Stems("Sygeplejerskernes uddannelser i Danmark");

        Parallel.For(0, 200, _ => TextAnalysis.Stems("Sygeplejerskernes uddannelser i Danmark").ShouldBe(expected));
    }
}
