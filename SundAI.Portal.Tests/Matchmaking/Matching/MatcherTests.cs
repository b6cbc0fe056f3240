using SundAI.Portal.Matchmaking.Matching;
using static SundAI.Portal.Tests.Matchmaking.Matching.MatchData;

namespace SundAI.Portal.Tests.Matchmaking.Matching;

public sealed class MatcherTests
{
    [Fact]
    public void Who_gives_what_a_post_seeks_comes_first()
    {
        var need = Need(100, 1, "data", "røntgen billeder");
        var scene = new MatchScene(
            [Organisation(1, themes: ["tema"]), Organisation(2), Organisation(3), Organisation(4)],
            [need, Offer(200, 2, "data", "røntgen arkiv"), Need(300, 3, "data", "røntgen billeder"), Offer(400, 4, "talent", "røntgen")]
        );

        var matches = scene.Rank(MatchQuery.For(Id(1), need));

        matches[0].OrganisationId.ShouldBe(Id(2));
        var reason = matches[0].Reasons[0];
        reason.Kind.ShouldBe(MatchReasonKind.GivesWhatWeSeek);
        reason.Facts.ShouldBe(["data", Id(200).ToString(), Id(100).ToString()]);
        reason.WeighsMost.ShouldBeTrue();
        matches.Skip(1).SelectMany(match => match.Reasons).ShouldNotContain(other => other.Kind == MatchReasonKind.GivesWhatWeSeek);
        matches.ShouldNotContain(match => match.OrganisationId == Id(3), "who seeks the very same is a rival");
    }

    [Fact]
    public void What_an_organisation_seeks_and_what_it_gives_count_both_ways()
    {
        var scene = new MatchScene(
            [Organisation(1), Organisation(2), Organisation(3)],
            [Offer(100, 1, "testsite"), Need(101, 1, "data"), Need(200, 2, "testsite"), Need(300, 3, "testsite"), Offer(301, 3, "data")]
        );

        var matches = scene.Rank(MatchQuery.For(Id(1)));

        matches.Select(match => match.OrganisationId).ShouldBe([Id(3), Id(2)]);
        matches[0]
            .Reasons.Take(2)
            .Select(reason => reason.Kind)
            .ShouldBe([MatchReasonKind.GivesWhatWeSeek, MatchReasonKind.SeeksWhatWeGive], ignoreOrder: true);
    }

    [Fact]
    public void A_query_for_one_post_does_not_count_the_others()
    {
        var talent = Need(100, 1, "talent");
        var scene = new MatchScene([Organisation(1), Organisation(2)], [talent, Need(101, 1, "data"), Offer(200, 2, "data")]);

        scene.Rank(MatchQuery.For(Id(1), talent)).ShouldBeEmpty();
    }

    [Fact]
    public void A_rare_tag_weighs_more_than_a_common_one()
    {
        var scene = new MatchScene(
            [
                Organisation(1, competences: ["python", "notified-body"]),
                .. Enumerable.Range(2, 5).Select(id => Organisation(id, competences: ["python"])),
                Organisation(9, competences: ["notified-body"]),
            ],
            []
        );

        scene.Rank(MatchQuery.For(Id(1)))[0].OrganisationId.ShouldBe(Id(9));
    }

    [Fact]
    public void Who_ticks_everything_does_not_win()
    {
        var scene = new MatchScene(
            [
                Organisation(1, themes: ["data"]),
                Organisation(2, themes: ["data", "talent", "regulering", "incitamenter"]),
                Organisation(3, themes: ["data"]),
            ],
            []
        );

        scene.Rank(MatchQuery.For(Id(1)))[0].OrganisationId.ShouldBe(Id(3));
    }

