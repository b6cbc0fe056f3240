using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Taxonomy;

/// <summary>Reads and writes what things are tagged with.</summary>
public static class Tags
{
    /// <summary>Makes these the tags of a thing in one list; saved with the context.</summary>
    public static async Task SetAsync(
        PortalDbContext db,
        Guid ownerId,
        TermKind kind,
        IEnumerable<string> slugs,
        CancellationToken cancellation
    )
    {
        var wanted = slugs.ToHashSet(StringComparer.Ordinal);
        var present = await db.Set<Tag>().Where(tag => tag.OwnerId == ownerId && tag.Kind == kind).ToListAsync(cancellation);
        db.Set<Tag>().RemoveRange(present.Where(tag => !wanted.Contains(tag.Slug)));
        var there = present.Select(tag => tag.Slug).ToHashSet(StringComparer.Ordinal);
        db.Set<Tag>()
            .AddRange(
                wanted
                    .Except(there)
                    .Select(slug => new Tag
                    {
                        OwnerId = ownerId,
                        Kind = kind,
                        Slug = slug,
                    })
            );
    }

    /// <summary>All tags of some things, in one query; none is sent for nothing.</summary>
    public static async Task<ILookup<Guid, Tag>> OfAsync(
        PortalDbContext db,
        IReadOnlyCollection<Guid> ownerIds,
        CancellationToken cancellation
    )
    {
        List<Tag> tags =
            ownerIds.Count == 0
                ? []
                : await db.Set<Tag>().AsNoTracking().Where(tag => ownerIds.Contains(tag.OwnerId)).ToListAsync(cancellation);
        return tags.ToLookup(tag => tag.OwnerId);
    }

    /// <summary>The slugs of a thing in one list as they will be after the context's save.</summary>
    public static async Task<IReadOnlyCollection<string>> SoonAsync(
        PortalDbContext db,
        Guid ownerId,
        TermKind kind,
        CancellationToken cancellation
    )
    {
        await db.Set<Tag>().Where(tag => tag.OwnerId == ownerId && tag.Kind == kind).LoadAsync(cancellation);
        return [.. db.Set<Tag>().Local.Where(tag => tag.OwnerId == ownerId && tag.Kind == kind).Select(tag => tag.Slug)];
    }

    /// <summary>The keys of what is tagged with a term, to be used inside another query.</summary>
    public static IQueryable<Guid> Owners(PortalDbContext db, TermKind kind, string slug) =>
        db.Set<Tag>().Where(tag => tag.Kind == kind && tag.Slug == slug).Select(tag => tag.OwnerId);

    /// <summary>The slugs of one list among some tags.</summary>
    public static IReadOnlyList<string> Of(this IEnumerable<Tag> tags, TermKind kind) =>
        [.. tags.Where(tag => tag.Kind == kind).Select(tag => tag.Slug)];

    /// <summary>Takes every tag off a thing that is about to go.</summary>
    public static async Task ClearAsync(PortalDbContext db, Guid ownerId, CancellationToken cancellation) =>
        db.Set<Tag>().RemoveRange(await db.Set<Tag>().Where(tag => tag.OwnerId == ownerId).ToListAsync(cancellation));
}
