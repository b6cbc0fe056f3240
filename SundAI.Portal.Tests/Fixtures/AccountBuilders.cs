using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.Text;

namespace SundAI.Portal.Tests.Fixtures;

/// <summary>People with accounts.</summary>
internal static class AccountBuilders
{
    /// <summary>A confirmed account with its person. The address is <c>amina-lund@test.example</c> for »Amina Lund« unless given.</summary>
    public static async Task<Actor> AnAccountAsync(
        this TestPortal portal,
        string name = "Amina Lund",
        string? email = null,
        Language language = Language.Danish,
        string? password = null,
        string? role = null
    )
    {
        await using var db = portal.Open();
        email ??= await FreeAddressAsync(db, Slug.From(name, "person"));
        var user = new IdentityUser<Guid>
        {
            Id = Guid.CreateVersion7(),
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            EmailConfirmed = true,
            LockoutEnabled = true,
            SecurityStamp = Guid.CreateVersion7().ToString("N"),
        };
        if (password is not null)
        {
            user.PasswordHash = portal.Get<IPasswordHasher<IdentityUser<Guid>>>().HashPassword(user, password);
        }

        db.Set<IdentityUser<Guid>>().Add(user);
        if (role is not null)
        {
            await GiveAsync(db, user.Id, role);
        }

        await db.SaveChangesAsync();
        foreach (var companion in portal.Get<IEnumerable<IAccountCompanion>>())
        {
            await companion.CreatedAsync(db, user.Id, name, language, default);
        }

        await db.SaveChangesAsync();
        return new Actor(user.Id);
    }

    public static Task<Actor> AFacilitatorAsync(this TestPortal portal, string name = "Frida Facilitator") =>
        portal.AnAccountAsync(name, role: PortalRole.Facilitator);

    public static Task<Actor> AnAdministratorAsync(this TestPortal portal, string name = "Anders Administrator") =>
        portal.AnAccountAsync(name, role: PortalRole.Administrator);

    /// <summary>The address of an account, to look for its mails.</summary>
    public static Task<string> EmailOfAsync(this TestPortal portal, Actor actor) =>
        portal.ReadAsync(db =>
            db.Set<IdentityUser<Guid>>().Where(user => user.Id == actor.UserId).Select(user => user.Email!).SingleAsync()
        );

    /// <summary>The person of an account.</summary>
    public static Task<Person> PersonOfAsync(this TestPortal portal, Actor actor) =>
        portal.ReadAsync(db => db.Set<Person>().SingleAsync(person => person.UserId == actor.UserId));

    private static async Task<string> FreeAddressAsync(DbContext db, string wished)
    {
        var like = await db.Set<IdentityUser<Guid>>().CountAsync(user => user.Email!.StartsWith(wished));
        return like == 0 ? $"{wished}@test.example" : $"{wished}-{like + 1}@test.example";
    }

    private static async Task GiveAsync(DbContext db, Guid userId, string name)
    {
        var role = await db.Set<IdentityRole<Guid>>().FirstOrDefaultAsync(row => row.Name == name);
        if (role is null)
        {
            role = new IdentityRole<Guid>(name) { Id = Guid.CreateVersion7(), NormalizedName = name.ToUpperInvariant() };
            db.Set<IdentityRole<Guid>>().Add(role);
        }

        db.Set<IdentityUserRole<Guid>>().Add(new IdentityUserRole<Guid> { UserId = userId, RoleId = role.Id });
    }
}
