using System.Text.Json;
using CsCheck;
using SundAI.Portal.Matchmaking.Matching;
using static SundAI.Portal.Tests.Matchmaking.Matching.MatchData;

namespace SundAI.Portal.Tests.Matchmaking.Matching;

/// <summary>What holds for every ecosystem and every query.</summary>
public sealed class MatcherPropertyTests
{
    [Fact]
    public void Shuffled_candidates_give_the_same_ranking() =>
        Gen.Select(Ecosystems, Gen.Int[0, 1000])
            .Sample(
                (all, seed) =>
                {
                    var shuffled = all.ToArray();
                    new Random(seed).Shuffle(shuffled);
                    return Queries(all[0]).All(query => Json(Matcher.Rank(query, all, 20)) == Json(Matcher.Rank(query, shuffled, 20)));
                }
            );

    [Fact]
    public void Shuffled_tags_give_the_same_ranking() =>
        Ecosystems.Sample(all =>
        {
            var reversed = all.Select(profile =>
                    profile with
                    {
                        Themes = [.. profile.Themes.Reverse()],
                        Categories = [.. profile.Categories.Reverse()],
                        Competences = [.. profile.Competences.Reverse()],
                    }
                )
                .ToArray();
            return Json(Matcher.Rank(MatchQuery.For(all[0]), all, 20)) == Json(Matcher.Rank(MatchQuery.For(reversed[0]), reversed, 20));
        });

    [Fact]
    public void Taking_fewer_gives_the_first_of_more() =>
        Gen.Select(Ecosystems, Gen.Int[0, 5])
            .Sample(
                (all, take) =>
                    Json(Matcher.Rank(MatchQuery.For(all[0]), all, take)) == Json(Matcher.Rank(MatchQuery.For(all[0]), all, 99).Take(take))
            );

    [Fact]
    public void Scores_parts_and_weights_are_in_their_ranges() => EveryMatch((_, _, match) => IsInRange(match));

    [Fact]
    public void The_organisation_itself_is_never_a_match() => EveryMatch((query, _, match) => match.OrganisationId != query.Owner.Id);

    [Fact]
    public void Every_reason_is_true() =>
        EveryMatch((query, candidate, match) => match.Reasons.All(reason => ReasonTruth.IsTrue(reason, query, candidate)));

    private static void EveryMatch(Func<MatchQuery, MatchProfile, Match, bool> holds) =>
        Ecosystems.Sample(all =>
            Queries(all[0])
                .All(query =>
                    Matcher
                        .Rank(query, all, 99)
                        .All(match => holds(query, all.Single(profile => profile.Id == match.OrganisationId), match))
                )
        );

    private static bool IsInRange(Match match) =>
        match is { Score: > 0 and <= 1, Reasons.Count: >= 1 and <= 3 }
        && match.Reasons.All(reason => reason.Part is > 0 and <= 1)
        && match.Reasons.Sum(reason => reason.Part) <= 1 + 1e-9
        && match
            .Reasons.Zip(match.Reasons.Skip(1))
            .All(pair => pair.First.Part >= pair.Second.Part && pair.Second.Weight != MatchWeight.Most);

    private static IEnumerable<MatchQuery> Queries(MatchProfile owner) =>
        owner.Posts.Select(post => MatchQuery.For(owner, post)).Prepend(MatchQuery.For(owner));

    private static string Json(IEnumerable<Match> matches) => JsonSerializer.Serialize(matches);
}
