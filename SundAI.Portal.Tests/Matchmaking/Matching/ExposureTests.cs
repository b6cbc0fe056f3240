using SundAI.Portal.Matchmaking;
using SundAI.Portal.Matchmaking.Matching;
using static SundAI.Portal.Tests.Matchmaking.Matching.MatchData;

namespace SundAI.Portal.Tests.Matchmaking.Matching;

public sealed class ExposureTests
{
    [Fact]
    public void The_last_two_of_ten_places_go_to_those_whom_the_fewest_have_seen()
    {
        var ranked = Ranked(0.9, 0.88, 0.86, 0.84, 0.82, 0.8, 0.78, 0.76, 0.74, 0.72, 0.7, 0.68, 0.66, 0.3);
        var seen = new Dictionary<Guid, int>
        {
            [Id(9)] = 5,
            [Id(10)] = 5,
            [Id(11)] = 5,
            [Id(12)] = 1,
            [Id(13)] = 0,
            [Id(14)] = 0,
        };

        Exposure
            .Arrange(ranked, id => seen.GetValueOrDefault(id), 5)
            .Select(match => match.OrganisationId)
            .ShouldBe(
                [.. Enumerable.Range(1, 8).Select(Id), Id(12), Id(13)],
                "the fourteenth is seen by nobody, but does not fit half as well"
            );
    }

    [Fact]
    public void Ten_or_fewer_stay_as_they_are()
    {
        var ranked = Ranked([.. Enumerable.Range(1, 10).Select(place => 1.0 / place)]);

        Exposure.Arrange(ranked, _ => 7, 7).ShouldBe(ranked);
    }

    [Fact]
    public void Whom_nearly_everybody_has_seen_leaves_the_first_five_unless_something_is_between_the_two()
    {
        var ranked = Ranked(0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3);
        var together = new MatchReason(MatchReasonKind.WorkedTogether, ["x"], 1, true);
        var known = ranked.Select(match => match with { Reasons = [together] }).ToList();

        Exposure
            .Arrange(ranked, id => id == Id(1) ? 60 : 3, 100)
            .Select(match => match.OrganisationId)
            .ShouldBe([.. new[] { 2, 3, 4, 5, 6, 1, 7 }.Select(Id)]);
        Exposure.Arrange(known, id => id == Id(1) ? 60 : 3, 100).ShouldBe(known);
        Exposure.Arrange(ranked, id => id == Id(1) ? 6 : 3, 10).ShouldBe(ranked, "too few have asked to say who is everywhere");
    }

    [Fact]
    public void In_an_ecosystem_of_five_hundred_nearly_all_are_shown_and_none_is_everywhere()
    {
        const int count = 500;
        using var index = GeneratedEcosystem.Of(count).Index();
        var seenBy = new Dictionary<Guid, int>();
        var firstFive = new Dictionary<Guid, int>();
        for (var one = 1; one <= count; one++)
        {
            var ranked = index.Rank(MatchQuery.For(Id(one)), new HashSet<Guid>(), Exposure.Considered);
            var page = Exposure.Arrange(ranked, id => seenBy.GetValueOrDefault(id), one - 1);
            foreach (var (place, match) in page.Index())
            {
                seenBy[match.OrganisationId] = seenBy.GetValueOrDefault(match.OrganisationId) + 1;
                firstFive[match.OrganisationId] = firstFive.GetValueOrDefault(match.OrganisationId) + (place < 5 ? 1 : 0);
            }
        }

        ((double)seenBy.Count / count).ShouldBeGreaterThanOrEqualTo(0.95);
        ((double)firstFive.Values.Max() / firstFive.Values.Sum()).ShouldBeLessThanOrEqualTo(0.10);
    }

    private static List<Match> Ranked(params double[] scores) =>
        [.. scores.Index().Select(one => new Match(Id(one.Index + 1), one.Item, []))];
}

/// <summary>
/// An ecosystem as they are: a few large ones in most of what is done, many small ones with a profile alone, some with a post; themes and
/// fields that hang together.
/// </summary>
internal static class GeneratedEcosystem
{
    private static readonly string[] Fields =
    [
        "nethinde billeder øjensygdom screening",
        "hjerterytme elektrokardiogram monitorering",
        "diabetes blodsukker måling hjemme",
        "sepsis akutmodtagelse journal tekst",
        "brystkræft mammografi røntgen",
        "medicinering polyfarmaci ordination",
        "genoptræning bevægelse sensor",
        "psykiatri samtale sprogmodel",
        "patologi vævsprøver mikroskopi",
        "epilepsi hjernescanning signaler",
    ];
    private static readonly string[] Themes = ["data", "forskning", "talent", "innovation", "regulering", "incitamenter", "testbench"];
    private static readonly string[] Whats = ["data", "testsite", "talent", "technology", "pilot"];
    private static readonly string[] Types = ["virksomhed", "virksomhed", "hospital", "universitet", "myndighed"];

    public static MatchScene Of(int count)
    {
        var random = new Random(7);
        var organisations = new List<MatchOrganisation>();
        var activities = new List<MatchActivity>();
        for (var id = 1; id <= count; id++)
        {
            var field = random.Next(Fields.Length);
            string[] themes = [Themes[field % Themes.Length], Themes[random.Next(Themes.Length)]];
            organisations.Add(
                Organisation(
                    id,
                    themes: [.. themes.Distinct()],
                    competences: [$"k{field}{random.Next(4)}"],
                    region: random.Next(2) == 0 ? "hovedstaden" : "midtjylland",
                    type: Types[random.Next(Types.Length)]
                )
            );
            activities.Add(Says(id, $"{Said(field, random)} {Said(random.Next(Fields.Length), random)}"));
            if (random.Next(3) == 0)
            {
                var kind = (PostKind)random.Next(2);
                var what = Whats[random.Next(Whats.Length)];
                activities.Add(
                    kind == PostKind.Need
                        ? Need(10_000 + id, id, what, Said(field, random))
                        : Offer(10_000 + id, id, what, Said(field, random))
                );
            }
        }

        for (var project = 0; project < count / 5; project++)
        {
            // A low number comes often: the large ones.
            int[] who = [.. Enumerable.Range(0, 4).Select(_ => 1 + (int)(count * Math.Pow(random.NextDouble(), 3))).Distinct()];
            activities.Add(Work(20_000 + project, Said(project % Fields.Length, random), who));
        }

        return new MatchScene(organisations, activities);
    }

    private static string Said(int field, Random random) =>
        string.Join(' ', Fields[field].Split(' ').Where(_ => random.Next(3) > 0).Append($"nummer{random.Next(50)}"));
}
