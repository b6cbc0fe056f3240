using System.Runtime.InteropServices;

namespace SundAI.Portal.Matchmaking.Matching;

/// <summary>
/// What texts say for one query: activities like ours vote for those who took part, and posts that answer ours speak for who wrote them. The most
/// alike of each of our texts vote with the square of likeness times place.
/// </summary>
internal sealed class TextEvidence : IDisposable
{
    private const int VotersOfPost = 20;
    private const int VotersOfText = 30;
    private const double TagShare = 0.25;
    private const double WordShare = 0.25;

    // Two texts share some grams by chance.
    private const float Noise = 0.03f;

    // Below this sum of votes nothing is much alike, and the strongest of weak votes is no strong reason.
    private const float StrongVotes = 0.02f;

    // One text says little of what an organisation is about, and it took part in that one thing anyhow; so many say half of what many more do.
    private const float TextsThatTellHalf = 6;

    // Spreads the votes of an organisation with many texts, where a few partners would take all.
    private const float Spreading = 30;

    private readonly MatchStore store;
    private readonly int owner;
    private readonly bool isPost;
    private readonly bool isVerified;
    private readonly int voters;
    private readonly float[] cosines;
    private readonly List<(int Activity, Guid Ours, float Vote)> votes = [];
    private readonly Dictionary<(int Organisation, PostKind Theirs), (int Activity, Guid Ours, float Strength)> answers = [];
    private int heard;

    /// <param name="store">What is known.</param>
    /// <param name="owner">Who asks, by number; −1 for a need that stands for itself.</param>
    /// <param name="query">Whether one post asks, or all that the organisation did, and what they may know.</param>
    public TextEvidence(MatchStore store, int owner, MatchQuery query)
    {
        (this.store, this.owner) = (store, owner);
        (isPost, isVerified) = (query.Post is not null, query.IsVerified);
        voters = isPost ? VotersOfPost : VotersOfText;
        cosines = Rented.Floats(store.Texts.Count);
    }

    /// <summary>One text of ours that is in the index.</summary>
    public void Hear(int activity)
    {
        var row = store.Activities[activity]!;
        var likeness = cosines.AsSpan(0, store.Texts.Count);
        store.Texts.Cosines(activity, likeness);
        likeness[activity] = 0;
        Hear(row.Id, row.Region, row.Post, likeness);
    }

    /// <summary>A post as it stands now, in the index or not.</summary>
    public void Hear(MatchActivity post)
    {
        var likeness = cosines.AsSpan(0, store.Texts.Count);
        store.Texts.Cosines(MatchWords.Of(post, store.Meanings).Grams, likeness);
        if (store.ActivityNumberOf(post.Id) is >= 0 and var number)
        {
            likeness[number] = 0;
        }

        Hear(post.Id, store.RegionOf(post.Region), post.Post, likeness);
    }

    /// <summary>Fills in the strengths of what was heard.</summary>
    public void Fill(Signals signals)
    {
        var alike = signals.Of(MatchReasonKind.AlikeWork);
        foreach (var (activity, _, vote) in votes)
        {
            foreach (var participant in store.Activities[activity]!.Participants)
            {
                alike[participant] += vote;
            }
        }

        if (owner >= 0)
        {
            alike[owner] = 0;
        }

        var most = 0f;
        foreach (var sum in alike)
        {
            most = Math.Max(most, sum);
        }

        var told = heard / (heard + TextsThatTellHalf);
        for (var one = 0; one < alike.Length && most > 0; one++)
        {
            var share = alike[one] / Math.Max(most, StrongVotes);
            alike[one] = isPost ? share : told * MathF.Log(1 + (Spreading * share)) / MathF.Log(1 + Spreading);
        }

        foreach (var ((organisation, theirs), (_, _, strength)) in answers)
        {
            signals.Of(theirs == PostKind.Offer ? MatchReasonKind.GivesWhatWeSeek : MatchReasonKind.SeeksWhatWeGive)[organisation] =
                strength;
        }
    }

    /// <summary>The activity that spoke most for an organisation, and ours that it is like.</summary>
    public IReadOnlyList<string> AlikeFacts(int organisation)
    {
        var (activity, ours, _) = votes
            .Where(vote => store.Activities[vote.Activity]!.Participants.Contains(organisation))
            .OrderByDescending(vote => vote.Vote)
            .ThenBy(vote => store.Activities[vote.Activity]!.Id)
            .First();
        return [store.Activities[activity]!.Id.ToString(), ours.ToString()];
    }

