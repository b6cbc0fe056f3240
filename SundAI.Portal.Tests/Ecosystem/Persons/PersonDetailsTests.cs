using System.Text.Json;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Home;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Tests.Ecosystem.Persons;

public sealed class PersonDetailsTests
{
    private const string Orcid = "0000-0002-1825-0097";

    [Theory, BothDatabases]
    public async Task What_somebody_can_speaks_and_answers_is_shown_and_found_only_while_they_want_to_be(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var amina = await portal.AnAccountAsync("Amina Lund");
        await EditAsync(
            portal,
            amina,
            says =>
            {
                (says.AskAbout, says.Orcid) = (" Solformørkelser ", "https://orcid.org/0000000218250097");
                (says.Languages, says.Competences) = (["en", "klingon", "da", "da"], ["sensorer", "opfundet", "sensorer"]);
            }
        );
        (await portal.Do<ReadPerson>().HandleAsync(Actor.Nobody, new("amina-lund"), default)).IsDone.ShouldBeFalse();
        (await PathsAsync(portal, "solformørkelser")).ShouldBeEmpty();

        await EditAsync(portal, amina, says => says.IsListed = true);

        var page = (await portal.Do<ReadPerson>().HandleAsync(Actor.Nobody, new("amina-lund"), default)).Value;
        (page.Details.AskAbout, page.Details.Orcid).ShouldBe(("Solformørkelser", Orcid));
        page.Details.Languages.ShouldBe(["da", "en"]);
        page.Competences.ShouldBe(["sensorer"]);
        (await PathsAsync(portal, "solformørkelser")).ShouldBe(["personer/amina-lund"]);
        (await PathsAsync(portal, "sensorer")).ShouldBe(["personer/amina-lund"], "a competence is found by its name");
        (await portal.Do<ListOrganisations>().HandleAsync(Actor.Nobody, new(Words: "sensorer"), default)).Total.ShouldBe(0);

        await EditAsync(portal, amina, says => says.IsListed = false);
        (await portal.Do<ReadPerson>().HandleAsync(Actor.Nobody, new("amina-lund"), default)).IsDone.ShouldBeFalse();
        (await PathsAsync(portal, "sensorer")).ShouldBeEmpty();
    }

    [Theory, BothDatabases]
    public async Task Who_saves_second_hears_of_it_though_the_first_changed_but_a_competence_and_the_export_holds_all(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var amina = await portal.AnAccountAsync("Amina Lund");
        var old = (await portal.Do<ReadMyself>().HandleAsync(amina, default)).Value.Form;
        await EditAsync(portal, amina, says => says.Competences = ["radiologi"]);
        old.AskAbout = "Skrevet på computeren.";

        var late = (await portal.Do<EditPerson>().HandleAsync(amina, old, default)).Refusal;

        late.Kind.ShouldBe(RefusalKind.Stale);
        late.Current.ShouldBeOfType<PersonInput>().Competences.ShouldBe(["radiologi"]);
        await EditAsync(portal, amina, says => (says.AskAbout, says.Orcid, says.Languages) = ("Røntgen", Orcid, ["kl"]));
        var data = portal.Get<IEnumerable<IPersonalData>>().Single(part => part.Part == "person");
        var json = await portal.ReadAsync(async db =>
            JsonSerializer.Serialize(await data.ExportAsync(db, amina.UserId!.Value, default), JsonSerializerOptions.Web)
        );
        foreach (var word in new[] { "ntgen", Orcid, "\"kl\"", "radiologi" })
        {
            json.ShouldContain(word);
        }
    }

    [Fact]
    public async Task A_wrong_orcid_and_too_long_an_answer_are_refused_beside_their_field()
    {
        await using var portal = await TestPortal.StartAsync();
        var amina = await portal.AnAccountAsync("Amina Lund");
        var form = (await portal.Do<ReadMyself>().HandleAsync(amina, default)).Value.Form;
        (form.Orcid, form.AskAbout) = ("0000-0002-1825-0098", new string('x', 301));

        var refused = await portal.Do<EditPerson>().HandleAsync(amina, form, default);

        refused.Refusals.Select(one => one.Field).ShouldBe([nameof(form.AskAbout), nameof(form.Orcid)]);
        (await portal.PersonOfAsync(amina)).Orcid.ShouldBeNull();
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
}
