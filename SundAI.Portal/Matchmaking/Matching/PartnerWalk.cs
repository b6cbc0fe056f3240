namespace SundAI.Portal.Matchmaking.Matching;

/// <summary>
/// Who is near in the network of what organisations did together: a walk that starts evenly at our own activities, goes on from an activity to
/// those who took part and from them to what else they did, and is left with 15 % at each step (personalised PageRank; Haveliwala, Topic-Sensitive
/// PageRank, 2002). How often it comes to an organisation is how near it is. Where we know whom we met after an introduction, each such meeting is an
/// activity of the two; nobody else's walk goes over it.
/// </summary>
internal sealed class PartnerWalk
{
    private const int Rounds = 10;
    private const float Damping = 0.85f;
    private const float Dropped = 1e-6f;

    // To have sat in the same hall is less than to have built something.
    private const float MeetingShare = 0.1f;

    // Two who met talked of one thing, and more may have come of it; only a project is work.
    private const float TalkShare = 0.5f;

    // Below this the walk came by seldom, and the nearest of those is not near.
    private const float StrongVisit = 0.05f;

    private const int ShownFacts = 2;

    private readonly MatchStore store;
    private readonly int owner;
    private readonly HashSet<int> own;
    private readonly IReadOnlyList<MeetingRow> meetings;
    private readonly HashSet<int> partners = [];

    /// <param name="store">What is known.</param>
    /// <param name="owner">Who asks, by number.</param>
    /// <param name="knowsMeetings">Whether whom the owner met may be known to whoever reads the answer.</param>
    public PartnerWalk(MatchStore store, int owner, bool knowsMeetings)
    {
        (this.store, this.owner) = (store, owner);
        own = [.. store.Organisations[owner].Activities.Where(number => store.Activities[number]!.IsDone)];
        meetings = knowsMeetings ? store.Organisations[owner].Meetings : [];
    }

    /// <summary>Fills in how near each is: those we worked with, and those that our partners or theirs worked with.</summary>
    public void Fill(Signals signals)
    {
        partners.UnionWith(own.SelectMany(number => store.Activities[number]!.Participants));
        partners.UnionWith(meetings.Select(meeting => meeting.With));
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
                .Select(activity => (activity.Participants.Length, activity.Id))
                .Concat(meetings.Where(meeting => meeting.With == organisation).Select(meeting => (Length: 2, Id: meeting.Introduction)))
                .OrderBy(one => one.Length)
                .ThenBy(one => one.Id)
                .Take(ShownFacts)
                .Select(one => one.Id.ToString()),
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
        var atMeetings = 1f / (own.Count + meetings.Count);
        foreach (var number in here)
        {
            atActivity[number] = atMeetings;
        }

        for (var round = 0; round < Rounds && (here.Count > 0 || atMeetings > 0); round++)
        {
            ToParticipants(here, atActivity, reached, atOrganisation);
            ToThoseMet(atMeetings, reached, atOrganisation);
            here.Clear();
            foreach (var participant in reached)
            {
                visits[participant] += atOrganisation[participant];
            }

            atMeetings = ToActivities(reached, atOrganisation, here, atActivity);
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

    private void ToThoseMet(float mass, List<int> reached, float[] into)
    {
        foreach (var meeting in meetings)
        {
            var share = mass * (meeting.IsProject ? 1 : TalkShare) / 2;
            Arrive(meeting.With, share, reached, into);
            Arrive(owner, share, reached, into);
        }
    }

    // Answers what comes to each of our meetings.
    private float ToActivities(List<int> from, float[] mass, List<int> reached, float[] into)
    {
        var toMeetings = 0f;
        foreach (var participant in from)
        {
            var row = store.Organisations[participant];
            var share = Damping * mass[participant] / Math.Max(1, row.Done + (participant == owner ? meetings.Count : 0));
            mass[participant] = 0;
            if (share < Dropped)
            {
                continue;
            }

            toMeetings += participant == owner && meetings.Count > 0 ? share : 0;
            foreach (var number in row.Activities)
            {
                if (store.Activities[number]!.IsDone)
                {
                    Arrive(number, share, reached, into);
                }
            }
        }

        return toMeetings;
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
