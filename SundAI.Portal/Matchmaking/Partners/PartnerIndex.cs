using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Matchmaking.Matching;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Matchmaking;

/// <summary>
/// The matcher's knowledge in memory, one for a node. It is read from the database once; after that only what an event named is read again,
/// before the next ranking. One reader of the database at a time.
/// </summary>
internal sealed class PartnerIndex(IDbContextFactory<PortalDbContext> contexts, PartnerKnowledge knowledge, TaxonomyCatalogue catalogue)
    : IDisposable
{
    // Rows of what is gone take room and time until all is read anew.
    private const int EmptyRowsBeforeAnew = 20_000;

    private readonly SemaphoreSlim reading = new(1, 1);
    private readonly ConcurrentDictionary<Guid, long> organisations = [];
    private readonly ConcurrentDictionary<Guid, long> activities = [];
    private MatchIndex? index;
    private long changes;
    private int replaced;
    private bool unsettled;

    /// <summary>An organisation says something else now, or is gone.</summary>
    public void OrganisationChanged(Guid id) => organisations[id] = Interlocked.Increment(ref changes);

    /// <summary>A post or something else that organisations did says something else now, or is gone.</summary>
    public void ActivityChanged(Guid entityId) => activities[entityId] = Interlocked.Increment(ref changes);

    /// <summary>The knowledge as it stands now, with an organisation that may have come a moment ago.</summary>
    public async Task<MatchIndex> ReadAsync(Guid organisation, CancellationToken cancellation)
    {
        var there = await ReadAsync(cancellation);
        if (there.Unknown([organisation]).Count == 0)
        {
            return there;
        }

        OrganisationChanged(organisation);
        return await ReadAsync(cancellation);
    }

    /// <summary>The knowledge as it stands now.</summary>
    public async Task<MatchIndex> ReadAsync(CancellationToken cancellation)
    {
        if (index is { } there && organisations.IsEmpty && activities.IsEmpty)
        {
            return there;
        }

        await reading.WaitAsync(cancellation);
        try
        {
            await using var db = await contexts.CreateDbContextAsync(cancellation);
            if (index is null)
            {
                return await BuildAsync(db, cancellation);
            }

            await CatchUpAsync(db, index, cancellation);
            return index;
        }
        finally
        {
            reading.Release();
        }
    }

    /// <summary>Counts anew what is counted over all, when something has changed; reads all anew when much has.</summary>
    public async Task SettleAsync(CancellationToken cancellation)
    {
        var there = await ReadAsync(cancellation);
        if (replaced > EmptyRowsBeforeAnew)
        {
            await BuildAnewAsync(cancellation);
        }
        else if (unsettled)
        {
            unsettled = false;
            there.Settle();
        }
    }

    public void Dispose() => reading.Dispose();

    // Not while somebody catches up: what they take over would be in the index that is thrown away.
    private async Task BuildAnewAsync(CancellationToken cancellation)
    {
        await reading.WaitAsync(cancellation);
        try
        {
            await using var db = await contexts.CreateDbContextAsync(cancellation);
            await BuildAsync(db, cancellation);
        }
        finally
        {
            reading.Release();
        }
    }

    private async Task<MatchIndex> BuildAsync(PortalDbContext db, CancellationToken cancellation)
    {
        KeyValuePair<Guid, long>[] changed = [.. organisations];
        KeyValuePair<Guid, long>[] things = [.. activities];
        var regions = catalogue.List(TermKind.Region).ToDictionary(term => term.Slug, term => term.NameDa, StringComparer.Ordinal);
        var all = await knowledge.OrganisationsAsync(db, null, cancellation);
        var done = await knowledge.ActivitiesAsync(db, null, cancellation);
        var meanings = new Meanings(FieldWords.Of(catalogue));
        index = new MatchIndex(regions, meanings, all.Select(one => one.Organisation), [.. all.Select(one => one.Description), .. done]);
        (replaced, unsettled) = (0, false);
        Forget(organisations, changed);
        Forget(activities, things);
        return index;
    }

    private async Task CatchUpAsync(PortalDbContext db, MatchIndex current, CancellationToken cancellation)
    {
        KeyValuePair<Guid, long>[] changed = [.. organisations];
        KeyValuePair<Guid, long>[] things = [.. activities];
        if (changed.Length + things.Length == 0)
        {
            return;
        }

        if (changed.Length > 0)
        {
            await CatchUpOrganisationsAsync(db, current, [.. changed.Select(one => one.Key)], cancellation);
        }

        if (things.Length > 0)
        {
            await CatchUpActivitiesAsync(db, current, [.. things.Select(one => one.Key)], cancellation);
        }

        Forget(organisations, changed);
        Forget(activities, things);
        unsettled = true;
        replaced += changed.Length + things.Length;
    }

    private async Task CatchUpOrganisationsAsync(PortalDbContext db, MatchIndex current, Guid[] ids, CancellationToken cancellation)
    {
        var found = await knowledge.OrganisationsAsync(db, ids, cancellation);
        foreach (var gone in ids.Except(found.Select(one => one.Organisation.Id)))
        {
            current.RemoveOrganisation(gone);
            current.RemoveActivity(gone);
        }

        foreach (var (organisation, description) in found)
        {
            current.Put(organisation);
            current.Put(description);
        }
    }

    private async Task CatchUpActivitiesAsync(PortalDbContext db, MatchIndex current, Guid[] ids, CancellationToken cancellation)
    {
        var found = await knowledge.ActivitiesAsync(db, ids, cancellation);
        foreach (var gone in ids.Except(found.Select(one => one.Id)))
        {
            current.RemoveActivity(gone);
        }

        foreach (var activity in found)
        {
            current.Put(activity);
        }

        // The event of an organisation may come after that of its first post.
        if (current.Unknown(found.SelectMany(activity => activity.Participants)) is { Count: > 0 } newcomers)
        {
            await CatchUpOrganisationsAsync(db, current, [.. newcomers], cancellation);
        }
    }

    // Not before it is taken over: until then every other reader waits for it. What changed once more meanwhile stays to be read again.
    private static void Forget(ConcurrentDictionary<Guid, long> waiting, KeyValuePair<Guid, long>[] taken)
    {
        foreach (var one in taken)
        {
            waiting.TryRemove(one);
        }
    }
}
