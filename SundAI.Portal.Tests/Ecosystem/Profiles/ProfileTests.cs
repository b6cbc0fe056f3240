using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Events;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Tests.Ecosystem.Profiles;

public sealed class ProfileTests
{
    private const string Ror = "https://ror.org/035b05819";

    [Theory, BothDatabases]
    public async Task What_an_organisation_seeks_offers_has_and_is_certified_for_is_read_by_anyone_and_found(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync();
        var form = await portal.EditingAsync(retina.Contact, retina.Slug);
        form.Says.Summary = "Vi finder øjensygdom.";
        form.Says.Themes = ["data"];
        Fill(form.Says.Details);

        (await SaveAsync(portal, retina.Contact, form)).IsDone.ShouldBeTrue();

        var details = (await portal.Do<ReadOrganisation>().HandleAsync(Actor.Nobody, new(retina.Slug), default)).Value.Details;
        (details.Seeks, details.Offers, details.Ror).ShouldBe(("Vi søger **solcreme**.", "Vi giver paraplyer.", "035b05819"));
        details.Facilities.ShouldBe([
            new Facility(FacilityKind.Data, "Skyatlas", "Billeder af skyer."),
            new Facility(FacilityKind.TestFacility, "Regnrummet", ""),
        ]);
        details.Certificates.ShouldBe([
            new Certificate("iso-13485", "ISO 13485", new DateOnly(2028, 5, 31)),
            new Certificate("mdr-klasse-iia", "MDR klasse IIa", null),
            new Certificate(null, "Vejrmærket", null),
        ]);
        details.Links.ShouldBe([new ProfileLink("Vejrudsigt", "https://vejr.example/")]);
        foreach (var words in new[] { "solcreme", "paraply", "skyatlas", "regnrummet", "13485", "vejrmærket", "\"MDR class IIa\"" })
        {
            var found = await portal.Do<ListOrganisations>().HandleAsync(Actor.Nobody, new(Words: words), default);
            found.Items.Select(entry => entry.Line.Slug).ShouldBe([retina.Slug], words);
        }

        (await portal.ReadAsync(db => db.Set<OutboxEvent>().CountAsync(row => row.Type.Contains(nameof(OrganisationChanged))))).ShouldBe(1);
    }

    [Theory, BothDatabases]
    public async Task The_form_comes_back_as_it_was_sent_and_rows_without_a_word_are_left_out(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var bo = await portal.AnAccountAsync("Bo Hansen");
        var says = OrganisationBuilders.Says();
        Fill(says.Details);
        says.Details.Links.Add(new LinkInput { Label = " ", Url = "" });
        says.Details.Facilities.Insert(0, new FacilityInput { Kind = FacilityKind.TestFacility });
        says.Details.Certificates.Add(new CertificateInput { Name = " iso 13485 " });

        var form = (await portal.EditingAsync(bo, await portal.RegisteredAsync(bo, says))).Says.Details;

        (form.Ror, form.Seeks).ShouldBe((Ror, "Vi søger **solcreme**."));
        form.Facilities.Select(row => (row.Kind, row.Name))
            .ShouldBe([(FacilityKind.Data, "Skyatlas"), (FacilityKind.TestFacility, "Regnrummet")]);
        form.Certificates.Select(row => row.Name).ShouldBe(["ISO 13485", "MDR klasse IIa", "Vejrmærket"], "the same one counts once");
        form.Links.Select(row => row.Url).ShouldBe(["https://vejr.example/"]);
    }

    [Theory, BothDatabases]
    public async Task Who_saves_second_hears_of_it_though_the_first_changed_but_a_tag_or_a_row(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var bo = await portal.AnAccountAsync("Bo Hansen");
        var slug = await portal.RegisteredAsync(bo, OrganisationBuilders.Says());
        var (mine, tag, row) = (
            await portal.EditingAsync(bo, slug),
            await portal.EditingAsync(bo, slug),
            await portal.EditingAsync(bo, slug)
        );
        mine.Says.Details.Seeks = "Min tekst";
        tag.Says.Themes = ["talent"];
        row.Says.Details.Links = [new LinkInput { Label = "Ny", Url = "https://ny.example" }];

        (await SaveAsync(portal, bo, tag)).IsDone.ShouldBeTrue();
        (await SaveAsync(portal, bo, mine)).Refusal.Kind.ShouldBe(RefusalKind.Stale);
        row.Says.Version = (await portal.EditingAsync(bo, slug)).Says.Version;
        mine.Says.Version = row.Says.Version;
        (await SaveAsync(portal, bo, row)).IsDone.ShouldBeTrue();

        var late = (await SaveAsync(portal, bo, mine)).Refusal;
        late.Kind.ShouldBe(RefusalKind.Stale);
        late.Current.ShouldBeOfType<OrganisationInput>().Details.Links.ShouldHaveSingleItem().Url.ShouldBe("https://ny.example");
        (mine.Says.Details.Seeks, (await portal.EditingAsync(bo, slug)).Says.Details.Seeks).ShouldBe(("Min tekst", ""));
    }

