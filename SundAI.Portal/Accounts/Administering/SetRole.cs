using Microsoft.AspNetCore.Identity;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Accounts.Administering;

/// <summary>
/// An administrator gives somebody a role, or takes it. One administrator always stays. Whoever loses a role is signed out;
/// rights are asked from the database, so they lose them at once.
/// </summary>
internal sealed class SetRole(UserManager<IdentityUser<Guid>> users, PortalDbContext db)
{
    /// <param name="UserId">Whose role.</param>
    /// <param name="Role">As in <see cref="PortalRole"/>.</param>
    /// <param name="Has">Whether they shall have it.</param>
    public sealed record Input(Guid UserId, string Role, bool Has);

    public async Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.WaitForAdministratorsAsync(cancellation);
        if (!await db.IsAdministratorAsync(actor, cancellation))
        {
            return Refusal.NotAllowed;
        }

        if (!PortalRole.All.Contains(input.Role) || await users.FindByIdAsync(input.UserId.ToString()) is not { } user)
        {
            return Refusal.NotFound;
        }

        if (await users.IsInRoleAsync(user, input.Role) == input.Has)
        {
            return Result.Done;
        }

        if (input is { Has: false, Role: PortalRole.Administrator } && await db.IsLastAdministratorAsync(user.Id, cancellation))
        {
            return Refusal.Of<AccountsText>("Role.LastAdministrator");
        }

        var outcome = input.Has ? await users.AddToRoleAsync(user, input.Role) : await users.RemoveFromRoleAsync(user, input.Role);
        if (!outcome.Succeeded)
        {
            return Refusal.Stale();
        }

        if (!input.Has)
        {
            await users.UpdateSecurityStampAsync(user);
        }

        await transaction.CommitAsync(cancellation);
        return Result.Done;
    }
}
