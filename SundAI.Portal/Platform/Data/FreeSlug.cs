using Microsoft.EntityFrameworkCore;

namespace SundAI.Portal.Platform.Data;

/// <summary>Finds an address that nobody has and nobody had.</summary>
public static class FreeSlug
{
    /// <summary>Words that stand in an address where a slug may stand: nothing is ever called so.</summary>
    internal static IReadOnlyCollection<string> Reserved { get; } =
    ["nyt", "ny", "rediger", "samlet", "opfoelgning", "forny", "ikke-relevant", "live", "moeder", "storskaerm", "v"];

    /// <summary>The wished slug, or the wished slug with the first free number behind it.</summary>
    /// <param name="db">The context.</param>
    /// <param name="kind">The domain's word in code, as in <see cref="OldSlug"/>.</param>
    /// <param name="taken">The slugs in use, for instance <c>db.Set&lt;Post&gt;().Select(post =&gt; post.Slug)</c>.</param>
    /// <param name="wished">A slug.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<string> FindAsync(
        PortalDbContext db,
        string kind,
        IQueryable<string> taken,
        string wished,
        CancellationToken cancellation
    )
    {
        var alike = await taken.Where(slug => slug.StartsWith(wished)).ToListAsync(cancellation);
        alike.AddRange(
            await db.Set<OldSlug>()
                .Where(row => row.Kind == kind && row.Slug.StartsWith(wished))
                .Select(row => row.Slug)
                .ToListAsync(cancellation)
        );
        return Take(alike.Concat(Reserved).ToHashSet(StringComparer.Ordinal), wished);
    }

    /// <summary>Every address that somebody has or had, for <see cref="Take"/> when many are made at once.</summary>
    public static async Task<HashSet<string>> UsedAsync(
        PortalDbContext db,
        string kind,
        IQueryable<string> taken,
        CancellationToken cancellation
    )
    {
        var used = await taken.ToListAsync(cancellation);
        used.AddRange(await db.Set<OldSlug>().Where(row => row.Kind == kind).Select(row => row.Slug).ToListAsync(cancellation));
        return used.Concat(Reserved).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The wished slug, or with the first free number behind it; from now on it is used.</summary>
    public static string Take(HashSet<string> used, string wished)
    {
        var slug = wished;
        for (var number = 2; !used.Add(slug); number++)
        {
            slug = $"{wished}-{number}";
        }

        return slug;
    }
}
