namespace SundAI.Portal.Matchmaking.Matching;

/// <summary>
/// Who is near in the network of what organisations did together: a walk that starts evenly at our own activities, goes on from an activity to
/// those who took part and from them to what else they did, and is left with 15 % at each step (personalised PageRank; Haveliwala, Topic-Sensitive
/// PageRank, 2002). How often it comes to an organisation is how near it is.
/// </summary>
internal sealed class PartnerWalk
{
    private const int Rounds = 10;
    private const float Damping = 0.85f;
    private const float Dropped = 1e-6f;

    // To have sat in the same hall is less than to have built something.
    private const float MeetingShare = 0.1f;

    // Below this the walk came by seldom, and the nearest of those is not near.
    private const float StrongVisit = 0.05f;

    private const int ShownFacts = 2;

    private readonly MatchStore store;
    private readonly int owner;
    private readonly HashSet<int> own;
    private readonly HashSet<int> partners = [];

    public PartnerWalk(MatchStore store, int owner)
    {
        (this.store, this.owner) = (store, owner);
        own = [.. store.Organisations[owner].Activities.Where(number => store.Activities[number]!.IsDone)];
    }

    /// <summary>Fills in how near each is: those we worked with, and those that our partners or theirs worked with.</summary>
    public void Fill(Signals signals)
    {
        partners.UnionWith(own.SelectMany(number => store.Activities[number]!.Participants));
        partners.Remove(owner);
        if (partners.Count == 0)
        {
            return;
        }

        var visits = Rented.Floats(store.Organisations.Count);
        Walk(visits);
        visits[owner] = 0;
        var most = StrongVisit;
        foreach (var visit in visits.AsSpan(0, store.Organisations.Count))
        {
            most = Math.Max(most, visit);
        }

        var together = signals.Of(MatchReasonKind.WorkedTogether);
        var between = signals.Of(MatchReasonKind.SharedPartners);
        for (var number = 0; number < store.Organisations.Count; number++)
        {
            (partners.Contains(number) ? together : between)[number] = visits[number] / most;
        }

        Rented.Return(visits);
    }

    /// <summary>What we did together, those with the fewest participants first.</summary>
    public IReadOnlyList<string> TogetherFacts(int organisation) =>
        [
            .. own.Select(number => store.Activities[number]!)
                .Where(activity => activity.Participants.Contains(organisation))
                .OrderBy(activity => activity.Participants.Length)
                .ThenBy(activity => activity.Id)
                .Take(ShownFacts)
                .Select(activity => activity.Id.ToString()),
        ];

    /// <summary>Who worked with both, most often first; empty when only partners of partners did.</summary>
    public IReadOnlyList<string> BetweenFacts(int organisation) =>
        [
            .. store
                .Organisations[organisation]
                .Activities.SelectMany(number => store.Activities[number]!.Participants)
                .Where(partners.Contains)
                .CountBy(number => number)
                .OrderByDescending(one => one.Value)
                .ThenBy(one => store.Organisations[one.Key].Id)
                .Select(one => store.Organisations[one.Key])
                .Where(row => row.IsKnown)
                .Take(ShownFacts)
                .Select(row => row.Id.ToString()),
        ];

    private void Walk(float[] visits)
    {
        var atActivity = Rented.Floats(store.Activities.Count);
        var atOrganisation = Rented.Floats(store.Organisations.Count);
        List<int> here = [.. own.Order()];
        List<int> reached = [];
        foreach (var number in here)
        {
            atActivity[number] = 1f / own.Count;
        }

        for (var round = 0; round < Rounds && here.Count > 0; round++)
        {
            ToParticipants(here, atActivity, reached, atOrganisation);
            here.Clear();
            foreach (var participant in reached)
            {
                visits[participant] += atOrganisation[participant];
            }

            ToActivities(reached, atOrganisation, here, atActivity);
            reached.Clear();
        }

        Rented.Return(atActivity);
        Rented.Return(atOrganisation);
    }

    private void ToParticipants(List<int> from, float[] mass, List<int> reached, float[] into)
    {
        foreach (var number in from)
        {
            var activity = store.Activities[number]!;
            var share = mass[number] * (activity.Kind == MatchActivityKind.Meeting ? MeetingShare : 1) / activity.Participants.Length;
            mass[number] = 0;
            foreach (var participant in activity.Participants)
            {
                Arrive(participant, share, reached, into);
            }
        }
    }

    private void ToActivities(List<int> from, float[] mass, List<int> reached, float[] into)
    {
        foreach (var participant in from)
        {
            var row = store.Organisations[participant];
            var share = Damping * mass[participant] / row.Done;
            mass[participant] = 0;
            if (share < Dropped)
            {
                continue;
            }

            foreach (var number in row.Activities)
            {
                if (store.Activities[number]!.IsDone)
                {
                    Arrive(number, share, reached, into);
                }
            }
        }
    }

    private static void Arrive(int number, float share, List<int> reached, float[] into)
    {
        if (into[number] == 0)
        {
            reached.Add(number);
        }

        into[number] += share;
    }
}
