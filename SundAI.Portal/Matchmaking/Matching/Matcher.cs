namespace SundAI.Portal.Matchmaking.Matching;

/// <summary>
/// Ranks organisations as counterparts. The score of one is the sum of its parts, each a strength times the weight of its kind. What is known
/// gives the same ranking in whatever order it came; equal scores are in the order of ids. Who asks is left out, and so are those with
/// nothing to meet about.
/// </summary>
internal sealed class Matcher : IDisposable
{
    // The newest, of an organisation that did more: what it did ten years ago is in the network still.
    private const int TextsOfOrganisation = 24;

    // Scores that are shown as equal are equal, so that the order of ids decides between them.
    private const int Decimals = 6;

    private readonly MatchStore store;
    private readonly MatchQuery query;
    private readonly int owner;
    private readonly TagLists tags;
    private readonly Dictionary<int, double> places;
    private readonly Signals signals;
    private readonly TextEvidence texts;
    private readonly PartnerWalk? walk;
    private readonly HashSet<string> words = [];
    private readonly IReadOnlyDictionary<MatchReasonKind, double> weights;

    private Matcher(MatchStore store, MatchQuery query, MatchWeights weights)
    {
        (this.store, this.query, this.weights) = (store, query, weights.For(query));
        owner = store.NumberOf(query.Owner);
        signals = new Signals(store.Organisations.Count);
        texts = new TextEvidence(store, owner, query);
        tags = TagsOf();
        places = PlacesOf();
        HearTexts();
        texts.Fill(signals);
        store.Themes.Agreement(tags.Themes, signals.Of(MatchReasonKind.SharedThemes));
        store.Categories.Agreement(tags.Categories, signals.Of(MatchReasonKind.SharedCategories));
        store.Competences.Agreement(tags.Competences, signals.Of(MatchReasonKind.SharedCompetences));
        Standing.Fill(signals, store, owner, places, query.Post is not null);
        if (query.Post is { } post)
        {
            words = [.. Grams.WordsOf(post.Title), .. Grams.WordsOf(post.Text)];
            store.Names.Said(words, store.Organisations, signals.Of(MatchReasonKind.NamedInText));
        }
        else if (owner >= 0)
        {
            walk = new PartnerWalk(store, owner, query.KnowsMeetings);
            walk.Fill(signals);
            store.Names.Alike(store.Organisations[owner], signals.Of(MatchReasonKind.AlikeName));
        }
    }

