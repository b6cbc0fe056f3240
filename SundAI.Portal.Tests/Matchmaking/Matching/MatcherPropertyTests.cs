using System.Text.Json;
using CsCheck;
using SundAI.Portal.Matchmaking.Matching;
using static SundAI.Portal.Tests.Matchmaking.Matching.MatchData;

namespace SundAI.Portal.Tests.Matchmaking.Matching;

/// <summary>What holds for every ecosystem and every query.</summary>
public sealed class MatcherPropertyTests
{
    [Fact]
    public void Whatever_order_it_came_in_the_same_knowledge_gives_the_same_ranking() =>
        Gen.Select(Scenes, Gen.Int[0, 1000])
            .Sample(
                (scene, seed) =>
                {
                    var random = new Random(seed);
                    MatchOrganisation[] organisations = [.. scene.Organisations.Select(TagsReversed)];
                    MatchActivity[] activities = [.. scene.Activities];
                    random.Shuffle(organisations);
                    random.Shuffle(activities);
                    var shuffled = new MatchScene(organisations, activities);
                    return scene.Queries().All(query => Json(scene.Rank(query, 20)) == Json(shuffled.Rank(query, 20)));
                }
            );

    [Fact]
    public void Whom_one_organisation_met_changes_nothing_for_any_other_nor_for_who_may_not_know() =>
        Scenes.Sample(scene =>
        {
            var asking = scene.Organisations[0].Id;
            var without = scene with { Organisations = [.. scene.Organisations.Select(one => one with { Meetings = [] })] };
            var onlyOurs = scene with
            {
                Organisations = [.. scene.Organisations.Select(one => one.Id == asking ? one : one with { Meetings = [] })],
            };
            var ours = MatchQuery.For(asking) with { KnowsMeetings = true };
            return Json(scene.Rank(ours, 20)) == Json(onlyOurs.Rank(ours, 20))
                && Json(scene.Rank(MatchQuery.For(asking), 20)) == Json(without.Rank(MatchQuery.For(asking), 20));
        });

    [Fact]
    public void What_is_put_in_later_ranks_as_if_it_had_been_there() =>
        Scenes.Sample(scene =>
        {
            using var whole = scene.Index();
            using var grown = new MatchScene(scene.Organisations, []).Index();
            foreach (var organisation in scene.Organisations)
            {
                grown.Put(organisation with { Name = "Et andet navn", Themes = ["e"] });
                grown.Put(organisation);
            }

            foreach (var activity in scene.Activities)
            {
                grown.Put(activity with { Text = "noget helt andet" });
                grown.Put(activity);
            }

            grown.Settle();
            return scene.Queries().All(query => Orders(whole, query).SequenceEqual(Orders(grown, query)));
        });

    [Fact]
    public void What_is_taken_out_is_as_if_it_had_never_been() =>
        Scenes.Sample(scene =>
        {
            using var emptied = scene.Index();
            foreach (var activity in scene.Activities)
            {
                emptied.RemoveActivity(activity.Id);
            }

            emptied.Settle();
            using var bare = new MatchScene(scene.Organisations, []).Index();
            var query = MatchQuery.For(scene.Organisations[0].Id);
            return Orders(emptied, query).SequenceEqual(Orders(bare, query));
        });

    [Fact]
    public void Taking_fewer_gives_the_first_of_more() =>
        Gen.Select(Scenes, Gen.Int[0, 5])
            .Sample((scene, take) => scene.Queries().All(query => Json(scene.Rank(query, take)) == Json(scene.Rank(query, 99).Take(take))));

    [Fact]
    public void Scores_parts_and_weights_are_in_their_ranges() => EveryMatch((_, _, match) => IsInRange(match));

    [Fact]
    public void The_organisation_itself_is_never_a_match() => EveryMatch((_, query, match) => match.OrganisationId != query.Owner);

    [Fact]
    public void Every_reason_of_a_thousand_pairs_is_true()
    {
        var pairs = 0;
        EveryMatch(
            (scene, query, match) =>
            {
                Interlocked.Increment(ref pairs);
                return match.Reasons.All(reason => ReasonTruth.IsTrue(reason, query, scene, match.OrganisationId));
            }
        );
        pairs.ShouldBeGreaterThan(1000);
    }

    private static void EveryMatch(Func<MatchScene, MatchQuery, Match, bool> holds) =>
        Scenes.Sample(scene => scene.Queries().All(query => scene.Rank(query, 99).All(match => holds(scene, query, match))));

    private static bool IsInRange(Match match) =>
        match is { Score: > 0, Reasons.Count: >= 1 and <= 3 }
        && match.Reasons.All(reason => reason.Part is > 0 and <= 1 && reason.Facts.Count > 0)
        && match.Reasons.Sum(reason => reason.Part) <= 1 + 1e-9
        && match.Reasons.Zip(match.Reasons.Skip(1)).All(pair => IsInOrder(pair.First, pair.Second))
        && match.Reasons.All(reason => !reason.WeighsMost || match.Reasons.All(other => other == reason || other.Part < reason.Part));

    // Why the two fit, the stronger first; then how active they are and how they answer.
    private static bool IsInOrder(MatchReason first, MatchReason second) =>
        !second.WeighsMost
        && (
            MatchWeights.IsHabit(first.Kind) == MatchWeights.IsHabit(second.Kind)
                ? first.Part >= second.Part
                : MatchWeights.IsHabit(second.Kind)
        );

    private static MatchOrganisation TagsReversed(MatchOrganisation one) =>
        one with
        {
            Themes = [.. one.Themes.Reverse()],
            Categories = [.. one.Categories.Reverse()],
            Competences = [.. one.Competences.Reverse()],
        };

    private static IEnumerable<Guid> Orders(MatchIndex index, MatchQuery query) =>
        index
            .Rank(query, new HashSet<Guid>(), 99)
            .OrderByDescending(match => Math.Round(match.Score, 4))
            .ThenBy(match => match.OrganisationId)
            .Select(match => match.OrganisationId);

    private static string Json(IEnumerable<Match> matches) => JsonSerializer.Serialize(matches);
}
