using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Accounts.MyAccount;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Tests.Ecosystem.Persons;

public sealed class ErasedPersonTests
{
    [Theory, BothDatabases]
    public async Task Nothing_that_names_the_person_is_left_and_no_page_finds_them(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync();
        var xenia = await portal.AnAccountAsync("Xenia Quist");
        await portal.RegisteredAsync(xenia, OrganisationBuilders.Says());
        await portal.AskedAsync(xenia, retina);
        var form = (await portal.Do<ReadMyself>().HandleAsync(xenia, default)).Value.Form;
        (form.IsListed, form.About, form.Title, form.Phone) = (true, "Quist skriver.", "Chef hos Xenia", "xenia 12");
        (form.AskAbout, form.Orcid) = ("Spørg Quist om lys.", "0000-0002-1825-0097");
        (form.Languages, form.Competences) = (["da"], ["sensorer"]);
        (await portal.Do<EditPerson>().HandleAsync(xenia, form, default)).IsDone.ShouldBeTrue();
        var person = await portal.PersonOfAsync(xenia);
        (await portal.TablesNamingAsync("xenia")).ShouldBe(["OutgoingMails", "Persons", "SearchRows", "Users"]);

        await DeleteAsync(portal, xenia);

        foreach (var word in new[] { "xenia", "quist", "0000-0002-1825-0097" })
        {
            (await portal.TablesNamingAsync(word)).ShouldBeEmpty();
        }

        var left = await portal.ReadAsync(db => db.Set<Person>().SingleAsync(row => row.Id == person.Id));
        (left.UserId, left.IsListed, left.ActingOrganisationId).ShouldBe((null, false, null));
        (left.AskAbout, left.Orcid, left.Languages.Count).ShouldBe(("", null, 0));
        (await portal.ReadAsync(db => db.Set<Tag>().CountAsync(row => row.OwnerId == person.Id))).ShouldBe(0);
        (await portal.Do<ReadPerson>().HandleAsync(Actor.Nobody, new(person.Slug), default)).IsDone.ShouldBeFalse();
        (await portal.Do<ReadPerson>().HandleAsync(Actor.Nobody, new(left.Slug), default)).IsDone.ShouldBeFalse();
        (
            await portal.ReadAsync(db =>
                db.Set<Membership>().Where(row => row.PersonId == person.Id).Select(row => row.Status).ToListAsync()
            )
        ).ShouldAllBe(status => status == MembershipStatus.Ended);
        (await portal.Do<ListMyRequests>().HandleAsync(retina.Contact, 1, default)).Items.ShouldBeEmpty();
        (await portal.ReadAsync(db => db.SpeaksForAsync(xenia, retina.Id, default))).ShouldBeFalse();
    }

    [Theory, BothDatabases]
    public async Task When_the_last_contact_is_erased_the_oldest_member_takes_over_and_is_told(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync();
        portal.Clock.Advance(TimeSpan.FromDays(1));
        var erin = await portal.AnAccountAsync("Erin English", language: Language.English);
        await portal.JoinAsync(erin, retina);
        portal.Clock.Advance(TimeSpan.FromDays(1));
        var young = await portal.AMemberOfAsync(retina);
        await portal.AskedAsync(await portal.AnAccountAsync("Bo Hansen"), retina);

        await DeleteAsync(portal, retina.Contact);
        await portal.SettleAsync();

        (await portal.ReadAsync(db => db.IsContactOfAsync(erin, retina.Id, default))).ShouldBeTrue();
        (await portal.ReadAsync(db => db.IsContactOfAsync(young, retina.Id, default))).ShouldBeFalse();
        var told = portal.Mails.To(await portal.EmailOfAsync(erin)).ShouldHaveSingleItem();
        told.Subject.ShouldBe("You are now the contact of Retina ApS");
        told.Link.ShouldEndWith($"/en/organisationer/{retina.Slug}/medlemmer");
        portal.Mails.To(await portal.EmailOfAsync(young)).ShouldBeEmpty();
        (await portal.Do<ListMyRequests>().HandleAsync(erin, 1, default)).Items.Count.ShouldBe(1);
    }

    [Theory, BothDatabases]
    public async Task When_nobody_is_left_those_who_asked_become_claimants(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync();
        var anders = await portal.AnAdministratorAsync();
        var id = await portal.AskedAsync(await portal.AnAccountAsync("Bo Hansen"), retina);

        await DeleteAsync(portal, retina.Contact);
        await portal.SettleAsync();

        (await portal.Do<ListClaims>().HandleAsync(anders, 1, default)).Value.Items.ShouldHaveSingleItem().MembershipId.ShouldBe(id);
        portal.Mails.Last(await portal.EmailOfAsync(anders)).Subject.ShouldBe("Bo Hansen gør krav på Retina ApS");
    }

    private static async Task DeleteAsync(TestPortal portal, Actor actor)
    {
        var input = new DeleteAccount.Input(null, await portal.EmailOfAsync(actor));
        (await portal.Do<DeleteAccount>().HandleAsync(actor, input, default)).IsDone.ShouldBeTrue();
    }
}
