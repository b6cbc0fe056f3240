using System.Text;
using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Ecosystem.Import;
using SundAI.Portal.Platform.Localisation;

namespace SundAI.Portal.Tests.Security.Rights;

internal sealed class EcosystemRights : RightsTable
{
    public EcosystemRights()
    {
        Reading();
        Organisations();
        Memberships();
        Persons();
        Following();
        Administrators();
    }

    private void Reading()
    {
        Row<ListOrganisations>(Roles.Anyone, async (on, use, actor) => await use.HandleAsync(actor, new DirectoryFilter(), default));
        Row<ReadOrganisation>(Roles.Anyone, async (on, use, actor) => await use.HandleAsync(actor, new(on.Own.Slug), default));
        Row<ReadPerson>(
            Roles.Anyone,
            async (on, use, actor) =>
            {
                await on.Portal.WriteAsync(async db =>
                {
                    var person = await db.Set<Person>().SingleAsync(row => row.UserId == on.Own.Contact.UserId);
                    person.Describe(person.Name, "", "", "", isListed: true);
                    return true;
                });
                return await use.HandleAsync(actor, new((await on.Portal.PersonOfAsync(on.Own.Contact)).Slug), default);
            }
        );
    }

    private void Organisations()
    {
        Row<RegisterOrganisation>(Roles.SignedIn, async (on, use, actor) => await use.HandleAsync(actor, Says("Ny Klinik"), default));
        Row<ReadOrganisationForEditing>(
            Roles.OwnContact | Roles.Administrator,
            async (on, use, actor) => await use.HandleAsync(actor, on.Own.Slug, default)
        );
        Row<ListProfileGaps>(Roles.OwnContact, async (on, use, actor) => await use.HandleAsync(actor, on.Own.Id, default));
        Row<ReadLogo>(
            Roles.Anyone,
            async (on, use, actor) =>
            {
                await on.Portal.WriteAsync(db =>
                {
                    db.Set<OrganisationLogo>().Add(new OrganisationLogo(on.Own.Id, new DrawnLogo("abc", [1], 1, 1), on.Portal.Now));
                    return Task.FromResult(true);
                });
                return await use.HandleAsync(actor, "abc", default);
            }
        );
        Row<ReadLogoForEditing>(
            Roles.OwnContact | Roles.Administrator,
            async (on, use, actor) => await use.HandleAsync(actor, on.Own.Slug, default)
        );
        Row<SetLogo>(
            Roles.OwnContact | Roles.Administrator,
            async (on, use, actor) => await use.HandleAsync(actor, new SetLogoInput(on.Own.Id, null), default)
        );
        Row<EditOrganisation>(
            Roles.OwnContact | Roles.Administrator,
            async (on, use, actor) =>
            {
                var says = Says("Egen ApS");
                says.Version = await on.Portal.ReadAsync(db =>
                    db.Set<Organisation>().Where(row => row.Id == on.Own.Id).Select(row => row.Version).SingleAsync()
                );
                return await use.HandleAsync(actor, new EditOrganisationInput(on.Own.Id, says), default);
            }
        );
    }

    private void Memberships()
    {
        Row<AskForMembership>(
            Roles.SignedIn & ~Roles.Own,
            async (on, use, actor) => await use.HandleAsync(actor, on.Own.Id, default),
            toldWhy: Roles.Own
        );
        Row<DecideMembership>(
            Roles.OwnContact | Roles.Administrator,
            async (on, use, actor) => await use.HandleAsync(actor, new DecideMembershipInput(await AskedAsync(on, on.Own), true), default)
        );
        Row<ListMembers>(
            Roles.Own | Roles.Administrator,
            async (on, use, actor) => await use.HandleAsync(actor, new(on.Own.Slug), default)
        );
        Row<ListMyRequests>(Roles.Anyone, async (on, use, actor) => await use.HandleAsync(actor, 1, default));
        Row<SetMembershipRole>(
            Roles.OwnContact,
            async (on, use, actor) =>
            {
                var member = await on.Portal.PersonOfAsync(await on.Portal.AMemberOfAsync(on.Own));
                var id = await MembershipAsync(on, member.Id);
                return await use.HandleAsync(actor, new SetMembershipRoleInput(id, MembershipRole.Contact), default);
            }
        );
        Row<EndMembership>(
            Roles.OwnContact | Roles.Administrator,
            async (on, use, actor) =>
            {
                var member = await on.Portal.PersonOfAsync(await on.Portal.AMemberOfAsync(on.Own));
                return await use.HandleAsync(actor, await MembershipAsync(on, member.Id), default);
            }
        );
        Row<LeaveOrganisation>(Roles.Own, async (on, use, actor) => await use.HandleAsync(actor, on.Own.Id, default));
    }

