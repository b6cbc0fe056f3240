using Microsoft.EntityFrameworkCore;
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
}
