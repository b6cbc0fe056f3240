using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;

namespace SundAI.Portal.Tests.Ecosystem.Organisations;

public sealed class ReadOrganisationTests
{
    [Theory, BothDatabases]
    public async Task Whether_somebody_speaks_for_an_organisation_is_the_same_wherever_it_is_shown(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var nobody = await portal.AnOrganisationAsync("Aero Kommune", contact: false);
        var member = await portal.AnOrganisationAsync("Fjordby Hospital", contact: false);
        await portal.AMemberOfAsync(member);
        var contact = await portal.AnOrganisationAsync("Retina ApS");

        foreach (
            var (organisation, spokenFor, hasContact) in new[] { (nobody, false, false), (member, true, false), (contact, true, true) }
        )
        {
            var page = (await portal.Do<ReadOrganisation>().HandleAsync(Actor.Nobody, new(organisation.Slug), default)).Value;
            var directory = await portal.Do<ListOrganisations>().HandleAsync(Actor.Nobody, new(Words: organisation.Name), default);
            var lines = await portal.ReadAsync(db => OrganisationLines.OfAsync(db, [organisation.Id], default));

            (page.Line.IsSpokenFor, page.HasContact).ShouldBe((spokenFor, hasContact));
            page.Line.ShouldBe(lines[organisation.Id]);
            directory.Items.ShouldAllBe(entry => entry.Line.Id != organisation.Id || entry.Line.IsSpokenFor == spokenFor);
        }

        var all = await portal.Do<ListOrganisations>().HandleAsync(Actor.Nobody, new(), default);
        all.Items.Where(entry => entry.Line.IsSpokenFor)
            .Select(entry => entry.Line.Id)
            .ShouldBe([member.Id, contact.Id], ignoreOrder: true);
    }

    [Fact]
    public async Task A_large_organisation_shows_the_first_who_want_to_be_found_and_everybody_when_asked()
    {
        await using var portal = await TestPortal.StartAsync();
        var retina = await portal.AnOrganisationAsync();
        for (var number = 0; number < ReadOrganisation.FirstPeople + 2; number++)
        {
            var actor = await portal.AMemberOfAsync(retina, $"Person {number}");
            await portal.WriteAsync(async db =>
            {
                var person = (await db.PersonOfAsync(actor, default))!;
                person.Describe(person.Name, "", "", "", isListed: true);
                return 0;
            });
        }

        var first = (await portal.Do<ReadOrganisation>().HandleAsync(retina.Contact, new(retina.Slug), default)).Value;
        var all = (await portal.Do<ReadOrganisation>().HandleAsync(retina.Contact, new(retina.Slug, AllPeople: true), default)).Value;

        (first.People.Count, first.HasMorePeople).ShouldBe((ReadOrganisation.FirstPeople, true));
        (all.People.Count, all.HasMorePeople).ShouldBe((ReadOrganisation.FirstPeople + 2, false));
        (first.Reader.IsContact, first.HasContact).ShouldBe((true, true));
    }

    [Theory, BothDatabases]
    public async Task The_members_come_in_pages_and_the_contact_is_contact_on_each(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync();
        for (var number = 0; number < ListMembers.PageSize; number++)
        {
            await portal.AMemberOfAsync(retina, $"Person {number}");
        }

        var first = (await portal.Do<ListMembers>().HandleAsync(retina.Contact, new(retina.Slug), default)).Value;
        var last = (await portal.Do<ListMembers>().HandleAsync(retina.Contact, new(retina.Slug, 2), default)).Value;

        first.Members.Items.Count.ShouldBe(ListMembers.PageSize);
        last.Members.Items.Count.ShouldBe(1);
        (first.ReaderIsContact, last.ReaderIsContact).ShouldBe((true, true));
        last.Members.Items.ShouldAllBe(line => first.Members.Items.All(other => other.MembershipId != line.MembershipId));
    }

    [Theory, BothDatabases]
    public async Task All_that_an_organisation_has_worked_with_can_be_turned_to_the_closest_first(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync();
        List<Guid> others = [];
        for (var number = 0; number <= ReadOrganisation.PartnersSize; number++)
        {
            others.Add((await portal.AnOrganisationAsync($"Klinik {number}", contact: false)).Id);
        }

        await portal.WriteAsync(async db =>
        {
            foreach (var others in new[] { others, [others[^1]] })
            {
                var project = new ActivityFacts(
                    Guid.CreateVersion7(),
                    ActivityKind.Project,
                    "Fælles data",
                    "",
                    "",
                    portal.Now,
                    [retina.Id, .. others],
                    []
                );
                await Activities.PutAsync(db, project, default);
            }

            return true;
        });

        var first = (await portal.Do<ReadOrganisation>().HandleAsync(Actor.Nobody, new(retina.Slug), default)).Value.Partners;
        var last = (await portal.Do<ReadOrganisation>().HandleAsync(Actor.Nobody, new(retina.Slug, PartnersPage: 2), default))
            .Value
            .Partners;

        (first.Items.Count, first.Pages, last.Items.Count).ShouldBe((ReadOrganisation.PartnersSize, 2, 1));
        (first.Items[0].Line.Id, first.Items[0].Together).ShouldBe((others[^1], 2));
        first.Items.Concat(last.Items).Select(partner => partner.Line.Id).ShouldBe(others, ignoreOrder: true);
    }
}
