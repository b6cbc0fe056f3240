namespace SundAI.Portal.Matchmaking.Matching;

/// <summary>A post that answers one of ours: how strongly, above 0 to 1, and why, the strongest reason first.</summary>
internal sealed record PostAnswer(Guid PostId, Guid OrganisationId, double Strength, IReadOnlyList<MatchReason> Reasons);

/// <summary>
/// The posts that answer a post: a need's offers, an offer's needs, of the same thing. What orders them is the strength by which they speak for
/// their organisation (<see cref="TextEvidence"/>), and their reasons are the parts of it. Equal ones are in the order of ids.
/// </summary>
internal static class PostAnswers
{
    // Texts are long, and two on anything share some grams: below this they are not called alike.
    private const float AlikeFrom = 0.1f;

    public static IReadOnlyList<PostAnswer> Of(MatchStore store, MatchQuery query, IReadOnlySet<Guid> leftOut, int take)
    {
        if (query.Post is not { Post: { } traits } post)
        {
            return [];
        }

        var theirs = traits.Kind == PostKind.Need ? PostKind.Offer : PostKind.Need;
        var mine = TagLists.Of(traits).Sorted();
        var likeness = Rented.Floats(store.Texts.Count);
        store.Texts.Cosines(MatchWords.Of(post, store.Meanings).Grams, likeness.AsSpan(0, store.Texts.Count));
        var best = store
            .PostsOf(theirs, traits.What)
            .Where(number => IsAnswer(store, query, leftOut, store.Activities[number]!))
            .Select(number =>
                (Row: store.Activities[number]!, Likeness: likeness[number], Strength: Strength(store, mine, number, likeness[number]))
            )
            .OrderByDescending(one => one.Strength)
            .ThenBy(one => one.Row.Id)
            .Take(take)
            .ToList();
        Rented.Return(likeness);
        return
        [
            .. best.Select(one => new PostAnswer(
                one.Row.Id,
                store.Organisations[one.Row.Participants[0]].Id,
                one.Strength,
                ReasonsOf(post.Id, traits, one.Row, one.Likeness)
            )),
        ];
    }

    private static bool IsAnswer(MatchStore store, MatchQuery query, IReadOnlySet<Guid> leftOut, ActivityRow theirs)
    {
        var organisation = store.Organisations[theirs.Participants[0]];
        return organisation.IsKnown
            && organisation.Id != query.Owner
            && !leftOut.Contains(organisation.Id)
            && (query.IsVerified || !theirs.IsForVerified);
    }

    private static double Strength(MatchStore store, string[] mine, int theirs, float likeness) =>
        Math.Round(TextEvidence.AnswerStrength(mine, store.Activities[theirs]!, likeness), 6);

    private static IReadOnlyList<MatchReason> ReasonsOf(Guid ours, PostTraits mine, ActivityRow theirs, float likeness)
    {
        var post = theirs.Post!;
        var tags = TextEvidence.TagPart(TagLists.Of(mine).Sorted(), theirs);
        var shared = new Dictionary<MatchReasonKind, IReadOnlyList<string>>
        {
            [MatchReasonKind.SharedThemes] = Shared(mine.Themes, post.Themes),
            [MatchReasonKind.SharedCategories] = Shared(mine.Categories, post.Categories),
            [MatchReasonKind.SharedCompetences] = Shared(mine.Competences, post.Competences),
        };
        var all = Math.Max(1, shared.Values.Sum(slugs => slugs.Count));
        var gives = post.Kind == PostKind.Offer ? MatchReasonKind.GivesWhatWeSeek : MatchReasonKind.SeeksWhatWeGive;
        IEnumerable<(MatchReasonKind Kind, double Amount)> parts =
        [
            (gives, TextEvidence.KindPart),
            .. shared.Where(one => one.Value.Count > 0).Select(one => (one.Key, (double)tags * one.Value.Count / all)),
            .. likeness >= AlikeFrom
                ? [(MatchReasonKind.AlikeWork, (double)TextEvidence.WordPart(likeness))]
                : Array.Empty<(MatchReasonKind, double)>(),
        ];
        return Reasons.Of(
            parts.OrderByDescending(part => part.Amount).ThenBy(part => part.Kind),
            kind =>
                kind == gives ? [post.What, theirs.Id.ToString(), ours.ToString()]
                : kind == MatchReasonKind.AlikeWork ? [theirs.Id.ToString(), ours.ToString()]
                : shared[kind]
        );
    }

    private static IReadOnlyList<string> Shared(IEnumerable<string> ours, IEnumerable<string> theirs) =>
        [.. ours.Intersect(theirs, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
