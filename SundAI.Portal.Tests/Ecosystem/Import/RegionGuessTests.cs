using SundAI.Portal.Ecosystem.Import;

namespace SundAI.Portal.Tests.Ecosystem.Import;

public sealed class RegionGuessTests
{
    [Theory]
    [InlineData("2100", "hovedstaden")]
    [InlineData("DK-2800", "hovedstaden")]
    [InlineData(" 3700 ", "hovedstaden")]
    [InlineData("4050", "hovedstaden")]
    [InlineData("2670", "sjaelland")]
    [InlineData("4700", "sjaelland")]
    [InlineData("5230", "syddanmark")]
    [InlineData("6700", "syddanmark")]
    [InlineData("7190", "syddanmark")]
    [InlineData("7400", "midtjylland")]
    [InlineData("7790", "midtjylland")]
    [InlineData("8200", "midtjylland")]
    [InlineData("7900", "nordjylland")]
    [InlineData("9220", "nordjylland")]
    public void A_postcode_tells_the_region(string postcode, string region) => RegionGuess.Of(postcode, null).ShouldBe(region);

    [Theory]
    [InlineData("4000")]
    [InlineData("7100")]
    [InlineData("9500")]
    [InlineData("7340")]
    [InlineData("3900")]
    [InlineData("0999")]
    [InlineData("210")]
    [InlineData("21000")]
    [InlineData("SE-2100")]
    [InlineData("")]
    [InlineData(null)]
    public void A_postcode_of_two_regions_or_of_none_tells_nothing(string? postcode) => RegionGuess.Of(postcode, null).ShouldBeNull();

    [Theory]
    [InlineData("KOBENHAVN", "hovedstaden")]
    [InlineData("København NV", "hovedstaden")]
    [InlineData("Copenhagen", "hovedstaden")]
    [InlineData("AARHUS C", "midtjylland")]
    [InlineData("Århus", "midtjylland")]
    [InlineData("ODENSE M", "syddanmark")]
    [InlineData("HOERSHOLM", "hovedstaden")]
    [InlineData("SORO", "sjaelland")]
    [InlineData("Aalborg Ø", "nordjylland")]
    public void A_town_named_like_a_municipality_tells_the_region(string city, string region) =>
        RegionGuess.Of(null, city).ShouldBe(region);

    [Theory]
    [InlineData("KGS. LYNGBY")]
    [InlineData("HELLERUP")]
    [InlineData("HELSINGER")]
    [InlineData("")]
    public void Another_town_tells_nothing(string city) => RegionGuess.Of(null, city).ShouldBeNull();

    [Fact]
    public void A_town_helps_where_the_postcode_is_of_two_regions() => RegionGuess.Of("7100", "Vejle").ShouldBe("syddanmark");

    [Theory]
    [InlineData("KOBENHAVNS KOMMUNE", "hovedstaden")]
    [InlineData("Bornholms Regionskommune", "hovedstaden")]
    [InlineData("AERO KOMMUNE", "syddanmark")]
    [InlineData("Aarhus Kommune", "midtjylland")]
    [InlineData("REGION MIDTJYLLAND", "midtjylland")]
    [InlineData("Region Sjælland", "sjaelland")]
    public void A_municipality_or_region_tells_by_its_name(string name, string region) => RegionGuess.Of(null, null, name).ShouldBe(region);

    [Theory]
    [InlineData("AARHUS UNIVERSITET")]
    [InlineData("Region Skåne")]
    [InlineData("Kommune")]
    public void Another_name_tells_nothing(string name) => RegionGuess.Of(null, null, name).ShouldBeNull();

    [Fact]
    public void There_are_98_municipalities() => MunicipalityRegions.Count.ShouldBe(98);
}