    private void Persons()
    {
        Row<ActFor>(Roles.Own, async (on, use, actor) => await use.HandleAsync(actor, on.Own.Id, default));
        Row<ReadMyName>(Roles.SignedIn, async (on, use, actor) => await use.HandleAsync(actor, default));
        Row<ReadMyself>(Roles.SignedIn, async (on, use, actor) => await use.HandleAsync(actor, default));
        Row<EditPerson>(
            Roles.SignedIn,
            async (on, use, actor) =>
            {
                var version = actor.IsSignedIn ? (await on.Portal.PersonOfAsync(actor)).Version : Guid.Empty;
                return await use.HandleAsync(
                    actor,
                    new PersonInput
                    {
                        Name = "Nyt Navn",
                        Language = Language.English,
                        Version = version,
                    },
                    default
                );
            }
        );
    }

    private void Following()
    {
        Row<FollowTheme>(Roles.SignedIn, async (on, use, actor) => await use.HandleAsync(actor, new("data", true), default));
        Row<FollowOrganisation>(Roles.SignedIn, async (on, use, actor) => await use.HandleAsync(actor, new(on.Other.Slug, true), default));
        Row<ReadOrganisationFollow>(Roles.Anyone, async (on, use, actor) => await use.HandleAsync(actor, on.Other.Id, default));
        Row<ListFollowedOrganisations>(Roles.Anyone, async (on, use, actor) => await use.HandleAsync(actor, 1, default));
        Row<ListFollowedThemes>(Roles.Anyone, async (on, use, actor) => await use.HandleAsync(actor, default));
    }

    private void Administrators()
    {
        Row<VerifyOrganisation>(
            Roles.Administrator,
            async (on, use, actor) => await use.HandleAsync(actor, new VerifyOrganisationInput(on.Own.Id, true), default)
        );
        Row<ListUnverified>(Roles.Administrator, async (on, use, actor) => await use.HandleAsync(actor, 1, default));
        Row<ListClaims>(Roles.Administrator, async (on, use, actor) => await use.HandleAsync(actor, 1, default));
        Row<ImportOrganisations>(
            Roles.Administrator,
            async (on, use, actor) =>
            {
                var file = new MemoryStream(Encoding.UTF8.GetBytes("name,type\nNy Klinik,company\n"));
                return await use.HandleAsync(actor, new ImportOrganisations.Input(file, IsDryRun: false), default);
            }
        );
    }

    private static OrganisationInput Says(string name) =>
        new()
        {
            Name = name,
            TypeSlug = "virksomhed",
            Summary = "Vi gør noget godt for patienter.",
            Themes = ["data"],
        };

    private static async Task<Guid> AskedAsync(RightsScene on, TestOrganisation organisation)
    {
        var asker = await on.Portal.PersonOfAsync(await on.Portal.AnAccountAsync("Asta Asker"));
        return await on.Portal.WriteAsync(db =>
        {
            var membership = Membership.AskToJoin(asker.Id, organisation.Id, on.Portal.Now);
            db.Set<Membership>().Add(membership);
            return Task.FromResult(membership.Id);
        });
    }

    private static Task<Guid> MembershipAsync(RightsScene on, Guid personId) =>
        on.Portal.ReadAsync(db => db.Set<Membership>().Where(row => row.PersonId == personId).Select(row => row.Id).SingleAsync());
}
