namespace SundAI.Portal.Matchmaking.Matching;

/// <summary>
/// What an organisation brings whatever we seek: how much it did, here rather than elsewhere, and lately; how it answers; which type and which
/// region it is of. All of it strengthens a match that there is.
/// </summary>
internal static class Standing
{
    // Ten activities or a hundred: popularity is capped, or everyone is shown the same list.
    private const double Scale = 20;
    private const float PostCap = 0.6f;
    private const float OrganisationCap = 1.5f;

    private const float HalfAsLateDays = 365;

    public static void Fill(Signals signals, MatchStore store, int owner, IReadOnlyDictionary<int, double> places, bool isPost)
    {
        var us = owner >= 0 ? store.Organisations[owner] : null;
        var agreements = Agreements(store, places);
        var active = signals.Of(MatchReasonKind.Active);
        var region = signals.Of(MatchReasonKind.SameRegion);
        var lately = signals.Of(MatchReasonKind.Lately);
        var answers = signals.Of(MatchReasonKind.Answers);
        var serves = signals.Of(MatchReasonKind.ServesRegion);
        var meet = signals.Of(MatchReasonKind.TypesThatMeet);
        var sameType = signals.Of(MatchReasonKind.SameType);
        var ownRegion = us?.Region ?? Place.Unknown;
        var lifts = new Dictionary<string, float>(StringComparer.Ordinal);
        for (var number = 0; number < store.Organisations.Count; number++)
        {
            var row = store.Organisations[number];
            active[number] = Math.Min(isPost ? PostCap : OrganisationCap, ActiveOf(row, agreements));
            region[number] = ownRegion != Place.Unknown && ownRegion == row.Region ? 1 : 0;
            answers[number] = row.Answers is { } share ? (float)share - 0.5f : 0;
            lately[number] = row.Latest is { } on ? MathF.Pow(0.5f, (store.Newest.DayNumber - on.DayNumber) / HalfAsLateDays) : 0;
            if (us is not null && !isPost)
            {
                serves[number] = row.ServedRegion == Place.Unknown ? 0 : (float)places.GetValueOrDefault(row.ServedRegion);
                sameType[number] = us.Type == row.Type ? 1 : 0;
                meet[number] = lifts.TryGetValue(row.Type, out var lift) ? lift : lifts[row.Type] = store.Types.Lift(us.Type, row.Type);
            }
        }
    }

    private static float ActiveOf(OrganisationRow row, double[] agreements)
    {
        var done = 0.0;
        for (var region = 0; region < row.ByRegion.Length; region++)
        {
            done += row.ByRegion[region] * agreements[region];
        }

        return done == 0 ? 0 : (float)(Math.Log(1 + (2 * done)) / Math.Log(Scale));
    }

    /// <summary>How many activities an organisation has, and how many where we are.</summary>
    public static (int All, int Here) Done(OrganisationRow row, IReadOnlyDictionary<int, double> places) =>
        (row.ByRegion.Sum(), row.ByRegion.Index().Where(one => places.ContainsKey(one.Index)).Sum(one => one.Item));

    /// <summary>The newest thing it did.</summary>
    public static ActivityRow? LatestOf(MatchStore store, OrganisationRow row) =>
        row
            .Activities.Select(number => store.Activities[number]!)
            .Where(activity => activity is { IsDone: true, On: not null })
            .MaxBy(activity => (activity.On, activity.Id));

    // For each region, those without a place last: how far it agrees with ours, the mean of them when we are in several.
    private static double[] Agreements(MatchStore store, IReadOnlyDictionary<int, double> places) =>
        [
            .. Enumerable
                .Range(0, store.RegionCount + 1)
                .Select(region => region == store.RegionCount ? Place.Unknown : region)
                .Select(region => places.Sum(place => place.Value * Place.Agreement(place.Key, region))),
        ];
}
