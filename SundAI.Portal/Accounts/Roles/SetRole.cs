using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Accounts;

/// <summary>Which account, which role, given or taken.</summary>
public sealed record SetRoleInput(Guid UserId, string Role, bool IsGiven);

/// <summary>An administrator gives or takes a role. One administrator must remain.</summary>
internal sealed class SetRole(IDbContextFactory<PortalDbContext> contexts, UserManager<IdentityUser<Guid>> users)
{
    public async Task<Result> HandleAsync(Actor actor, SetRoleInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (!await db.IsAdministratorAsync(actor, cancellation))
        {
            return Refusal.NotAllowed;
        }

        if (!PortalRole.All.Contains(input.Role) || await users.FindByIdAsync(input.UserId.ToString()) is not { } user)
        {
            return Refusal.NotFound;
        }

        if (input.IsGiven == await users.IsInRoleAsync(user, input.Role))
        {
            return Result.Done;
        }

        if (input is { IsGiven: false, Role: PortalRole.Administrator } && (await users.GetUsersInRoleAsync(input.Role)).Count == 1)
        {
            return Refusal.Of<AccountsText>("Role.LastAdministrator");
        }

        var result = input.IsGiven ? await users.AddToRoleAsync(user, input.Role) : await users.RemoveFromRoleAsync(user, input.Role);
        return result.Succeeded ? Result.Done : Refusal.Stale();
    }
}

/// <summary>An account in the administrators' list.</summary>
public sealed record AccountLine(Guid UserId, string Email, bool IsConfirmed, IReadOnlyList<string> Roles);

/// <summary>All accounts, for administrators: those with a role first.</summary>
internal sealed class ListAccounts(IDbContextFactory<PortalDbContext> contexts)
{
    public async Task<Result<Page<AccountLine>>> HandleAsync(Actor actor, ListAccountsInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (!await db.IsAdministratorAsync(actor, cancellation))
        {
            return Refusal.NotAllowed;
        }

        var words = (input.Words ?? "").Trim().ToUpperInvariant();
        var page = await db.Set<IdentityUser<Guid>>()
            .AsNoTracking()
            .Where(user => words == "" || user.NormalizedEmail!.Contains(words))
            .OrderByDescending(user => db.Set<IdentityUserRole<Guid>>().Any(role => role.UserId == user.Id))
            .ThenBy(user => user.NormalizedEmail)
            .Select(user => new
            {
                user.Id,
                user.Email,
                user.EmailConfirmed,
            })
            .ToPageAsync(input.Page, 20, cancellation);
        var ids = page.Items.Select(user => user.Id).ToList();
        var roles = await (
            from userRole in db.Set<IdentityUserRole<Guid>>()
            join role in db.Set<IdentityRole<Guid>>() on userRole.RoleId equals role.Id
            where ids.Contains(userRole.UserId)
            select new { userRole.UserId, role.Name }
        ).ToListAsync(cancellation);
        var of = roles.ToLookup(role => role.UserId, role => role.Name!);
        return new Page<AccountLine>(
            [.. page.Items.Select(user => new AccountLine(user.Id, user.Email!, user.EmailConfirmed, [.. of[user.Id].Order()]))],
            page.Number,
            page.Size,
            page.Total
        );
    }
}

/// <summary>Part of the address, and which page.</summary>
public sealed record ListAccountsInput(string? Words, int Page);
