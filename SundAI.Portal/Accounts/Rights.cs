using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Accounts;

/// <summary>Asks the database what an account may do at this moment.</summary>
public static class Rights
{
    /// <summary>Whether the actor runs workshops and notes: a facilitator or an administrator.</summary>
    public static Task<bool> IsFacilitatorAsync(this PortalDbContext db, Actor actor, CancellationToken cancellation) =>
        HasAnyRoleAsync(db, actor, [PortalRole.Facilitator, PortalRole.Administrator], cancellation);

    /// <summary>The accounts of facilitators and administrators, to be used inside another query.</summary>
    public static IQueryable<Guid> FacilitatorIds(this PortalDbContext db) =>
        WithAnyRole(db, [PortalRole.Facilitator, PortalRole.Administrator]);

    /// <summary>Whether the actor is an administrator.</summary>
    public static Task<bool> IsAdministratorAsync(this PortalDbContext db, Actor actor, CancellationToken cancellation) =>
        HasAnyRoleAsync(db, actor, [PortalRole.Administrator], cancellation);

    private static async Task<bool> HasAnyRoleAsync(PortalDbContext db, Actor actor, string[] roles, CancellationToken cancellation) =>
        actor.UserId is { } userId && await WithAnyRole(db, roles).AnyAsync(id => id == userId, cancellation);

    private static IQueryable<Guid> WithAnyRole(PortalDbContext db, string[] roles) =>
        from userRole in db.Set<IdentityUserRole<Guid>>()
        join role in db.Set<IdentityRole<Guid>>() on userRole.RoleId equals role.Id
        where roles.Contains(role.Name)
        select userRole.UserId;
}
