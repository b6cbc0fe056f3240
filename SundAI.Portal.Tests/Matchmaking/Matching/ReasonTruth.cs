using System.Globalization;
using SundAI.Portal.Matchmaking;
using SundAI.Portal.Matchmaking.Matching;

namespace SundAI.Portal.Tests.Matchmaking.Matching;

/// <summary>Checks a reason against what was put in, without any of the matcher's own code.</summary>
internal static class ReasonTruth
{
    public static bool IsTrue(MatchReason reason, MatchQuery query, MatchScene scene, Guid theirs)
    {
        var facts = reason.Facts;
        var us = scene.Organisations.FirstOrDefault(one => one.Id == query.Owner);
        var them = scene.Organisations.Single(one => one.Id == theirs);
        return reason.Kind switch
        {
            MatchReasonKind.GivesWhatWeSeek => Answers(facts, query, scene, theirs, PostKind.Offer),
            MatchReasonKind.SeeksWhatWeGive => Answers(facts, query, scene, theirs, PostKind.Need),
            MatchReasonKind.SharedThemes => Both(facts, query, scene, them, one => one.Themes, post => post.Themes),
            MatchReasonKind.SharedCategories => Both(facts, query, scene, them, one => one.Categories, post => post.Categories),
            MatchReasonKind.SharedCompetences => Both(facts, query, scene, them, one => one.Competences, post => post.Competences),
            MatchReasonKind.AlikeWork => Done(facts[0], scene).Participants.Contains(theirs)
                && Alike(Done(facts[0], scene), Asked(facts[1], query, scene)),
            MatchReasonKind.WorkedTogether => facts.All(id =>
                Told(id, us!, theirs) || (Done(id, scene).Participants.Contains(theirs) && Done(id, scene).Participants.Contains(us!.Id))
            ),
            MatchReasonKind.SharedPartners => facts.All(id =>
                Met(Guid.Parse(id), theirs, scene)
                && (us!.Meetings.Any(met => met.With == Guid.Parse(id)) || Met(Guid.Parse(id), us.Id, scene))
            ),
            MatchReasonKind.NamedInText => facts.All(word => Says(query.Post!, word) && Folded(them.Name).Contains(word)),
            MatchReasonKind.Active => scene.Activities.Count(one => one.Post is null && one.Participants.Contains(theirs))
                == int.Parse(facts[0], CultureInfo.InvariantCulture),
            MatchReasonKind.ServesRegion => Folded(them.Name).Contains(facts[0]) && Places(query, scene).Contains(facts[0]),
            MatchReasonKind.SameRegion => facts[0] == us!.Region && us.Region == them.Region,
            MatchReasonKind.TypesThatMeet => facts[0] == us!.Type && facts[1] == them.Type,
            MatchReasonKind.SameType => facts[0] == us!.Type && us.Type == them.Type,
            MatchReasonKind.AlikeName => facts[0] == them.Name,
            MatchReasonKind.Lately => Done(facts[0], scene) is { On: not null } done && done.Participants.Contains(theirs),
            MatchReasonKind.Answers => double.Parse(facts[0], CultureInfo.InvariantCulture) >= 0.5 && them.Answers >= 0.5,
            _ => false,
        };
    }

    private static bool Told(string introduction, MatchOrganisation us, Guid theirs) =>
        us.Meetings.Any(met => met.Introduction == Guid.Parse(introduction) && met.With == theirs);

    private static MatchActivity Done(string id, MatchScene scene) => scene.Activities.Single(one => one.Id == Guid.Parse(id));

    private static MatchActivity Asked(string id, MatchQuery query, MatchScene scene) =>
        query.Post is { } post && post.Id == Guid.Parse(id) ? post : Done(id, scene);

    // A run of four letters inside some word of both, or a short word of both, or the same said in the other language.
    private static bool Alike(MatchActivity one, MatchActivity other) =>
        Runs(one).Overlaps(Runs(other)) || Translate(one, other) || Translate(other, one);

    private static bool Translate(MatchActivity danish, MatchActivity english) => Says(danish, "billeder") && Says(english, "scans");

    private static HashSet<string> Runs(MatchActivity one) =>
        [
            .. Folded($"{one.Title} {one.Text}")
                .Split(' ')
                .SelectMany(word =>
                    word.Length <= 4 ? [$"={word}"] : Enumerable.Range(0, word.Length - 3).Select(from => word.Substring(from, 4))
                ),
        ];

    private static bool Answers(IReadOnlyList<string> facts, MatchQuery query, MatchScene scene, Guid theirs, PostKind kind)
    {
        var (their, our) = (Done(facts[1], scene), Asked(facts[2], query, scene));
        return their.Participants.Single() == theirs
            && our.Participants.Single() == query.Owner
            && their.Post!.Kind == kind
            && our.Post!.Kind != kind
            && their.Post.What == facts[0]
            && our.Post.What == facts[0];
    }

    private static bool Both(
        IReadOnlyList<string> slugs,
        MatchQuery query,
        MatchScene scene,
        MatchOrganisation them,
        Func<MatchOrganisation, IReadOnlyList<string>> own,
        Func<PostTraits, IReadOnlyList<string>> ofPost
    )
    {
        var ours = query.Post is { } post
            ? ofPost(post.Post!)
            : OfAll(scene.Organisations.Single(one => one.Id == query.Owner), scene, own, ofPost);
        return slugs.All(slug => ours.Contains(slug) && OfAll(them, scene, own, ofPost).Contains(slug));
    }

    private static List<string> OfAll(
        MatchOrganisation one,
        MatchScene scene,
        Func<MatchOrganisation, IReadOnlyList<string>> own,
        Func<PostTraits, IReadOnlyList<string>> ofPost
    ) =>
        [
            .. own(one),
            .. scene
                .Activities.Where(activity => activity.Post is not null && activity.Participants.Contains(one.Id))
                .SelectMany(activity => ofPost(activity.Post!)),
        ];

    private static bool Met(Guid one, Guid other, MatchScene scene) =>
        one != other && scene.Activities.Any(activity => activity.Participants.Contains(one) && activity.Participants.Contains(other));

    private static IEnumerable<string?> Places(MatchQuery query, MatchScene scene) =>
        scene
            .Activities.Where(one => one.Participants.Contains(query.Owner!.Value))
            .Select(one => one.Region)
            .Append(scene.Organisations.Single(one => one.Id == query.Owner).Region);

    private static bool Says(MatchActivity post, string word) => Folded($"{post.Title} {post.Text}").Split(' ').Contains(word);

    private static string Folded(string text) => text.ToLowerInvariant().Replace('ø', 'o');
}
