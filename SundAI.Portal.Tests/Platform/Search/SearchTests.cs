using SundAI.Portal.Platform.Search;

namespace SundAI.Portal.Tests.Platform.Search;

/// <summary>Queries against names of the real directory, with a stand-in that does what the databases do with the two strings.</summary>
public sealed class SearchTests
{
    [Theory]
    [InlineData("københavns universitet", "KOBENHAVNS UNIVERSITET")]
    [InlineData("koebenhavns universiteter", "KOBENHAVNS UNIVERSITET")]
    [InlineData("ærø", "AERO KOMMUNE")]
    [InlineData("ærø", "Ærø Erhvervsråd")]
    [InlineData("aarhus", "Social- og Sundhedsskolen Århus")]
    [InlineData("århus", "AARHUS UNIVERSITETSHOSPITAL")]
    [InlineData("århus kommune", "ARHUS KOMMUNE")]
    [InlineData("sygehus", "Hvidovre Hospital")]
    [InlineData("sygehus", "AARHUS UNIVERSITETSHOSPITAL")]
    [InlineData("sygehuse i odense", "ODENSE UNIVERSITETSHOSPITAL")]
    [InlineData("hospital", "Rigshospitalet")]
    [InlineData("hospital", "Sygehus Lillebælt")]
    [InlineData("university", "Danmarks Tekniske Universitet")]
    [InlineData("municipality", "Bornholms Regionskommune")]
    [InlineData("copenhagen kommune", "KOBENHAVNS KOMMUNE")]
    [InlineData("kræftens be", "KRAEFTENS BEKAEMPELSE")]
    [InlineData("universitetsho", "ODENSE UNIVERSITETSHOSPITAL")]
    [InlineData("novo as", "NOVO A/S")]
    [InlineData("sundhed.dk", "SUNDHED.DK IS")]
    [InlineData("brüel og kjær", "Brüel & Kjær Sound & Vibration")]
    [InlineData("institut for menneskerettigheder", "INSTITUT FOR MENNESKERETTIGHEDER")]
    [InlineData("it universitet", "IT-UNIVERSITETET I KOBENHAVN")]
    public void A_query_finds_the_name(string query, string name) => Finds(query, name).ShouldBeTrue();

    [Theory]
    [InlineData("sygehus", "KOBENHAVNS UNIVERSITET")]
    [InlineData("aarhus universitet", "AALBORG UNIVERSITET")]
    [InlineData("hospital odense", "Hvidovre Hospital")]
    [InlineData("sygehus", "Nordic Hospitality Network")]
    public void A_query_does_not_find_another_name(string query, string name) => Finds(query, name).ShouldBeFalse();

    [Fact]
    public void Words_that_are_all_stop_words_are_searched_for() => Finds("det er", "Det er os").ShouldBeTrue();

    internal static bool Finds(string query, string text)
    {
        var keys = SearchKey.Of(text).Split(' ');
        return SearchQuery
            .Parse(query)
            .Terms.All(term =>
                keys.Any(key =>
                    key == term.Word
                    || term.Alternatives.Contains(key)
                    || (term.IsPrefix && key.StartsWith(term.Word, StringComparison.Ordinal))
                )
            );
    }
}
