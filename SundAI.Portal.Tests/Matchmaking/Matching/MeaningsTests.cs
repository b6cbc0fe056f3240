using System.Text.Json;
using SundAI.Portal.Matchmaking;
using SundAI.Portal.Matchmaking.Matching;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Tests.Measure.Matching;
using static SundAI.Portal.Tests.Matchmaking.Matching.MatchData;

namespace SundAI.Portal.Tests.Matchmaking.Matching;

/// <summary>A text in Danish and a text in English that say the same.</summary>
public sealed class MeaningsTests
{
    private static readonly Meanings Portal = new(FieldWords.Of(PortalRankings.TaxonomyNames()));

    [Theory]
    [InlineData("Vi søger partner til billeddiagnostik", "We offer medical imaging", true)]
    [InlineData("Et billeddiagnostiksystem", "We offer medical imaging", true)]
    [InlineData("BILLEDDIAGNOSTIKKEN på afdelingen", "diagnostic imaging", true)]
    [InlineData("validering af svar", "validation of replies", true)]
    [InlineData("forskning", "research", true)]
    [InlineData("sår", "wounds", true)]
    [InlineData("sårbare borgere", "wounds", false)]
    [InlineData("billeddiagnostik", "medical records and imaging of cities", false)]
    [InlineData("", "medical imaging", false)]
    public void What_one_says_in_danish_another_says_in_english(string danish, string english, bool isSame)
    {
        MeaningOf(danish).Select(Meanings.Otherwise).Intersect(MeaningOf(english)).Any().ShouldBe(isSame);
        MeaningOf(english).Select(Meanings.Otherwise).Intersect(MeaningOf(danish)).Any().ShouldBe(isSame);
    }

    [Fact]
    public void What_both_languages_write_alike_is_left_to_its_letters()
    {
        var meanings = new Meanings([new Meaning(["Innovationskraft", "sepsis"], ["innovation", "sepsis"])]);

        meanings.In(["innovationskraft", "innovation", "sepsis"]).ShouldBeEmpty();
    }

    [Fact]
    public void A_meaning_that_shares_a_phrase_with_an_earlier_one_is_that_one_and_counts_once()
    {
        var meanings = new Meanings([new Meaning(["lunge", "lunger"], ["lung"]), new Meaning(["lunge"], ["lung", "pulmonary"])]);

        var lung = meanings.In(["lunge"]).ShouldHaveSingleItem();
        meanings.In(["pulmonary"]).ShouldBe([Meanings.Otherwise(lung)]);
    }

    [Fact]
    public void A_danish_need_finds_the_english_offer_before_a_rival_without()
    {
        var need = Need(100, 1, "technology", "Røntgenafdelingen søger hjælp med billeddiagnostik");
        MatchOrganisation[] organisations = [Organisation(1), Organisation(2), Organisation(3)];
        MatchActivity[] activities =
        [
            need,
            Offer(200, 2, "technology", "Our product supports rostering of nurses on wards"),
            Offer(300, 3, "technology", "Our product supports medical imaging on wards"),
            .. Enumerable.Range(400, 9).Select(id => Work(id, $"Vindmøller og jernbaner nummer {id}")),
        ];

        RanksOf(Meanings.None).ShouldBe([Id(2), Id(3)], "without the meaning, the order of ids");
        RanksOf(Portal).ShouldBe([Id(3), Id(2)]);

        IEnumerable<Guid> RanksOf(Meanings meanings)
        {
            using var index = new MatchIndex(new Dictionary<string, string>(), meanings, organisations, activities);
            return [.. index.Rank(MatchQuery.For(Id(1), need), new HashSet<Guid>(), 10).Select(match => match.OrganisationId)];
        }
    }

    // The glossary tells forty terms in both languages; its names are left out, since they would give it away.
    [Fact]
    public void Nearly_all_that_the_glossary_explains_in_one_language_is_nearest_to_itself_in_the_other()
    {
        using var file = SeedFiles.Open("Knowledge.Seed.glossary.json");
        using var glossary = JsonDocument.Parse(file);
        string[] danish = [.. glossary.RootElement.EnumerateArray().Select(term => TextOf(term.GetProperty("da")))];
        string[] english = [.. glossary.RootElement.EnumerateArray().Select(term => TextOf(term.GetProperty("en")))];

        var without = FoundFirst(danish, english, Meanings.None) + FoundFirst(english, danish, Meanings.None);
        var with = FoundFirst(danish, english, Portal) + FoundFirst(english, danish, Portal);

        with.ShouldBeGreaterThanOrEqualTo(77, $"of 80; {without} by letters alone");
        with.ShouldBeGreaterThan(without);
    }

    private static int FoundFirst(string[] asked, string[] among, Meanings meanings)
    {
        var index = new GramIndex();
        foreach (var text in among.Concat(asked))
        {
            index.Add(GramsOf(text, meanings));
        }

        index.Settle();
        var cosines = new float[index.Count];
        return asked
            .Index()
            .Count(one =>
            {
                index.Cosines(GramsOf(one.Item, meanings), cosines);
                return cosines.AsSpan(0, among.Length).IndexOf(cosines.Take(among.Length).Max()) == one.Index;
            });
    }

    private static GramCount[] GramsOf(string text, Meanings meanings) => MatchWords.Of(Says(1, text), meanings).Grams;

    private static IReadOnlyList<uint> MeaningOf(string text) => [.. Portal.In(Grams.WordsOf(text))];

    private static string TextOf(JsonElement term) =>
        $"{term.GetProperty("explanation").GetString()} {(term.TryGetProperty("example", out var example) ? example.GetString() : "")}";
}
