using CsCheck;
using SundAI.Portal.Platform.Search;

namespace SundAI.Portal.Tests.Platform.Search;

public sealed class SearchKeyTests
{
    [Fact]
    public void A_key_holds_words_stems_and_the_last_part_of_a_compound() =>
        SearchKey.Of("Odense Universitetshospitalet").ShouldBe("odense odens universitetshospitalet universitetshospital hospital");

    [Fact]
    public void Nothing_gives_an_empty_key() => SearchKey.Of(" -- ").ShouldBe("");

    [Fact]
    public void A_key_is_letters_digits_and_single_spaces() =>
        Gen.String.Sample(text =>
            SearchKey.Of(text).Length == 0
            || SearchKey.Of(text).Split(' ').All(word => word.Length > 0 && word.EnumerateRunes().All(System.Text.Rune.IsLetterOrDigit))
        );
}
