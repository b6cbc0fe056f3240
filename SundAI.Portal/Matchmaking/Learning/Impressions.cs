using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Matchmaking.Matching;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Matchmaking.Learning;

/// <summary>Remembers what spoke for whom when it was shown, and writes it down now and then: what a killed process forgets is a few minutes of it.</summary>
internal sealed class Impressions(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    private readonly ConcurrentDictionary<(Guid Organisation, Guid About, Guid Partner), Impression> unwritten = [];

    /// <summary>Somebody sees this page now.</summary>
    /// <param name="organisation">Who.</param>
    /// <param name="post">The post it is for; null for the organisation itself.</param>
    /// <param name="page">The partners, the first first.</param>
    public void Note(Guid organisation, Guid? post, IReadOnlyList<Match> page)
    {
        var about = post ?? organisation;
        foreach (var (place, match) in page.Index())
        {
            unwritten.TryAdd(
                (organisation, about, match.OrganisationId),
                new Impression
                {
                    OrganisationId = organisation,
                    AboutId = about,
                    PartnerId = match.OrganisationId,
                    Place = place + 1,
                    Strengths = match.Strengths.ToString(),
                    At = clock.GetUtcNow().UtcDateTime,
                }
            );
        }
    }

    /// <summary>Writes down what is new, and forgets what is old.</summary>
    public async Task WriteAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var news = unwritten.ToList();
        foreach (var page in news.GroupBy(one => (one.Key.Organisation, one.Key.About), one => one.Value))
        {
            await PutAsync(db, page.Key.Organisation, page.Key.About, [.. page], cancellation);
        }

        news.ForEach(one => unwritten.TryRemove(one));
        var old = clock.GetUtcNow().UtcDateTime.AddDays(-Impression.KeptDays);
        await db.Set<Impression>().Where(row => row.At < old).ExecuteDeleteAsync(cancellation);
    }

    private static async Task PutAsync(
        PortalDbContext db,
        Guid organisation,
        Guid about,
        IReadOnlyList<Impression> page,
        CancellationToken cancellation
    )
    {
        var seenAt = page.Min(one => one.At);
        var partners = page.Select(one => one.PartnerId).ToList();
        // What is known of two who had been introduced before speaks for what came of it, and would teach that.
        var fresh = await db.Set<Organisation>()
            .Where(row => partners.Contains(row.Id) && db.Set<Organisation>().Any(own => own.Id == organisation))
            .Where(row =>
                !db.Set<Impression>().Any(one => one.OrganisationId == organisation && one.AboutId == about && one.PartnerId == row.Id)
            )
            .Where(row =>
                !db.Set<Introduction>()
                    .Any(one =>
                        one.AskedAt < seenAt
                        && (
                            (one.FromOrganisationId == organisation && one.ToOrganisationId == row.Id)
                            || (one.FromOrganisationId == row.Id && one.ToOrganisationId == organisation)
                        )
                    )
            )
            .Select(row => row.Id)
            .ToHashSetAsync(cancellation);
        db.Set<Impression>().AddRange(page.Where(one => fresh.Contains(one.PartnerId)));
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
    }
}