    [Fact]
    public void What_they_did_is_found_by_the_insides_of_its_words()
    {
        var scene = new MatchScene(
            [Organisation(1), Organisation(2), Organisation(3)],
            [Says(1, "Patienter med hjertesvigt"), Work(20, "Hjertesvigtspatienters hverdag", 2), Work(30, "Vindmøller i beton", 3)]
        );

        var match = scene.Rank(MatchQuery.For(Id(1))).ShouldHaveSingleItem();

        match.OrganisationId.ShouldBe(Id(2));
        match.Reasons[0].Kind.ShouldBe(MatchReasonKind.AlikeWork);
        match.Reasons[0].Facts.ShouldBe([Id(20).ToString(), Id(1).ToString()]);
    }

    [Fact]
    public void A_partner_of_a_partner_is_near_and_a_partner_is_nearer()
    {
        var scene = new MatchScene(
            [Organisation(1), Organisation(2), Organisation(3), Organisation(4)],
            [Work(10, "a", 1, 2), Work(11, "b", 2, 3), Work(12, "c", 4)]
        );

        var matches = scene.Rank(MatchQuery.For(Id(1)));

        matches.Select(match => match.OrganisationId).ShouldBe([Id(2), Id(3)]);
        matches[0].Reasons[0].Kind.ShouldBe(MatchReasonKind.WorkedTogether);
        matches[0].Reasons[0].Facts.ShouldBe([Id(10).ToString()]);
        matches[1].Reasons[0].Kind.ShouldBe(MatchReasonKind.SharedPartners);
        matches[1].Reasons[0].Facts.ShouldBe([Id(2).ToString()]);
    }

    [Fact]
    public void To_have_worked_together_says_more_than_to_have_sat_in_the_same_hall()
    {
        var scene = new MatchScene(
            [Organisation(1), Organisation(2), Organisation(3)],
            [Work(10, "a", 1, 2), Work(11, "b", 1, 3) with { Kind = MatchActivityKind.Meeting }]
        );

        scene.Rank(MatchQuery.For(Id(1))).Select(match => match.OrganisationId).ShouldBe([Id(2), Id(3)]);
    }

    [Fact]
    public void The_same_place_strengthens_what_is_alike()
    {
        var need = Need(100, 1, "data", "hjertesvigt") with { Region = "midtjylland" };
        var scene = new MatchScene(
            [Organisation(1), Organisation(2), Organisation(3)],
            [
                need,
                Work(20, "hjertesvigt", 2) with
                {
                    Region = "hovedstaden",
                },
                Work(30, "hjertesvigt", 3) with
                {
                    Region = "midtjylland",
                },
                Work(31, "vindmøller"),
            ]
        );

        scene.Rank(MatchQuery.For(Id(1), need)).Select(match => match.OrganisationId).ShouldBe([Id(3), Id(2)]);
    }

    [Fact]
    public void To_be_near_large_busy_and_quick_to_answer_is_no_ground_to_meet()
    {
        var scene = new MatchScene(
            [
                Organisation(1, region: "midtjylland"),
                Organisation(2, region: "midtjylland", name: "Region Midtjylland") with
                {
                    Answers = 1,
                },
            ],
            [Work(20, "vindmøller", 2), Work(21, "vindmøller", 2)]
        );

        scene.Rank(MatchQuery.For(Id(1))).ShouldBeEmpty();
    }

    [Fact]
    public void Of_two_alike_the_one_that_answers_comes_first()
    {
        var scene = new MatchScene(
            [
                Organisation(1, themes: ["data"]),
                Organisation(2, themes: ["data"]) with
                {
                    Answers = 0.1,
                },
                Organisation(3, themes: ["data"]),
                Organisation(4, themes: ["data"]) with
                {
                    Answers = 0.9,
                },
            ],
            []
        );

        scene.Rank(MatchQuery.For(Id(1))).Select(match => match.OrganisationId).ShouldBe([Id(4), Id(3), Id(2)]);
    }

    [Fact]
    public void Who_is_named_in_a_need_is_found()
    {
        var need = Need(100, 1, "data", "Vi vil gerne tale med Steno Center");
        var scene = new MatchScene(
            [Organisation(1), Organisation(2, name: "Steno Center A/S"), Organisation(3)],
            [need, Work(20, "andet", 3)]
        );

        var match = scene.Rank(MatchQuery.For(Id(1), need)).ShouldHaveSingleItem();

        match.OrganisationId.ShouldBe(Id(2));
        match.Reasons.ShouldHaveSingleItem().Facts.ShouldBe(["steno", "center"]);
    }

