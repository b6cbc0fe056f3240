using System.Text.Json;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Home;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Tests.Ecosystem.Persons;

public sealed class EditPersonTests
{
    [Theory, BothDatabases]
    public async Task Who_wants_to_be_found_has_a_page_without_contact_details_and_who_does_not_has_none(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync();
        var amina = await portal.AMemberOfAsync(retina, "Amina Lund");
        var slug = (await portal.PersonOfAsync(amina)).Slug;
        slug.ShouldBe("amina-lund");
        (await portal.Do<ReadPerson>().HandleAsync(amina, new(slug), default)).Refusal.Kind.ShouldBe(RefusalKind.NotFound);
        (await PathsAsync(portal, "amina")).ShouldBeEmpty();

        await EditAsync(
            portal,
            amina,
            says => (says.IsListed, says.Title, says.About, says.Phone) = (true, "Overlæge", "Jeg læser nethinder.", "12345678")
        );

        var page = (await portal.Do<ReadPerson>().HandleAsync(Actor.Nobody, new(slug), default)).Value;
        (page.Name, page.Title, page.About).ShouldBe(("Amina Lund", "Overlæge", "Jeg læser nethinder."));
        page.Organisations.Items.Select(line => line.Id).ShouldBe([retina.Id]);
        var organisation = (await portal.Do<ReadOrganisation>().HandleAsync(Actor.Nobody, new(retina.Slug), default)).Value;
        organisation.People.ShouldBe([new ListedPerson("Amina Lund", slug, "Overlæge", MembershipRole.Member)]);
        (await PathsAsync(portal, "nethinder overlæge")).ShouldBe([$"personer/{slug}"]);
        foreach (var shown in new object[] { page, organisation })
        {
            JsonSerializer.Serialize(shown).ShouldNotContain("12345678");
            JsonSerializer.Serialize(shown).ShouldNotContain("@");
        }

        (await PathsAsync(portal, "12345678")).ShouldBeEmpty();

        await EditAsync(portal, amina, says => says.IsListed = false);

        (await portal.Do<ReadPerson>().HandleAsync(Actor.Nobody, new(slug), default)).Refusal.Kind.ShouldBe(RefusalKind.NotFound);
        (await portal.Do<ReadOrganisation>().HandleAsync(Actor.Nobody, new(retina.Slug), default)).Value.People.ShouldBeEmpty();
        (await PathsAsync(portal, "amina")).ShouldBeEmpty();
    }

    [Theory, BothDatabases]
    public async Task A_new_name_is_read_everywhere_and_the_address_stays(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var amina = await portal.AnAccountAsync("Amina Lund");
        await EditAsync(portal, amina, says => says.IsListed = true);

        await EditAsync(portal, amina, says => (says.Name, says.Language) = (" Amina Holm ", Language.English));

        (await portal.Do<ReadPerson>().HandleAsync(Actor.Nobody, new("amina-lund"), default)).Value.Name.ShouldBe("Amina Holm");
        (await PathsAsync(portal, "holm")).ShouldBe(["personer/amina-lund"]);
        (await PathsAsync(portal, "lund")).ShouldBeEmpty();
        (await portal.PersonOfAsync(amina)).Language.ShouldBe(Language.English);
    }

    [Theory, BothDatabases]
    public async Task Two_with_one_name_have_two_addresses_and_what_is_odd_still_has_one(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var slugs = new List<string>();
        foreach (var name in new[] { "Bo Hansen", "Bo Hansen", "北京", "Rediger" })
        {
            slugs.Add((await portal.PersonOfAsync(await portal.AnAccountAsync(name))).Slug);
        }

        slugs.ShouldBe(["bo-hansen", "bo-hansen-2", "person", "rediger-2"]);
    }

