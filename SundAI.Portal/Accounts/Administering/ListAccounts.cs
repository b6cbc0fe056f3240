using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Accounts.Administering;

/// <summary>The accounts, for administrators only: the one list that shows addresses.</summary>
internal sealed class ListAccounts(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    /// <param name="Words">Part of an address; empty for all.</param>
    /// <param name="Role">Only those with the role; null for all.</param>
    /// <param name="Page">From 1.</param>
    public sealed record Input(string? Words = null, string? Role = null, int Page = 1);

    /// <param name="Id">The account.</param>
    /// <param name="Email">Its address.</param>
    /// <param name="IsConfirmed">Whether the address is confirmed.</param>
    /// <param name="IsLocked">Whether wrong passwords have locked it for the moment.</param>
    /// <param name="HasTotp">Whether sign-in takes a second step.</param>
    /// <param name="Roles">As in <see cref="PortalRole"/>.</param>
    public sealed record Row(Guid Id, string Email, bool IsConfirmed, bool IsLocked, bool HasTotp, IReadOnlyList<string> Roles);

    public async Task<Result<Page<Row>>> HandleAsync(Actor actor, Input input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (!await db.IsAdministratorAsync(actor, cancellation))
        {
            return Refusal.NotAllowed;
        }

        var given =
            from row in db.Set<IdentityUserRole<Guid>>()
            join role in db.Set<IdentityRole<Guid>>() on row.RoleId equals role.Id
            select new { row.UserId, Name = role.Name! };
        var accounts = db.Set<IdentityUser<Guid>>().AsNoTracking();
        if (!string.IsNullOrWhiteSpace(input.Words))
        {
            var part = input.Words.Trim().ToUpperInvariant();
            accounts = accounts.Where(user => user.NormalizedEmail!.Contains(part));
        }

        if (input.Role is not null)
        {
            accounts = accounts.Where(user => given.Any(role => role.UserId == user.Id && role.Name == input.Role));
        }

        var page = await accounts
            .OrderBy(user => user.NormalizedEmail)
            .Select(user => new
            {
                user.Id,
                user.Email,
                user.EmailConfirmed,
                user.LockoutEnd,
                user.TwoFactorEnabled,
            })
            .ToPageAsync(input.Page, 50, cancellation);
        var ids = page.Items.Select(user => user.Id).ToList();
        var roles = (await given.Where(role => ids.Contains(role.UserId)).ToListAsync(cancellation)).ToLookup(
            role => role.UserId,
            role => role.Name
        );
        var now = clock.GetUtcNow();
        return new Page<Row>(
            [
                .. page.Items.Select(user => new Row(
                    user.Id,
                    user.Email ?? "",
                    user.EmailConfirmed,
                    user.LockoutEnd > now,
                    user.TwoFactorEnabled,
                    [.. roles[user.Id].Order(StringComparer.Ordinal)]
                )),
            ],
            page.Number,
            page.Size,
            page.Total
        );
    }
}
