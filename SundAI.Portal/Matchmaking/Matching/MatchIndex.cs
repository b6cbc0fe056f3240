namespace SundAI.Portal.Matchmaking.Matching;

/// <summary>
/// The matcher's knowledge for many readers and now and then a writer. What is put in is found at once; how rare things are is counted by
/// <see cref="Settle"/>.
/// </summary>
internal sealed class MatchIndex : IDisposable
{
    private readonly MatchStore store;
    private readonly ReaderWriterLockSlim turn = new();

    /// <summary>Reads everything in, in the order of ids, so that the same knowledge gives the same ranking.</summary>
    public MatchIndex(
        IReadOnlyDictionary<string, string> regionNames,
        Meanings meanings,
        IEnumerable<MatchOrganisation> organisations,
        IEnumerable<MatchActivity> activities
    )
    {
        store = new MatchStore(regionNames, meanings);
        foreach (var organisation in organisations.OrderBy(one => one.Id))
        {
            store.Put(organisation);
        }

        var taken = activities
            .AsParallel()
            .AsOrdered()
            .Select(activity => (Activity: activity, Words: MatchWords.Of(activity, store.Meanings)));
        foreach (var (activity, words) in taken.OrderBy(one => one.Activity.Id))
        {
            store.Put(activity, words);
        }

        store.Settle();
    }

    /// <summary>Ranks for one query; see <see cref="Matcher"/>.</summary>
    public IReadOnlyList<Match> Rank(MatchQuery query, IReadOnlySet<Guid> leftOut, int take, MatchWeights? weights = null)
    {
        turn.EnterReadLock();
        try
        {
            return Matcher.Rank(store, query, weights ?? MatchWeights.Standard, leftOut, take);
        }
        finally
        {
            turn.ExitReadLock();
        }
    }

    /// <summary>The posts that answer the query's post, the best first; see <see cref="PostAnswers"/>.</summary>
    public IReadOnlyList<PostAnswer> Answers(MatchQuery query, IReadOnlySet<Guid> leftOut, int take)
    {
        turn.EnterReadLock();
        try
        {
            return PostAnswers.Of(store, query, leftOut, take);
        }
        finally
        {
            turn.ExitReadLock();
        }
    }

    /// <summary>Which of these organisations it has not been told of.</summary>
    public IReadOnlyList<Guid> Unknown(IEnumerable<Guid> organisations)
    {
        turn.EnterReadLock();
        try
        {
            return [.. organisations.Distinct().Where(id => !store.Knows(id))];
        }
        finally
        {
            turn.ExitReadLock();
        }
    }

    public void Put(MatchOrganisation organisation) => Write(() => store.Put(organisation));

    public void Put(MatchActivity activity)
    {
        var words = MatchWords.Of(activity, store.Meanings);
        Write(() => store.Put(activity, words));
    }

    public void RemoveOrganisation(Guid id) => Write(() => store.RemoveOrganisation(id));

    public void RemoveActivity(Guid id) => Write(() => store.RemoveActivity(id));

    /// <summary>Counts anew what is counted over all.</summary>
    public void Settle() => Write(store.Settle);

    public void Dispose() => turn.Dispose();

    private void Write(Action change)
    {
        turn.EnterWriteLock();
        try
        {
            change();
        }
        finally
        {
            turn.ExitWriteLock();
        }
    }
}
