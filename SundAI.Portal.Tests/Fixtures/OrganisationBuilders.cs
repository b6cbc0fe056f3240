using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Text;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Tests.Fixtures;

/// <summary>An organisation that a test arranged, and the person who is its contact.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Name">As people read it.</param>
/// <param name="Slug">Its address below <c>organisationer/</c>.</param>
/// <param name="Contact">Its contact, acting for it; <see cref="Actor.Nobody"/> when it has none.</param>
internal sealed record TestOrganisation(Guid Id, string Name, string Slug, Actor Contact);

/// <summary>Organisations and their members.</summary>
internal static class OrganisationBuilders
{
    /// <summary>An organisation with a contact, or without (<paramref name="contact"/> false) as after an import.</summary>
    public static async Task<TestOrganisation> AnOrganisationAsync(
        this TestPortal portal,
        string name = "Retina ApS",
        string type = "virksomhed",
        string? region = "hovedstaden",
        string summary = "",
        string description = "",
        string[]? themes = null,
        string[]? categories = null,
        string[]? competences = null,
        bool verified = true,
        bool contact = true,
        string? cvr = null
    )
    {
        await using var db = portal.Open();
        var slug = Slug.From(name, "organisation");
        var organisation = new Organisation(name, slug, type, portal.Now);
        organisation.Describe(new OrganisationFacts(name, type, RegionSlug: region, Summary: summary, Description: description, Cvr: cvr));
        if (verified)
        {
            organisation.Verify(portal.Now);
        }

        db.Set<Organisation>().Add(organisation);
        await Tags.SetAsync(db, organisation.Id, TermKind.Theme, themes ?? [], default);
        await Tags.SetAsync(db, organisation.Id, TermKind.SolutionCategory, categories ?? [], default);
        await Tags.SetAsync(db, organisation.Id, TermKind.Competence, competences ?? [], default);
        await db.SaveChangesAsync();
        var made = new TestOrganisation(organisation.Id, name, slug, Actor.Nobody);
        return contact
            ? made with
            {
                Contact = await portal.JoinAsync(await portal.AnAccountAsync($"Kontakt hos {name}"), made, MembershipRole.Contact),
            }
            : made;
    }

    /// <summary>A new account that speaks for the organisation.</summary>
    public static async Task<Actor> AMemberOfAsync(this TestPortal portal, TestOrganisation organisation, string name = "Mikkel Medlem") =>
        await portal.JoinAsync(await portal.AnAccountAsync(name), organisation, MembershipRole.Member);

    /// <summary>Makes an account speak for an organisation. Returns it acting for that one.</summary>
    public static Task<Actor> JoinAsync(
        this TestPortal portal,
        Actor actor,
        TestOrganisation organisation,
        MembershipRole role = MembershipRole.Member
    ) =>
        portal.WriteAsync(async db =>
        {
            var person = await db.Set<Person>().SingleAsync(row => row.UserId == actor.UserId);
            var membership = Membership.AskToJoin(person.Id, organisation.Id, portal.Now);
            membership.Approve(portal.Now);
            membership.Become(role);
            db.Set<Membership>().Add(membership);
            return actor with { OrganisationId = organisation.Id };
        });

    /// <summary>Somebody asks to speak for the organisation, by the use case. Answers the membership that waits.</summary>
    public static async Task<Guid> AskedAsync(this TestPortal portal, Actor actor, TestOrganisation organisation)
    {
        (await portal.Do<AskForMembership>().HandleAsync(actor, organisation.Id, default)).IsDone.ShouldBeTrue();
        return (await portal.MembershipAsync(actor, organisation)).Id;
    }

    /// <summary>The last membership of somebody in an organisation, whatever its status.</summary>
    public static Task<Membership> MembershipAsync(this TestPortal portal, Actor actor, TestOrganisation organisation) =>
        portal.ReadAsync(db =>
            (
                from membership in db.Set<Membership>()
                join person in db.Set<Person>() on membership.PersonId equals person.Id
                where person.UserId == actor.UserId && membership.OrganisationId == organisation.Id
                orderby membership.CreatedAt, membership.Id
                select membership
            ).LastAsync()
        );

    /// <summary>What a valid form says.</summary>
    public static OrganisationInput Says(string name = "Lysklinikken ApS") =>
        new()
        {
            Name = name,
            TypeSlug = "virksomhed",
            Summary = "Vi gør noget godt for patienter.",
            Themes = ["data"],
        };

    /// <summary>Registers it by the use case. Answers its slug.</summary>
    public static async Task<string> RegisteredAsync(this TestPortal portal, Actor by, OrganisationInput says) =>
        (await portal.Do<RegisterOrganisation>().HandleAsync(by, says, default)).Value;

    /// <summary>The form as somebody gets it who is about to edit.</summary>
    public static async Task<EditOrganisationInput> EditingAsync(this TestPortal portal, Actor by, string slug) =>
        (await portal.Do<ReadOrganisationForEditing>().HandleAsync(by, slug, default)).Value;
}