    /// <summary>The pair of posts of which one gives what the other seeks.</summary>
    public IReadOnlyList<string> AnswerFacts(int organisation, PostKind theirs)
    {
        var (activity, ours, _) = answers[(organisation, theirs)];
        var row = store.Activities[activity]!;
        return [row.Post!.What, row.Id.ToString(), ours.ToString()];
    }

    public void Dispose() => Rented.Return(cosines);

    /// <summary>What it is worth that one post gives what another seeks, before what else they have in common.</summary>
    internal const double KindPart = 1 - TagShare - WordShare;

    /// <summary>How strongly a post answers one with these tags whose text is so alike.</summary>
    internal static float AnswerStrength(string[] mine, ActivityRow theirs, float likeness) =>
        (float)(KindPart + TagPart(mine, theirs) + WordPart(likeness));

    /// <summary>The part of it that is tags in common.</summary>
    internal static double TagPart(string[] mine, ActivityRow theirs) => TagShare * TagLists.InCommon(mine, theirs.PostTags);

    /// <summary>The part of it that is words in common.</summary>
    internal static double WordPart(float likeness) => WordShare * Math.Min(1, likeness);

    private void Hear(Guid ours, int region, PostTraits? post, ReadOnlySpan<float> likeness)
    {
        if (post is not null)
        {
            HearAnswers(ours, post, likeness);
        }

        heard++;
        var nearest = new List<(int Activity, float Likeness)>(voters + 1);
        for (var activity = 0; activity < likeness.Length; activity++)
        {
            // Nothing is nearer than its cosine: most are passed over without a look at where they are.
            if (likeness[activity] < Noise || (nearest.Count == voters && likeness[activity] <= nearest[^1].Likeness))
            {
                continue;
            }

            var row = store.Activities[activity]!;
            var near = likeness[activity] * Place.Agreement(region, row.Region);
            if ((nearest.Count < voters || near > nearest[^1].Likeness) && IsEvidence(row, post))
            {
                Insert(nearest, activity, near);
            }
        }

        // What even the last of them has in common with ours is the tongue of the field, and no sign of the same work.
        var common = !isPost && nearest.Count == voters ? nearest[^1].Likeness : 0;
        var heardNow = nearest
            .Select(one => (one.Activity, Vote: (one.Likeness * one.Likeness) - (common * common)))
            .Where(one => one.Vote > 0)
            .ToList();
        // Each of many texts has the same say, however much it is like others.
        var divisor = isPost ? 1 : Math.Max(heardNow.Sum(one => one.Vote), StrongVotes);
        votes.AddRange(heardNow.Select(one => (one.Activity, ours, one.Vote / divisor)));
    }

    private void HearAnswers(Guid ours, PostTraits post, ReadOnlySpan<float> likeness)
    {
        var theirs = post.Kind == PostKind.Need ? PostKind.Offer : PostKind.Need;
        var mine = TagLists.Of(post).Sorted();
        foreach (var number in store.PostsOf(theirs, post.What))
        {
            var row = store.Activities[number]!;
            var organisation = row.Participants[0];
            if (organisation == owner || !MayKnow(row))
            {
                continue;
            }

            var strength = AnswerStrength(mine, row, likeness[number]);
            ref var best = ref CollectionsMarshal.GetValueRefOrAddDefault(answers, (organisation, theirs), out var known);
            if (
                !known
                || strength > best.Strength
                || (strength == best.Strength && row.Id.CompareTo(store.Activities[best.Activity]!.Id) < 0)
            )
            {
                best = (number, ours, strength);
            }
        }
    }

    private bool MayKnow(ActivityRow theirs) => !theirs.IsForVerified || isVerified;

    private bool IsEvidence(ActivityRow theirs, PostTraits? ours) =>
        MayKnow(theirs)
        && !(!isPost && theirs.Participants.Contains(owner))
        && !(ours is not null && theirs.Post is { } post && post.Rivals(ours));

    // Equal ones in the order of ids, whatever the order they came in.
    private void Insert(List<(int Activity, float Likeness)> nearest, int activity, float near)
    {
        var place = nearest.Count;
        while (
            place > 0
            && (
                nearest[place - 1].Likeness < near
                || (
                    nearest[place - 1].Likeness == near
                    && store.Activities[nearest[place - 1].Activity]!.Id.CompareTo(store.Activities[activity]!.Id) > 0
                )
            )
        )
        {
            place--;
        }

        nearest.Insert(place, (activity, near));
        if (nearest.Count > voters)
        {
            nearest.RemoveAt(voters);
        }
    }
}
