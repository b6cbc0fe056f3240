using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Accounts;

/// <summary>Identity's own store of users on the portal's context.</summary>
internal sealed class PortalUserStore(PortalDbContext context, IdentityErrorDescriber? describer = null)
    : UserStore<
        IdentityUser<Guid>,
        IdentityRole<Guid>,
        PortalDbContext,
        Guid,
        IdentityUserClaim<Guid>,
        IdentityUserRole<Guid>,
        IdentityUserLogin<Guid>,
        IdentityUserToken<Guid>,
        IdentityRoleClaim<Guid>,
        IdentityUserPasskey<Guid>
    >(context, describer);

/// <summary>Identity's own store of roles on the portal's context.</summary>
internal sealed class PortalRoleStore(PortalDbContext context, IdentityErrorDescriber? describer = null)
    : RoleStore<IdentityRole<Guid>, PortalDbContext, Guid>(context, describer);
