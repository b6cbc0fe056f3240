using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Matchmaking;

/// <summary>
/// Who has been shown to whom, in memory and written down now and then: what a killed process forgets is a few minutes of it, and only
/// evens out who is seen.
/// </summary>
internal sealed class ShownPartners(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    private readonly ConcurrentDictionary<Guid, ConcurrentDictionary<Guid, DateTime>> seenBy = [];
    private readonly ConcurrentDictionary<Guid, DateTime> askers = [];
    private readonly ConcurrentDictionary<(Guid Organisation, Guid Partner), DateTime> unwritten = [];

    /// <summary>How many have seen a partner among theirs, who asks now not counted: so a page stays the same when it is read again.</summary>
    public int SeenBy(Guid partner, Guid asking) =>
        seenBy.TryGetValue(partner, out var those) ? those.Count - (those.ContainsKey(asking) ? 1 : 0) : 0;

    /// <summary>How many have been shown anybody, who asks now not counted.</summary>
    public int AskersBut(Guid asking) => askers.Count - (askers.ContainsKey(asking) ? 1 : 0);

    /// <summary>Somebody sees these now.</summary>
    public void Note(Guid organisation, IEnumerable<Guid> partners)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var partner in partners)
        {
            Add(organisation, partner, now);
            unwritten[(organisation, partner)] = now;
        }
    }

    /// <summary>Reads what was written down.</summary>
    public async Task ReadAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await foreach (var row in db.Set<Showing>().AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellation))
        {
            Add(row.OrganisationId, row.PartnerId, row.At);
        }
    }

    /// <summary>Writes down what is new, and forgets what is old.</summary>
    public async Task WriteAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var news = unwritten.ToList();
        foreach (var byOrganisation in news.GroupBy(one => one.Key.Organisation, one => one))
        {
            await PutAsync(db, byOrganisation.Key, byOrganisation.ToDictionary(one => one.Key.Partner, one => one.Value), cancellation);
        }

        news.ForEach(one => unwritten.TryRemove(one));
        var old = clock.GetUtcNow().UtcDateTime.AddDays(-Showing.KeptDays);
        await db.Set<Showing>().Where(row => row.At < old).ExecuteDeleteAsync(cancellation);
        Forget(askers, old);
        foreach (var those in seenBy.Values)
        {
            Forget(those, old);
        }
    }

    private static async Task PutAsync(
        PortalDbContext db,
        Guid organisation,
        Dictionary<Guid, DateTime> seen,
        CancellationToken cancellation
    )
    {
        var partners = seen.Keys.ToList();
        var there = await db.Set<Showing>()
            .Where(row => row.OrganisationId == organisation && partners.Contains(row.PartnerId))
            .ToDictionaryAsync(row => row.PartnerId, cancellation);
        // An organisation may be gone since it was shown.
        var alive = await db.Set<Organisation>()
            .Where(row => partners.Contains(row.Id) && db.Set<Organisation>().Any(own => own.Id == organisation))
            .Select(row => row.Id)
            .ToHashSetAsync(cancellation);
        foreach (var (partner, at) in seen.Where(one => alive.Contains(one.Key)))
        {
            if (there.TryGetValue(partner, out var row))
            {
                row.At = at;
            }
            else
            {
                db.Set<Showing>()
                    .Add(
                        new Showing
                        {
                            OrganisationId = organisation,
                            PartnerId = partner,
                            At = at,
                        }
                    );
            }
        }

        await db.SaveChangesAsync(cancellation);
    }

    private void Add(Guid organisation, Guid partner, DateTime at)
    {
        Remember(askers, organisation, at);
        Remember(seenBy.GetOrAdd(partner, _ => []), organisation, at);
    }

    private static void Remember(ConcurrentDictionary<Guid, DateTime> those, Guid organisation, DateTime at) =>
        those.AddOrUpdate(organisation, at, (_, before) => before > at ? before : at);

    private static void Forget(ConcurrentDictionary<Guid, DateTime> those, DateTime old)
    {
        foreach (var one in those.Where(one => one.Value < old))
        {
            those.TryRemove(one);
        }
    }
}
