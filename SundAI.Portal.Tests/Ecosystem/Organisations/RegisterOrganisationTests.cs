using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.Markdown;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Tests.Ecosystem.Organisations;

public sealed class RegisterOrganisationTests
{
    private const string Cvr = "12345674";
    private const string OtherCvr = "12345682";

    [Theory, BothDatabases]
    public async Task Who_describes_it_is_its_contact_and_everybody_finds_it(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var bo = await portal.AnAccountAsync("Bo Hansen");
        var says = OrganisationBuilders.Says();
        (says.RegionSlug, says.City, says.Postcode, says.Cvr) = ("sjaelland", " Sorø ", " 4180 ", "DK 12 34 56 74");
        (says.Website, says.Description) = ("https://lys.example", "Vi måler **dagslys** på sengestuer.");
        (says.Categories, says.Competences) = (["detektion"], ["sensorer"]);

        var slug = await portal.RegisteredAsync(bo, says);

        slug.ShouldBe("lysklinikken-aps");
        var view = (await portal.Do<ReadOrganisation>().HandleAsync(bo, new(slug), default)).Value;
        view.Reader.ShouldBe(new ReaderOfOrganisation(IsMember: true, IsContact: true, HasAsked: false, IsSignedIn: true));
        (view.Line.IsSpokenFor, view.Line.IsVerified, view.IsImported).ShouldBe((true, false, false));
        (view.Line.City, view.Line.RegionSlug, view.Website).ShouldBe(("Sorø", "sjaelland", "https://lys.example"));
        view.Themes.Concat(view.Categories).Concat(view.Competences).ShouldBe(["data", "detektion", "sensorer"]);
        (await portal.EditingAsync(bo, slug)).Says.Cvr.ShouldBe(Cvr, "blanks and DK are for people");
        (await portal.Get<IActingOrganisation>().FindAsync(bo.UserId!.Value, default)).ShouldBe(view.Line.Id);
        foreach (var words in new[] { "lysklinikken", "dagslys", "sengestue", "sensorer", "sorø" })
        {
            (await FoundAsync(portal, new(Words: words))).ShouldBe([slug], words);
        }

        (await FoundAsync(portal, new(Theme: "data", Category: "detektion", Type: "virksomhed", Region: "sjaelland"))).ShouldBe([slug]);
        (await FoundAsync(portal, new(Theme: "forskning"))).ShouldBeEmpty();
        (await FoundAsync(portal, new(StartUpsOnly: true))).ShouldBeEmpty();
    }

