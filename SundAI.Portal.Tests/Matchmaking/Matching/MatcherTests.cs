using SundAI.Portal.Matchmaking.Matching;
using static SundAI.Portal.Tests.Matchmaking.Matching.MatchData;

namespace SundAI.Portal.Tests.Matchmaking.Matching;

public sealed class MatcherTests
{
    [Fact]
    public void Who_gives_what_a_post_seeks_comes_first()
    {
        var need = Need(100, "data", "rontgen billed");
        var owner = Profile(1, themes: ["tema"], posts: [need]);
        var giver = Profile(2, posts: [Offer(200, "data", "rontgen arkiv")]);
        var seeker = Profile(3, posts: [Need(300, "data", "rontgen billed")]);
        var other = Profile(4, posts: [Offer(400, "talent", "rontgen")]);

        var matches = Matcher.Rank(MatchQuery.For(owner, need), [other, seeker, giver, owner], 10);

        matches[0].OrganisationId.ShouldBe(giver.Id);
        var reason = matches[0].Reasons[0];
        reason.Kind.ShouldBe(MatchReasonKind.ComplementaryPost);
        reason.Facts.ShouldBe(["data", Id(200).ToString(), Id(100).ToString()]);
        reason.Weight.ShouldBe(MatchWeight.Most);
        matches.Skip(1).SelectMany(match => match.Reasons).ShouldNotContain(other => other.Kind == MatchReasonKind.ComplementaryPost);
    }

    [Fact]
    public void An_offer_finds_who_seeks_it()
    {
        var owner = Profile(1, posts: [Offer(100, "testsite")]);
        var seeker = Profile(2, posts: [Need(200, "testsite")]);

        Matcher.Rank(MatchQuery.For(owner), [owner, seeker], 10).ShouldHaveSingleItem().OrganisationId.ShouldBe(seeker.Id);
    }

    [Fact]
    public void Who_seeks_the_very_same_is_no_counterpart()
    {
        var owner = Profile(1, posts: [Need(100, "data", "rontgen billed")]);

        Matcher.Rank(MatchQuery.For(owner), [Profile(2, posts: [Need(200, "data", "rontgen billed")])], 10).ShouldBeEmpty();
    }

    [Fact]
    public void A_query_for_one_post_does_not_count_the_others()
    {
        var talent = Need(100, "talent");
        var owner = Profile(1, posts: [talent, Need(101, "data")]);

        Matcher.Rank(MatchQuery.For(owner, talent), [Profile(2, posts: [Offer(200, "data")])], 10).ShouldBeEmpty();
    }

    [Fact]
    public void A_rare_tag_weighs_more_than_a_common_one()
    {
        var owner = Profile(1, competences: ["python", "notified-body"]);
        var rare = Profile(9, competences: ["notified-body"]);
        var common = Enumerable.Range(2, 5).Select(id => Profile(id, competences: ["python"]));

        Matcher.Rank(MatchQuery.For(owner), [.. common, rare], 10)[0].OrganisationId.ShouldBe(rare.Id);
    }

    [Fact]
    public void Who_ticks_everything_does_not_win()
    {
        var owner = Profile(1, themes: ["data"]);
        var focused = Profile(3, themes: ["data"]);
        var everything = Profile(2, themes: ["data", "talent", "regulering", "incitamenter"]);

        Matcher.Rank(MatchQuery.For(owner), [everything, focused], 10)[0].OrganisationId.ShouldBe(focused.Id);
    }

    [Fact]
    public void Similar_texts_are_found_with_the_terms_that_say_so()
    {
        var owner = Profile(1, texts: ["hjertesvigt app monitorering", "kontor kaffe"]);
        var near = Profile(2, texts: ["hjertesvigt monitorering hjem", "byggeri beton"]);
        var far = Profile(3, texts: ["vindmoll beton"]);

        var match = Matcher.Rank(MatchQuery.For(owner), [far, near], 10).ShouldHaveSingleItem();

        match.OrganisationId.ShouldBe(near.Id);
        match.Reasons.ShouldHaveSingleItem().Facts.ShouldBe(["hjertesvigt", "monitorering"]);
    }

    [Fact]
    public void The_same_region_strengthens_a_match_but_is_none_alone()
    {
        var owner = Profile(1, themes: ["data"], region: "midtjylland");
        var near = Profile(4, themes: ["data"], region: "midtjylland");
        var far = Profile(3, themes: ["data"], region: "hovedstaden");
        var onlyNear = Profile(2, region: "midtjylland");

        var matches = Matcher.Rank(MatchQuery.For(owner), [onlyNear, far, near], 10);

        matches.Select(match => match.OrganisationId).ShouldBe([near.Id, far.Id]);
        matches[0].Reasons.Select(reason => reason.Kind).ShouldBe([MatchReasonKind.SharedThemes, MatchReasonKind.SameRegion]);
    }

    [Fact]
    public void Equal_scores_are_in_the_order_of_ids() =>
        Matcher
            .Rank(
                MatchQuery.For(Profile(1, themes: ["a"])),
                [Profile(4, themes: ["a"]), Profile(2, themes: ["a"]), Profile(3, themes: ["a"])],
                2
            )
            .Select(match => match.OrganisationId)
            .ShouldBe([Id(2), Id(3)]);

    [Fact]
    public void Of_two_equal_reasons_none_weighs_most()
    {
        var owner = Profile(1, themes: ["a"], categories: ["b"]);

        var match = Matcher.Rank(MatchQuery.For(owner), [Profile(2, themes: ["a"], categories: ["b"])], 1).ShouldHaveSingleItem();

        match.Reasons.Select(reason => reason.Weight).ShouldBe([MatchWeight.Much, MatchWeight.Much]);
    }

    [Fact]
    public void Nobody_to_choose_from_gives_no_match()
    {
        Matcher.Rank(MatchQuery.For(Profile(1, themes: ["a"])), [], 10).ShouldBeEmpty();
        Matcher.Rank(MatchQuery.For(Profile(1)), [Profile(2)], 10).ShouldBeEmpty();
        Should.Throw<ArgumentOutOfRangeException>(() => Matcher.Rank(MatchQuery.For(Profile(1)), [], -1));
    }
}
