using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Ecosystem;

/// <summary>Who follows what a thing is about.</summary>
public static class Followers
{
    /// <summary>Who follows which of the themes that a thing is tagged with.</summary>
    public static IQueryable<ThemeFollow> FollowsOf(this PortalDbContext db, Guid thingId) =>
        db.Set<ThemeFollow>()
            .Where(row => db.Set<Tag>().Any(tag => tag.OwnerId == thingId && tag.Kind == TermKind.Theme && tag.Slug == row.ThemeSlug));

    /// <summary>The persons among them, to be used inside another query.</summary>
    public static IQueryable<Guid> FollowersOf(this PortalDbContext db, Guid thingId) => db.FollowsOf(thingId).Select(row => row.PersonId);

    /// <summary>Who follows which of some organisations.</summary>
    public static IQueryable<OrganisationFollow> FollowsOfOrganisations(this PortalDbContext db, IReadOnlyCollection<Guid> organisations) =>
        db.Set<OrganisationFollow>().Where(row => organisations.Contains(row.OrganisationId));
}
