using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Tests.Ecosystem.Memberships;

public sealed class ClaimTests
{
    [Theory, BothDatabases]
    public async Task Every_administrator_gets_mail_about_a_claim_in_his_or_her_language(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var imported = await portal.AnOrganisationAsync("Aero Kommune", type: "myndighed", contact: false);
        var anders = await portal.AnAdministratorAsync();
        var erin = await portal.AnAccountAsync("Erin English", language: Language.English, role: PortalRole.Administrator);
        var frida = await portal.AFacilitatorAsync();
        var bo = await portal.AnAccountAsync("Bo Hansen");

        (await portal.Do<AskForMembership>().HandleAsync(bo, imported.Id, default)).IsDone.ShouldBeTrue();
        await portal.SettleAsync();

        var danish = portal.Mails.To(await portal.EmailOfAsync(anders)).ShouldHaveSingleItem();
        danish.Subject.ShouldBe("Bo Hansen gør krav på Aero Kommune");
        danish.Text.ShouldContain("Bo Hansen");
        danish.Text.ShouldContain("Aero Kommune");
        danish.Link.ShouldEndWith("/administration/bekraeftelse");
        danish.Link.ShouldNotContain("/en/");
        var foreign = portal.Mails.To(await portal.EmailOfAsync(erin)).ShouldHaveSingleItem();
        foreign.Subject.ShouldBe("Bo Hansen claims Aero Kommune");
        foreign.Link.ShouldEndWith("/en/administration/bekraeftelse");
        portal.Mails.To(await portal.EmailOfAsync(frida)).ShouldBeEmpty();
        portal.Mails.To(await portal.EmailOfAsync(bo)).ShouldBeEmpty();
    }

    [Theory, BothDatabases]
    public async Task No_administrator_is_disturbed_where_a_contact_decides(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync();
        var anders = await portal.AnAdministratorAsync();

        await portal.AskedAsync(await portal.AnAccountAsync("Bo Hansen"), retina);
        await portal.SettleAsync();

        portal.Mails.To(await portal.EmailOfAsync(anders)).ShouldBeEmpty();
        portal.Mails.To(await portal.EmailOfAsync(retina.Contact)).Count.ShouldBe(1);
        (await portal.Do<ListClaims>().HandleAsync(anders, 1, default)).Value.Total.ShouldBe(0);
    }

    [Theory, BothDatabases]
    public async Task An_administrator_decides_and_the_claimant_becomes_its_contact(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var imported = await portal.AnOrganisationAsync("Aero Kommune", type: "myndighed", contact: false);
        var anders = await portal.AnAdministratorAsync();
        var bo = await portal.AnAccountAsync("Bo Hansen");
        var id = await portal.AskedAsync(bo, imported);
        var claim = (await portal.Do<ListClaims>().HandleAsync(anders, 1, default)).Value.Items.ShouldHaveSingleItem();
        (claim.MembershipId, claim.PersonName, claim.OrganisationSlug, claim.IsClaim).ShouldBe((id, "Bo Hansen", imported.Slug, true));

        foreach (var other in new[] { Actor.Nobody, bo, await portal.AFacilitatorAsync() })
        {
            (await DecideAsync(portal, other, id, true)).Refusal.Kind.ShouldBe(RefusalKind.NotFound);
        }

        (await portal.ReadAsync(db => db.SpeaksForAsync(bo, imported.Id, default))).ShouldBeFalse();
        (await DecideAsync(portal, anders, id, true)).IsDone.ShouldBeTrue();
        await portal.SettleAsync();

        (await portal.ReadAsync(db => db.IsContactOfAsync(bo, imported.Id, default))).ShouldBeTrue();
        portal.Mails.Last(await portal.EmailOfAsync(bo)).Subject.ShouldBe("Du taler nu for Aero Kommune");
        (await portal.Do<ListClaims>().HandleAsync(anders, 1, default)).Value.Total.ShouldBe(0);
        (await portal.Do<ReadOrganisation>().HandleAsync(Actor.Nobody, new(imported.Slug), default)).Value.Line.IsSpokenFor.ShouldBeTrue();
        await portal.AskedAsync(await portal.AnAccountAsync("Ida Holm"), imported);
        await portal.SettleAsync();
        portal.Mails.Last(await portal.EmailOfAsync(bo)).Subject.ShouldBe("Ida Holm vil tale for Aero Kommune");
    }

    [Theory, BothDatabases]
    public async Task A_refused_claim_leaves_the_organisation_free(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var imported = await portal.AnOrganisationAsync("Aero Kommune", type: "myndighed", contact: false);
        var anders = await portal.AnAdministratorAsync();
        var bo = await portal.AnAccountAsync("Bo Hansen");
        var id = await portal.AskedAsync(bo, imported);

        (await DecideAsync(portal, anders, id, false)).IsDone.ShouldBeTrue();
        await portal.SettleAsync();

        portal.Mails.Last(await portal.EmailOfAsync(bo)).Subject.ShouldBe("Din anmodning til Aero Kommune");
        (await portal.Do<ReadOrganisation>().HandleAsync(bo, new(imported.Slug), default)).Value.Line.IsSpokenFor.ShouldBeFalse();
        (await DecideAsync(portal, anders, id, true)).Refusal.Key.ShouldBe("Membership.AlreadyDecided");
    }

    [Theory, BothDatabases]
    public async Task The_one_who_won_does_not_decide_the_rival_claim(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var imported = await portal.AnOrganisationAsync("Aero Kommune", type: "myndighed", contact: false);
        var anders = await portal.AnAdministratorAsync();
        var (bo, ida) = (await portal.AnAccountAsync("Bo Hansen"), await portal.AnAccountAsync("Ida Holm"));
        var (first, rival) = (await portal.AskedAsync(bo, imported), await portal.AskedAsync(ida, imported));
        (await DecideAsync(portal, anders, first, true)).IsDone.ShouldBeTrue();

        (await DecideAsync(portal, bo, rival, false)).Refusal.Kind.ShouldBe(RefusalKind.NotFound);
        (await portal.Do<ListMyRequests>().HandleAsync(bo, 1, default)).Items.ShouldBeEmpty();
        (await portal.Do<ListClaims>().HandleAsync(anders, 1, default)).Value.Items.ShouldHaveSingleItem().MembershipId.ShouldBe(rival);
        (await DecideAsync(portal, anders, rival, true)).IsDone.ShouldBeTrue();
        (await portal.ReadAsync(db => db.IsContactOfAsync(ida, imported.Id, default))).ShouldBeTrue();
    }

    private static Task<Result> DecideAsync(TestPortal portal, Actor by, Guid id, bool isApproved) =>
        portal.Do<DecideMembership>().HandleAsync(by, new DecideMembershipInput(id, isApproved), default);
}