    [Theory, BothDatabases]
    public async Task What_is_needed_is_said_beside_its_field_and_nothing_is_stored(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var result = await portal.Do<RegisterOrganisation>().HandleAsync(await portal.AnAccountAsync(), new OrganisationInput(), default);

        result
            .Refusals.Select(refusal => refusal.Field)
            .ShouldBe([
                nameof(OrganisationInput.Name),
                nameof(OrganisationInput.TypeSlug),
                nameof(OrganisationInput.Summary),
                nameof(OrganisationInput.Themes),
            ]);
        (await portal.ReadAsync(db => db.Set<Organisation>().CountAsync())).ShouldBe(0);
        (await portal.ReadAsync(db => db.Set<Membership>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Huge_forged_and_wrong_fields_are_refused_beside_their_field()
    {
        await using var portal = await TestPortal.StartAsync();
        var bo = await portal.AnAccountAsync();
        var huge = new string('x', 100_000);
        foreach (
            var (field, spoil) in new (string, Action<OrganisationInput>)[]
            {
                (nameof(OrganisationInput.Name), says => says.Name = huge),
                (nameof(OrganisationInput.Name), says => says.Name = "  \t"),
                (nameof(OrganisationInput.Name), says => says.Name = null!),
                (nameof(OrganisationInput.Name), says => says.Name = "Patient 010203-1234"),
                (nameof(OrganisationInput.TypeSlug), says => says.TypeSlug = "kæmpe"),
                (nameof(OrganisationInput.TypeSlug), says => says.TypeSlug = "data"),
                (nameof(OrganisationInput.RegionSlug), says => says.RegionSlug = "skåne"),
                (nameof(OrganisationInput.City), says => says.City = huge),
                (nameof(OrganisationInput.Postcode), says => says.Postcode = "41800"),
                (nameof(OrganisationInput.Postcode), says => says.Postcode = "٤١٨٠"),
                (nameof(OrganisationInput.Cvr), says => says.Cvr = "12345675"),
                (nameof(OrganisationInput.Cvr), says => says.Cvr = huge),
                (nameof(OrganisationInput.Website), says => says.Website = "javascript:alert(1)"),
                (nameof(OrganisationInput.Website), says => says.Website = $"https://{huge}"),
                (nameof(OrganisationInput.Summary), says => says.Summary = "Kort"),
                (nameof(OrganisationInput.Summary), says => says.Summary = huge),
                (nameof(OrganisationInput.Description), says => says.Description = huge),
                (nameof(OrganisationInput.Themes), says => says.Themes = ["findes-ikke"]),
                (nameof(OrganisationInput.Themes), says => says.Themes = null!),
            }
        )
        {
            var says = OrganisationBuilders.Says();
            spoil(says);
            var result = await portal.Do<RegisterOrganisation>().HandleAsync(bo, says, default);
            result.Refusals.ShouldHaveSingleItem(field).Field.ShouldBe(field);
        }

        var wrong = OrganisationBuilders.Says();
        wrong.Cvr = "12345675";
        var told = await portal.Do<RegisterOrganisation>().HandleAsync(bo, wrong, default);
        portal.Get<Words>().Of(told.Refusal).ShouldContain("CVR-nummer");
        (await portal.ReadAsync(db => db.Set<Organisation>().CountAsync())).ShouldBe(0);
    }

    [Theory, BothDatabases]
    public async Task Fields_as_long_as_they_may_be_are_kept_whole(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var bo = await portal.AnAccountAsync();
        var says = OrganisationBuilders.Says(new string('å', 200));
        (says.Summary, says.Description, says.City) = (new string('ø', 300), new string('æ', 8000), new string('é', 100));
        says.Website = "https://x.example/" + new string('a', 282);

        var slug = await portal.RegisteredAsync(bo, says);

        var stored = (await portal.EditingAsync(bo, slug)).Says;
        (stored.Name, stored.Summary, stored.Description).ShouldBe((says.Name, says.Summary, says.Description));
        (stored.City, stored.Website).ShouldBe((says.City, says.Website));
        slug.Length.ShouldBeLessThanOrEqualTo(80);
    }

    [Theory, BothDatabases]
    public async Task The_same_number_or_name_shows_the_way_to_the_one_that_is_here(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var imported = await portal.AnOrganisationAsync("Retina ApS", contact: false, cvr: Cvr);
        await portal.AnOrganisationAsync("Sund & Søn A/S", contact: false);
        var bo = await portal.AnAccountAsync("Bo Hansen");

        var sameNumber = OrganisationBuilders.Says("Et helt andet navn");
        sameNumber.Cvr = Cvr;
        var number = (await portal.Do<RegisterOrganisation>().HandleAsync(bo, sameNumber, default)).Refusal;
        (number.Key, number.Field, number.Current).ShouldBe(("Organisation.CvrTaken", nameof(sameNumber.Cvr), imported.Slug));
        (await RefusedAsync(portal, bo, OrganisationBuilders.Says(" retina APS "))).Current.ShouldBe(imported.Slug);
        (await RefusedAsync(portal, bo, OrganisationBuilders.Says("Aktieselskabet Sund og Søn"))).Arguments.ShouldBe(["Sund & Søn A/S"]);
        (await portal.ReadAsync(db => db.Set<Organisation>().CountAsync())).ShouldBe(2);
    }

    [Theory, BothDatabases]
    public async Task Two_with_one_name_and_two_numbers_are_two(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var bo = await portal.AnAccountAsync("Bo Hansen");
        var (one, other) = (OrganisationBuilders.Says("Klinik Nord"), OrganisationBuilders.Says("Klinik Nord"));
        (one.Cvr, other.Cvr) = (Cvr, OtherCvr);

        (await portal.RegisteredAsync(bo, one)).ShouldBe("klinik-nord");
        (await portal.RegisteredAsync(bo, other)).ShouldBe("klinik-nord-2");
    }

    [Theory, BothDatabases]
    public async Task Of_two_who_register_the_same_number_at_once_one_is_told(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var people = new[] { await portal.AnAccountAsync("Bo Hansen"), await portal.AnAccountAsync("Ida Holm") };

        var results = await Task.WhenAll(
            people.Select(async who =>
            {
                var says = OrganisationBuilders.Says($"Firma {who.UserId}");
                says.Cvr = Cvr;
                return await portal.Do<RegisterOrganisation>().HandleAsync(who, says, default);
            })
        );

        results.Count(result => result.IsDone).ShouldBe(1);
        (await portal.ReadAsync(db => db.Set<Organisation>().CountAsync())).ShouldBe(1);
        (await portal.ReadAsync(db => db.Set<Membership>().CountAsync())).ShouldBe(1);
    }

    [Theory, BothDatabases]
    public async Task Script_stays_text_and_a_page_of_the_portal_is_nobodys_name(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var bo = await portal.AnAccountAsync("Bo Hansen");
        const string Script = "<script>alert(1)</script>";
        var says = OrganisationBuilders.Says($"Lys {Script}");
        (says.Summary, says.Description) = ($"Vi lyser {Script}", $"{Script} <img src=x onerror=alert(1)> [her](javascript:alert(1))");

        var slug = await portal.RegisteredAsync(bo, says);

        var view = (await portal.Do<ReadOrganisation>().HandleAsync(Actor.Nobody, new(slug), default)).Value;
        (view.Line.Name, view.Summary, view.Description).ShouldBe((says.Name, says.Summary, says.Description));
        var shown = portal.Get<MarkdownRenderer>().ToHtml(view.Description);
        shown.ShouldNotContain("<script");
        shown.ShouldNotContain("<img");
        shown.ShouldNotContain("href=\"javascript");
        slug.ShouldBe("lys-script-alert-1-script");
        (await portal.RegisteredAsync(bo, OrganisationBuilders.Says("Ny"))).ShouldBe("ny-2");
        (await portal.RegisteredAsync(bo, OrganisationBuilders.Says("北京"))).ShouldBe("organisation");
    }

    private static async Task<IReadOnlyList<string>> FoundAsync(TestPortal portal, DirectoryFilter filter) =>
        [.. (await portal.Do<ListOrganisations>().HandleAsync(Actor.Nobody, filter, default)).Items.Select(item => item.Line.Slug)];

    private static async Task<Refusal> RefusedAsync(TestPortal portal, Actor by, OrganisationInput says)
    {
        var result = await portal.Do<RegisterOrganisation>().HandleAsync(by, says, default);
        result.Refusal.Key.ShouldBe("Organisation.Exists");
        result.Refusal.Field.ShouldBe(nameof(says.Name));
        return result.Refusal;
    }
}