    [Fact]
    public void What_is_for_verified_organisations_tells_others_nothing()
    {
        var need = Need(100, 1, "data", "nethindebilleder");
        var secret = Offer(200, 2, "data", "nethindebilleder", themes: ["data"]) with { IsForVerified = true };
        var us = Organisation(1, themes: ["data"]);

        new MatchScene([us, Organisation(2)], [need, secret]).Rank(MatchQuery.For(Id(1), need)).ShouldBeEmpty();
        new MatchScene([us, Organisation(2)], [need, secret]).Rank(MatchQuery.For(Id(1))).ShouldBeEmpty();
        new MatchScene([us, Organisation(2)], [need, secret])
            .Rank(MatchQuery.For(Id(1), need) with { IsVerified = true })
            .ShouldHaveSingleItem()
            .OrganisationId.ShouldBe(Id(2));
    }

    [Fact]
    public void Who_is_left_out_stays_out_and_equal_ones_are_in_the_order_of_ids()
    {
        var scene = new MatchScene(
            [Organisation(1, themes: ["a"]), .. Enumerable.Range(2, 4).Select(id => Organisation(id, themes: ["a"], name: "Navn"))],
            []
        );

        scene.Rank(MatchQuery.For(Id(1)), 2, new HashSet<Guid> { Id(2) }).Select(match => match.OrganisationId).ShouldBe([Id(3), Id(4)]);
    }

    [Fact]
    public void A_reason_weighs_most_when_it_carries_the_match_and_none_is_as_large()
    {
        Most((MatchReasonKind.SharedThemes, 0.2), (MatchReasonKind.SharedCategories, 0.2)).ShouldBe([false, false]);
        Most((MatchReasonKind.SharedThemes, 0.3), (MatchReasonKind.SharedCategories, 0.2)).ShouldBe([true, false]);
        var kinds = MatchStrengths.Kinds.Take(9).Index();
        Most([.. kinds.Select(kind => (kind.Item, kind.Index == 0 ? 0.11 : 0.1))]).ShouldBe([false, false, false], "an eighth of it");

        static IEnumerable<bool> Most(params (MatchReasonKind, double)[] parts) =>
            Reasons.Of(parts, _ => ["a"]).Select(reason => reason.WeighsMost);
    }

    [Fact]
    public void How_active_they_are_and_how_they_answer_is_said_after_why_the_two_fit()
    {
        (MatchReasonKind, double)[] parts =
        [
            (MatchReasonKind.Active, 0.4),
            (MatchReasonKind.Answers, 0.3),
            (MatchReasonKind.Lately, 0.2),
            (MatchReasonKind.SharedCategories, 0.1),
            (MatchReasonKind.SharedThemes, 0.05),
        ];

        var reasons = Reasons.Of(parts, _ => ["a"]);

        reasons.Select(reason => reason.Kind).ShouldBe([MatchReasonKind.SharedCategories, MatchReasonKind.Active, MatchReasonKind.Answers]);
        reasons.ShouldAllBe(reason => !reason.WeighsMost);
        Reasons.Of(parts[..1], _ => ["a"]).ShouldHaveSingleItem().WeighsMost.ShouldBeTrue("there is nothing else");
    }

    [Fact]
    public void Nobody_to_choose_from_gives_no_match()
    {
        new MatchScene([Organisation(1, themes: ["a"])], []).Rank(MatchQuery.For(Id(1))).ShouldBeEmpty();
        new MatchScene([], []).Rank(MatchQuery.For(Id(1))).ShouldBeEmpty();
        new MatchScene([], []).Rank(MatchQuery.For(null, Need(1, 1, "data"))).ShouldBeEmpty();
        Should.Throw<ArgumentOutOfRangeException>(() => new MatchScene([], []).Rank(MatchQuery.For(Id(1)), -1));
    }
}
