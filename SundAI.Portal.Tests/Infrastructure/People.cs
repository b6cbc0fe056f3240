using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.Text;

namespace SundAI.Portal.Tests.Infrastructure;

/// <summary>Builds people and organisations straight into the database, so that a test begins where its story begins.</summary>
internal static class People
{
    /// <summary>A confirmed account with its person.</summary>
    public static async Task<Actor> AnAccountAsync(this TestPortal portal, string name = "Amina Lund", Language language = Language.Danish)
    {
        var user = new IdentityUser<Guid>
        {
            Id = Guid.CreateVersion7(),
            Email = $"{Slug.From(name)}@eksempel.dk",
            EmailConfirmed = true,
            SecurityStamp = "stamp",
        };
        (user.UserName, user.NormalizedEmail, user.NormalizedUserName) = (
            user.Email,
            user.Email.ToUpperInvariant(),
            user.Email.ToUpperInvariant()
        );
        await portal.ChangeAsync(db =>
        {
            db.Set<IdentityUser<Guid>>().Add(user);
            db.Set<Person>().Add(new Person(user.Id, name, Slug.From(name), language));
            return Task.CompletedTask;
        });
        return new Actor(user.Id);
    }

    /// <summary>The address of an account.</summary>
    public static Task<string> EmailOfAsync(this TestPortal portal, Actor actor) =>
        portal.LookAsync(async db => (await db.Set<IdentityUser<Guid>>().SingleAsync(user => user.Id == actor.UserId)).Email!);

    /// <summary>An account that runs workshops.</summary>
    public static Task<Actor> AFacilitatorAsync(this TestPortal portal) =>
        WithRoleAsync(portal, "Frida Facilitator", PortalRole.Facilitator);

    /// <summary>An account that keeps the portal.</summary>
    public static Task<Actor> AnAdministratorAsync(this TestPortal portal) =>
        WithRoleAsync(portal, "Adam Administrator", PortalRole.Administrator);

    /// <summary>An organisation, tagged, with one contact who acts for it.</summary>
    public static async Task<(Organisation Organisation, Actor Contact)> AnOrganisationAsync(
        this TestPortal portal,
        string name = "Retina ApS",
        string type = "virksomhed",
        string? region = "hovedstaden",
        string? contact = null,
        Language language = Language.Danish
    )
    {
        var account = await portal.AnAccountAsync(contact ?? $"Kontakt {name}", language);
        var organisation = await portal.AnOrganisationWithoutContactAsync(name, type, region);
        return (organisation, await portal.JoinsAsync(account, organisation, MembershipRole.Contact));
    }

    /// <summary>An organisation that nobody speaks for, as an import leaves it.</summary>
    public static async Task<Organisation> AnOrganisationWithoutContactAsync(
        this TestPortal portal,
        string name = "Retina ApS",
        string type = "virksomhed",
        string? region = "hovedstaden"
    )
    {
        var organisation = new Organisation(name, Slug.From(name), type, portal.Now);
        organisation.Describe(
            new OrganisationFacts(name, type, RegionSlug: region, City: "Odense", Summary: $"{name} arbejder med sundhed.")
        );
        await portal.ChangeAsync(db =>
        {
            db.Set<Organisation>().Add(organisation);
            return Task.CompletedTask;
        });
        return organisation;
    }

    /// <summary>Makes an account speak for an organisation and act for it.</summary>
    public static async Task<Actor> JoinsAsync(
        this TestPortal portal,
        Actor account,
        Organisation organisation,
        MembershipRole role = MembershipRole.Member
    )
    {
        await portal.ChangeAsync(async db =>
        {
            var person = await db.Set<Person>().SingleAsync(row => row.UserId == account.UserId);
            var membership = Membership.AskToJoin(person.Id, organisation.Id, portal.Now);
            membership.Become(role);
            membership.Approve(portal.Now);
            db.Set<Membership>().Add(membership);
        });
        return account with { OrganisationId = organisation.Id };
    }

    private static async Task<Actor> WithRoleAsync(TestPortal portal, string name, string role)
    {
        var account = await portal.AnAccountAsync(name);
        await portal.ChangeAsync(async db =>
        {
            var row = await db.Set<IdentityRole<Guid>>().FirstOrDefaultAsync(known => known.Name == role);
            if (row is null)
            {
                row = new IdentityRole<Guid>(role) { Id = Guid.CreateVersion7(), NormalizedName = role.ToUpperInvariant() };
                db.Set<IdentityRole<Guid>>().Add(row);
            }

            db.Set<IdentityUserRole<Guid>>().Add(new IdentityUserRole<Guid> { UserId = account.UserId!.Value, RoleId = row.Id });
        });
        return account;
    }
}