    [Fact]
    public async Task Huge_forged_and_wrong_rows_are_refused_beside_their_field_and_nothing_is_stored()
    {
        await using var portal = await TestPortal.StartAsync();
        var bo = await portal.AnAccountAsync();
        var huge = new string('x', 50_000);
        foreach (
            var (field, spoil) in new (string, Action<DetailsInput>)[]
            {
                ("Seeks", says => says.Seeks = huge),
                ("Offers", says => says.Offers = "Min patient 010203-1234"),
                ("Ror", says => says.Ror = "https://ror.org/035b05818"),
                ("Facilities[0].Name", says => says.Facilities = [new() { Sentence = "Uden navn" }]),
                ("Facilities[1].Sentence", says => says.Facilities = [new(), new() { Name = "To", Sentence = huge }]),
                ("Facilities", says => says.Facilities = [.. Enumerable.Range(0, 21).Select(row => new FacilityInput { Name = $"{row}" })]),
                ("Certificates[0].Name", says => says.Certificates = [new() { ValidUntil = new DateOnly(2028, 1, 1) }]),
                ("Certificates[0].Name", says => says.Certificates = [new() { Name = huge }]),
                ("Links[0].Url", says => says.Links = [new() { Label = "Farlig", Url = "javascript:alert(1)" }]),
                ("Links[0].Url", says => says.Links = [new() { Label = "Farlig", Url = "ftp://x.example" }]),
                ("Links[0].Label", says => says.Links = [new() { Url = "https://x.example" }]),
            }
        )
        {
            var says = OrganisationBuilders.Says();
            spoil(says.Details);
            var result = await portal.Do<RegisterOrganisation>().HandleAsync(bo, says, default);
            result.Refusals.ShouldHaveSingleItem(field).Field.ShouldBe(field);
        }

        (await portal.ReadAsync(db => db.Set<Organisation>().CountAsync())).ShouldBe(0);
    }

    [Theory, BothDatabases]
    public async Task A_ror_id_belongs_to_one_organisation_and_who_types_it_again_is_led_there(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var bo = await portal.AnAccountAsync("Bo Hansen");
        var first = OrganisationBuilders.Says("Sønderå Universitet");
        first.Details.Ror = Ror;
        var slug = await portal.RegisteredAsync(bo, first);
        var second = OrganisationBuilders.Says("Et andet navn");
        second.Details.Ror = "035B05819";

        var refused = (await portal.Do<RegisterOrganisation>().HandleAsync(bo, second, default)).Refusal;

        (refused.Key, refused.Field, refused.Current).ShouldBe(("Organisation.RorTaken", "Ror", slug));
        portal.Get<Words>().Of(refused).ShouldStartWith("Sønderå Universitet er her allerede");
        (await SaveAsync(portal, bo, await portal.EditingAsync(bo, slug))).IsDone.ShouldBeTrue("its own is no other one's");
    }

    private static void Fill(DetailsInput says)
    {
        (says.Seeks, says.Offers, says.Ror) = ("Vi søger **solcreme**.", "Vi giver paraplyer.", Ror);
        says.Facilities =
        [
            new() { Name = "Skyatlas", Sentence = " Billeder af skyer. " },
            new() { Kind = FacilityKind.TestFacility, Name = "Regnrummet" },
        ];
        says.Certificates =
        [
            new() { Name = "iso 13485", ValidUntil = new DateOnly(2028, 5, 31) },
            new() { Name = "MDR class IIa" },
            new() { Name = "Vejrmærket" },
        ];
        says.Links = [new() { Label = "Vejrudsigt", Url = "https://vejr.example/" }];
    }

    private static Task<Result<string>> SaveAsync(TestPortal portal, Actor by, EditOrganisationInput form) =>
        portal.Do<EditOrganisation>().HandleAsync(by, form, default);
}
