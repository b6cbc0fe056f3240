using System.Text.RegularExpressions;
using CsCheck;
using SundAI.Portal.Platform.Text;

namespace SundAI.Portal.Tests.Platform.Text;

public sealed partial class SlugTests
{
    [Theory]
    [InlineData("Københavns Universitet", "koebenhavns-universitet")]
    [InlineData("Ærø Kommune", "aeroe-kommune")]
    [InlineData("Ångstrøm & Søn A/S.", "aangstroem-soen-a-s")]
    [InlineData("Café Zoë, Łódź", "cafe-zoe-lodz")]
    [InlineData("Parkinson's", "parkinsons")]
    [InlineData("  --3F--  ", "3f")]
    [InlineData("A\u030A", "aa")]
    public void A_text_becomes_its_slug(string text, string slug) => Slug.From(text).ShouldBe(slug);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("!!! 日本語 \ud800")]
    public void A_text_without_latin_letters_becomes_the_fallback(string? text) => Slug.From(text, "organisation").ShouldBe("organisation");

    [Fact]
    public void A_long_text_is_cut_between_words()
    {
        var slug = Slug.From(string.Join(' ', Enumerable.Repeat("sundhed", 20)));

        slug.Length.ShouldBeInRange(70, Slug.MaxLength);
        slug.ShouldEndWith("-sundhed");
    }

    [Fact]
    public void A_long_word_is_cut_at_the_limit() => Slug.From(new string('a', 500)).ShouldBe(new string('a', Slug.MaxLength));

    [Fact]
    public void A_fallback_that_is_no_slug_is_a_bug() => Should.Throw<ArgumentException>(() => Slug.From("x", "Ikke en slug"));

    [Fact]
    public void Any_text_becomes_a_slug() =>
        Gen.Select(Gen.String, Gen.String[Gen.Char["abzæøåÆØÅéß09 -_/.'\ud800\udc00\ufffe"], 0, 200])
            .Sample((any, hard) => new[] { any, hard }.All(text => IsSlug(Slug.From(text))));

    [Fact]
    public void A_slug_is_its_own_slug() =>
        Gen.String[Gen.Char["abcæøå -"], 0, 200].Sample(text => Slug.From(Slug.From(text)) == Slug.From(text));

    private static bool IsSlug(string slug) => slug.Length <= Slug.MaxLength && Pattern().IsMatch(slug) && Slug.IsValid(slug);

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex Pattern();
}