    /// <param name="store">What is known.</param>
    /// <param name="query">For whom.</param>
    /// <param name="weights">What each kind of reason weighs.</param>
    /// <param name="leftOut">Who is no answer beside who asks.</param>
    /// <param name="take">How many at most, 0 or more.</param>
    public static IReadOnlyList<Match> Rank(MatchStore store, MatchQuery query, MatchWeights weights, IReadOnlySet<Guid> leftOut, int take)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(take);
        using var matcher = new Matcher(store, query, weights);
        return matcher.Best(leftOut, take);
    }

    public void Dispose()
    {
        signals.Dispose();
        texts.Dispose();
    }

    private List<Match> Best(IReadOnlySet<Guid> leftOut, int take)
    {
        var scores = Scores();
        var best = new PriorityQueue<int, (double Score, Guid Id)>(BestLast.Comparer);
        for (var number = 0; number < scores.Length; number++)
        {
            var row = store.Organisations[number];
            var score = Math.Round(scores[number], Decimals);
            if (score <= 0 || number == owner || !row.IsKnown || leftOut.Contains(row.Id) || (query.Only ?? row.Id) != row.Id)
            {
                continue;
            }

            if (best.Count < take)
            {
                best.Enqueue(number, (score, row.Id));
            }
            else if (take > 0)
            {
                best.EnqueueDequeue(number, (score, row.Id));
            }
        }

        var ranked = new List<Match>(best.Count);
        while (best.TryDequeue(out var number, out var place))
        {
            ranked.Add(new Match(place.Id, place.Score, ReasonsOf(number)) { Strengths = StrengthsOf(number) });
        }

        ranked.Reverse();
        return ranked;
    }

    // 0 for those without a ground to meet.
    private double[] Scores()
    {
        var scores = new double[store.Organisations.Count];
        var hasGround = new bool[scores.Length];
        foreach (var (kind, weight) in weights.Where(one => signals.Has(one.Key)))
        {
            var strengths = signals.Of(kind);
            var isGround = MatchWeights.IsGround(kind);
            for (var number = 0; number < scores.Length; number++)
            {
                scores[number] += weight * strengths[number];
                hasGround[number] |= isGround && strengths[number] > 0;
            }
        }

        for (var number = 0; number < scores.Length; number++)
        {
            scores[number] = hasGround[number] ? scores[number] : 0;
        }

        return scores;
    }

    private MatchStrengths StrengthsOf(int organisation) => new(weights.Keys.Select(kind => (kind, signals.Of(kind, organisation))));

    private IReadOnlyList<MatchReason> ReasonsOf(int organisation) =>
        Reasons.Of(
            weights
                .Select(weight => (weight.Key, Amount: weight.Value * signals.Of(weight.Key, organisation)))
                .Where(part => part.Amount > 0)
                .OrderByDescending(part => part.Amount)
                .ThenBy(part => part.Key),
            kind => FactsOf(kind, organisation)
        );

    private IReadOnlyList<string> FactsOf(MatchReasonKind kind, int organisation)
    {
        var row = store.Organisations[organisation];
        return kind switch
        {
            MatchReasonKind.GivesWhatWeSeek => texts.AnswerFacts(organisation, PostKind.Offer),
            MatchReasonKind.SeeksWhatWeGive => texts.AnswerFacts(organisation, PostKind.Need),
            MatchReasonKind.SharedThemes => store.Themes.Shared(organisation, tags.Themes),
            MatchReasonKind.SharedCategories => store.Categories.Shared(organisation, tags.Categories),
            MatchReasonKind.SharedCompetences => store.Competences.Shared(organisation, tags.Competences),
            MatchReasonKind.AlikeWork => texts.AlikeFacts(organisation),
            MatchReasonKind.WorkedTogether => walk!.TogetherFacts(organisation),
            MatchReasonKind.SharedPartners => walk!.BetweenFacts(organisation),
            MatchReasonKind.NamedInText => [.. row.NameWords.Where(words.Contains)],
            MatchReasonKind.Active => Standing.Done(row, places) is var (all, here) ? [Invariant(all), Invariant(here)] : [],
            MatchReasonKind.ServesRegion => [store.RegionSlug(row.ServedRegion)],
            MatchReasonKind.SameRegion => [store.RegionSlug(row.Region)],
            MatchReasonKind.TypesThatMeet => [store.Organisations[owner].Type, row.Type],
            MatchReasonKind.SameType => [row.Type],
            MatchReasonKind.AlikeName => [row.Name],
            MatchReasonKind.Lately => [Standing.LatestOf(store, row)!.Id.ToString()],
            MatchReasonKind.Answers => [row.Answers!.Value.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture)],
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
    }

    private static string Invariant(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private TagLists TagsOf()
    {
        if (query.Post is { } post)
        {
            return post.Post is { } traits ? TagLists.Of(traits) : TagLists.None;
        }

        return owner < 0
            ? TagLists.None
            : OwnActivities()
                .Select(number => store.Activities[number]!.Post)
                .OfType<PostTraits>()
                .Select(TagLists.Of)
                .Aggregate(store.Organisations[owner].Tags, (sum, more) => sum.And(more));
    }

    // Where we are, with the share of what we did there.
    private Dictionary<int, double> PlacesOf()
    {
        if (query.Post is { } post)
        {
            return new() { [store.RegionOf(post.Region)] = 1 };
        }

        if (owner < 0)
        {
            return new() { [Place.Unknown] = 1 };
        }

        var us = store.Organisations[owner];
        var done = us.ByRegion.Sum();
        return done == 0
            ? new() { [us.Region] = 1 }
            : us
                .ByRegion.Index()
                .Where(one => one.Item > 0)
                .ToDictionary(one => one.Index == store.RegionCount ? Place.Unknown : one.Index, one => (double)one.Item / done);
    }

    private void HearTexts()
    {
        if (query.Post is { } post)
        {
            texts.Hear(post);
            return;
        }

        foreach (var number in OwnActivities().Take(TextsOfOrganisation))
        {
            texts.Hear(number);
        }
    }

    // Its posts first, which say what it seeks and gives now; then the newest.
    private IEnumerable<int> OwnActivities() =>
        owner < 0
            ? []
            : store
                .Organisations[owner]
                .Activities.Where(number => query.IsVerified || !store.Activities[number]!.IsForVerified)
                .OrderByDescending(number => store.Activities[number]!.Post is not null)
                .ThenByDescending(number => store.Activities[number]!.On)
                .ThenBy(number => store.Activities[number]!.Id);
}
