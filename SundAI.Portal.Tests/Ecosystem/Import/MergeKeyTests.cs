using CsCheck;
using SundAI.Portal.Ecosystem.Import;

namespace SundAI.Portal.Tests.Ecosystem.Import;

public sealed class MergeKeyTests
{
    [Theory]
    [InlineData("KOBENHAVNS UNIVERSITET", "Københavns Universitet")]
    [InlineData("ARHUS KOMMUNE", "Aarhus kommune")]
    [InlineData("BISCA A/S.", "Bisca AS")]
    [InlineData("Bisca Aktieselskab", "BISCA A/S")]
    [InlineData("AKTIESELSKABET TRIGON", "Trigon A/S")]
    [InlineData("GASA Kolding A.M.B.A.", "Gasa Kolding amba")]
    [InlineData("Brüel & Kjær", "Brüel og Kjær")]
    [InlineData("Little Dane ApS", "LITTLE DANE APS")]
    public void The_same_name_in_another_spelling_is_the_same_organisation(string one, string other) =>
        MergeKey.Of(null, one).Matches(MergeKey.Of("", other)).ShouldBeTrue();

    [Theory]
    [InlineData("Bisca A/S", "Bisca ApS")]
    [InlineData("Bisca A/S", "Bisca")]
    [InlineData("AARHUS UNIVERSITET", "AARHUS UNIVERSITETSHOSPITAL")]
    [InlineData("???", "!!!")]
    public void Another_name_or_company_form_is_another_organisation(string one, string other) =>
        MergeKey.Of(null, one).Matches(MergeKey.Of(null, other)).ShouldBeFalse();

    [Fact]
    public void The_number_decides_where_both_have_one()
    {
        MergeKey.Of("DK 27 70 22 79", "BISCA A/S").Matches(MergeKey.Of("27702279", "Bisca Kager")).ShouldBeTrue();
        MergeKey.Of("27702279", "Bisca A/S").Matches(MergeKey.Of("29189854", "Bisca A/S")).ShouldBeFalse();
    }

    [Fact]
    public void A_number_that_is_not_valid_does_not_count() =>
        MergeKey.Of("12345678", "Bisca A/S").Matches(MergeKey.Of("27702279", "Bisca AS")).ShouldBeTrue();

    [Fact]
    public void Matching_goes_both_ways()
    {
        var key = Gen.Select(
            Gen.OneOf<string?>(null, "27702279", "29189854"),
            Gen.OneOf("Bisca A/S", "bisca as", "Trigon", "", "&"),
            MergeKey.Of
        );
        Gen.Select(key, key).Sample((one, other) => one.Matches(other) == other.Matches(one));
    }
}