    [Theory, BothDatabases]
    public async Task A_stale_form_brings_back_what_is_stored_and_stores_nothing(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var amina = await portal.AnAccountAsync("Amina Lund");
        var old = (await portal.Do<ReadMyself>().HandleAsync(amina, default)).Value.Form;
        await EditAsync(portal, amina, says => says.About = "Skrevet på telefonen.");
        old.About = "Skrevet på computeren.";

        var late = await portal.Do<EditPerson>().HandleAsync(amina, old, default);

        late.Refusal.Kind.ShouldBe(RefusalKind.Stale);
        late.Refusal.Current.ShouldBeOfType<PersonInput>().About.ShouldBe("Skrevet på telefonen.");
        (await portal.PersonOfAsync(amina)).About.ShouldBe("Skrevet på telefonen.");
    }

    [Fact]
    public async Task Empty_huge_and_forbidden_fields_are_refused_beside_their_field_and_script_is_text()
    {
        await using var portal = await TestPortal.StartAsync();
        var amina = await portal.AnAccountAsync("Amina Lund");
        var huge = new string('x', 50_000);
        foreach (
            var (field, spoil) in new (string, Action<PersonInput>)[]
            {
                (nameof(PersonInput.Name), says => says.Name = " "),
                (nameof(PersonInput.Name), says => says.Name = null!),
                (nameof(PersonInput.Name), says => says.Name = huge),
                (nameof(PersonInput.Title), says => says.Title = huge),
                (nameof(PersonInput.About), says => says.About = huge),
                (nameof(PersonInput.About), says => says.About = "Min patient 010203-1234"),
                (nameof(PersonInput.Phone), says => says.Phone = huge),
            }
        )
        {
            var form = (await portal.Do<ReadMyself>().HandleAsync(amina, default)).Value.Form;
            spoil(form);
            (await portal.Do<EditPerson>().HandleAsync(amina, form, default)).Refusals.ShouldHaveSingleItem(field).Field.ShouldBe(field);
        }

        const string Script = "<script>alert(1)</script>";
        await EditAsync(portal, amina, says => (says.Name, says.About, says.IsListed) = ($"Amina {Script}", Script, true));
        var page = (await portal.Do<ReadPerson>().HandleAsync(Actor.Nobody, new("amina-lund"), default)).Value;
        (page.Name, page.About).ShouldBe(($"Amina {Script}", Script));
    }

    private static async Task EditAsync(TestPortal portal, Actor actor, Action<PersonInput> change)
    {
        var form = (await portal.Do<ReadMyself>().HandleAsync(actor, default)).Value.Form;
        change(form);
        (await portal.Do<EditPerson>().HandleAsync(actor, form, default)).IsDone.ShouldBeTrue();
    }

    private static async Task<IReadOnlyList<string>> PathsAsync(TestPortal portal, string words) =>
        [
            .. (await portal.Do<SearchEverything>().HandleAsync(Actor.Nobody, new(words, 1, nameof(Person)), default)).Hits.Items.Select(
                hit => hit.Path
            ),
        ];

    [Theory, BothDatabases]
    public async Task Somebody_who_speaks_for_many_shows_them_in_pages(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var amina = await portal.AnAccountAsync("Amina Lund");
        for (var number = 0; number <= ReadPerson.OrganisationsSize; number++)
        {
            await portal.JoinAsync(amina, await portal.AnOrganisationAsync($"Klinik {number:00}", contact: false));
        }

        var slug = await portal.WriteAsync(async db =>
        {
            var person = (await db.PersonOfAsync(amina, default))!;
            person.Describe(person.Name, "", "", "", isListed: true);
            return person.Slug;
        });

        var first = (await portal.Do<ReadPerson>().HandleAsync(Actor.Nobody, new(slug), default)).Value.Organisations;
        var last = (await portal.Do<ReadPerson>().HandleAsync(Actor.Nobody, new(slug, 2), default)).Value.Organisations;

        (first.Items.Count, first.Pages).ShouldBe((ReadPerson.OrganisationsSize, 2));
        last.Items.ShouldHaveSingleItem().Name.ShouldBe($"Klinik {ReadPerson.OrganisationsSize:00}");
    }
}
