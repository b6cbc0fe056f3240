using CsCheck;
using SundAI.Portal.Platform.Search;

namespace SundAI.Portal.Tests.Platform.Search;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("Københavns Universitet", "KOBENHAVNS UNIVERSITET", "Koebenhavns universitet")]
    [InlineData("Ærø Kommune", "AERO KOMMUNE", "Aeroe kommune")]
    [InlineData("Århus", "Aarhus", "ARHUS")]
    [InlineData("Hørsholm", "HOERSHOLM", "HORSHOLM")]
    [InlineData("Brüel & Kjær", "BRUEL KJAER", "bruel  kjaer")]
    [InlineData("COWI A/S", "Cowi AS", "cowi a/s.")]
    [InlineData("GASA Kolding A.M.B.A.", "Gasa Kolding AMBA", "GASA KOLDING a.m.b.a")]
    [InlineData("a\u030Arhus", "\u212Brhus", "århus")]
    [InlineData("ǿre", "øre", "ore")]
    public void Spellings_of_one_name_fold_to_one(string first, string second, string third)
    {
        Folding.Of(second).ShouldBe(Folding.Of(first));
        Folding.Of(third).ShouldBe(Folding.Of(first));
    }

    [Theory]
    [InlineData("Parkinson's", "parkinsons")]
    [InlineData("A. B. Ce", "a b ce")]
    [InlineData("P.L", "pl")]
    [InlineData("www.sundhed.dk", "www sundhed dk")]
    [InlineData("IT-Universitetet", "it universitetet")]
    [InlineData("m²", "m2")]
    [InlineData("½ \ud83d\ude00 !?", "12")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void A_text_folds_to_its_words(string? text, string folded) => Folding.Of(text).ShouldBe(folded);

    [Fact]
    public void Folding_twice_is_folding_once() =>
        Gen.OneOf(Gen.String, Gen.String[Gen.Char["aoeæøåAEOǽǿ̊İẞﬁ /.'"], 0, 30])
            .Sample(text => Folding.Of(Folding.Of(text)) == Folding.Of(text));

    [Fact]
    public void Any_text_folds_to_letters_and_digits_with_single_spaces() =>
        Gen.String.Sample(text =>
            Folding.Of(text) is ""
            || Folding.Of(text).Split(' ').All(word => word.Length > 0 && word.EnumerateRunes().All(System.Text.Rune.IsLetterOrDigit))
        );
}
