using CsCheck;
using SundAI.Portal.Matchmaking.Learning;
using SundAI.Portal.Matchmaking.Matching;
using SundAI.Portal.Tests.Matchmaking.Matching;

namespace SundAI.Portal.Tests.Matchmaking.Learning;

public sealed class WeightLearningTests
{
    private static readonly DateTime Start = new(2027, 1, 1, 8, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void What_members_choose_by_weighs_more_and_what_they_choose_against_less()
    {
        var trial = Trial(Pages(7, chooses: (one, _) => one[MatchReasonKind.SharedThemes] - one[MatchReasonKind.AlikeWork]));

        trial.IsBetter.ShouldBeTrue();
        trial.After.ShouldBeGreaterThan(trial.Before);
        var standard = MatchWeights.Standard.Post;
        trial.Weights[MatchReasonKind.SharedThemes].ShouldBeGreaterThan(1.2 * standard[MatchReasonKind.SharedThemes]);
        trial.Weights[MatchReasonKind.AlikeWork].ShouldBeLessThan(0.8 * standard[MatchReasonKind.AlikeWork]);
        trial
            .Weights[MatchReasonKind.NamedInText]
            .ShouldBe(standard[MatchReasonKind.NamedInText], 1e-9, "nobody was named, so nothing is learned of it");
        trial.Weights.ShouldAllBe(weight => weight.Value >= 0 && weight.Value <= WeightLearner.Most * standard[weight.Key]);
    }

    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(5)]
    public void What_is_chosen_by_chance_changes_nothing(int seed) =>
        Trial(Pages(seed, chooses: (_, random) => random.NextDouble())).IsBetter.ShouldBeFalse();

    [Theory, InlineData(1), InlineData(2)]
    public void Weights_that_members_already_choose_by_are_not_bettered(int seed) =>
        Trial(Pages(seed, chooses: (one, _) => one.Score(MatchWeights.Standard.Post))).IsBetter.ShouldBeFalse();

    [Fact]
    public void The_same_judgements_teach_the_same_whatever_order_they_are_read_in()
    {
        var pages = Pages(3, chooses: (one, _) => one[MatchReasonKind.SharedThemes]);

        var (one, other) = (Trial(pages), Trial([.. pages.Reverse()]));

        other.Weights.ShouldAllBe(weight => Math.Abs(weight.Value - one.Weights[weight.Key]) < 1e-9);
        other.After.ShouldBe(one.After);
    }

    [Fact]
    public void Refusals_alone_teach_too()
    {
        var pages = Pages(5, chooses: (one, _) => one[MatchReasonKind.SharedThemes])
            .Select(page => page with { Partners = [.. page.Partners.Select(one => one with { Judgement = Refusal(one) })] });

        Trial([.. pages]).IsBetter.ShouldBeTrue();

        static Judgement Refusal(JudgedPartner one) =>
            one.Strengths[MatchReasonKind.SharedThemes] < 0.3 ? Judgement.Refused : Judgement.PassedOver;
    }

    [Fact]
    public void One_who_opens_many_pages_counts_as_one_and_teaches_nothing_alone()
    {
        var many = Pages(7, chooses: (one, _) => one[MatchReasonKind.SharedThemes], asker: _ => MatchData.Id(999));
        var others = Pages(8, chooses: (one, _) => one.Score(MatchWeights.Standard.Post));

        WeightTrial.Of(many, MatchWeights.Standard).ShouldBeEmpty();
        Trial([.. many, .. others]).IsBetter.ShouldBeFalse();
    }

    [Fact]
    public void Of_few_askers_or_such_as_tell_nothing_nothing_is_learned()
    {
        var pages = Pages(7, chooses: (one, _) => one[MatchReasonKind.SharedThemes]);
        var silent = pages.Select(page =>
            page with
            {
                Partners = [.. page.Partners.Select(one => one with { Judgement = Judgement.PassedOver })],
            }
        );

        WeightTrial.Of(pages.Take(WeightTrial.EnoughAskers - 1), MatchWeights.Standard).ShouldBeEmpty();
        WeightTrial.Of(silent, MatchWeights.Standard).ShouldBeEmpty();
    }

    [Fact]
    public void A_score_is_what_its_strengths_weigh_also_after_they_were_written_down() =>
        MatchData.Scenes.Sample(
            scene =>
            {
                foreach (var query in scene.Queries())
                {
                    foreach (var match in scene.Rank(query))
                    {
                        var weights = MatchWeights.Standard.For(query);
                        match.Strengths.Score(weights).ShouldBe(match.Score, 1e-5);
                        MatchStrengths.Parse(match.Strengths.ToString()).Score(weights).ShouldBe(match.Score, 1e-3);
                    }
                }
            },
            iter: 100
        );

    private static WeightTrial Trial(IReadOnlyList<JudgedPage> pages) =>
        WeightTrial.Of(pages, MatchWeights.Standard).ShouldHaveSingleItem();

    // Ten partners a page; the two chosen most are asked.
    private static IReadOnlyList<JudgedPage> Pages(int seed, Func<MatchStrengths, Random, double> chooses, Func<int, Guid>? asker = null)
    {
        var random = new Random(seed);
        return
        [
            .. Enumerable
                .Range(0, 160)
                .Select(day =>
                {
                    MatchStrengths[] shown =
                    [
                        .. Enumerable
                            .Range(0, 10)
                            .Select(_ => Strengths(random))
                            .OrderByDescending(one => one.Score(MatchWeights.Standard.Post)),
                    ];
                    var chosen = shown.OrderByDescending(one => chooses(one, random)).Take(2).ToList();
                    return new JudgedPage(
                        asker?.Invoke(day) ?? MatchData.Id(day + 1),
                        true,
                        Start.AddDays(day),
                        [
                            .. shown.Select(
                                (one, place) =>
                                    new JudgedPartner(one, chosen.Contains(one) ? Judgement.Asked : Judgement.PassedOver, place + 1)
                            ),
                        ]
                    );
                }),
        ];
    }

    private static MatchStrengths Strengths(Random random) =>
        new([
            (MatchReasonKind.SharedThemes, random.NextSingle()),
            (MatchReasonKind.AlikeWork, random.NextSingle()),
            (MatchReasonKind.Active, random.NextSingle()),
        ]);
}
