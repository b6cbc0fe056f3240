using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Drafts;
using SundAI.Portal.Platform.Mail;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Accounts;

/// <summary>
/// Erases the actor's own account and everything about the person, on every floor, or nothing. The public record stays: what others
/// build on keeps its text, its author becomes a former member.
/// </summary>
internal sealed class DeleteAccount(UserManager<IdentityUser<Guid>> users, PortalDbContext db, IEnumerable<IPersonalData> parts)
{
    public async Task<Result> HandleAsync(Actor actor, string password, CancellationToken cancellation)
    {
        if (actor.UserId is not { } id || await users.FindByIdAsync(id.ToString()) is not { } user)
        {
            return Refusal.NotAllowed;
        }

        if (await users.HasPasswordAsync(user) && !await users.CheckPasswordAsync(user, password))
        {
            return Refusal.Of<AccountsText>("Password.Wrong").At("Password");
        }

        var isLastAdministrator =
            await users.IsInRoleAsync(user, PortalRole.Administrator)
            && (await users.GetUsersInRoleAsync(PortalRole.Administrator)).Count == 1;
        if (isLastAdministrator)
        {
            return Refusal.Of<AccountsText>("Role.LastAdministrator");
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        foreach (var part in parts.OrderByDescending(part => part.Floor))
        {
            await part.EraseAsync(db, id, cancellation);
        }

        await db.SaveChangesAsync(cancellation);
        await db.Set<Draft>().Where(draft => draft.UserId == id).ExecuteDeleteAsync(cancellation);
        await db.Set<OutgoingMail>().Where(mail => mail.To == user.Email).ExecuteDeleteAsync(cancellation);
        var deleted = await users.DeleteAsync(user);
        if (!deleted.Succeeded)
        {
            return Refusal.Stale();
        }

        await transaction.CommitAsync(cancellation);
        return Result.Done;
    }
}
