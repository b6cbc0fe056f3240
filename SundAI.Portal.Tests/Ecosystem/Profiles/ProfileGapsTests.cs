using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Tests.Ecosystem.Profiles;

public sealed class ProfileGapsTests
{
    private static readonly ProfilePart[] All = Enum.GetValues<ProfilePart>();

    [Fact]
    public void Of_an_empty_profile_what_makes_a_match_is_asked_for_first() =>
        Missing("virksomhed")
            .Take(5)
            .ShouldBe([ProfilePart.Summary, ProfilePart.Themes, ProfilePart.Seeks, ProfilePart.Offers, ProfilePart.Competences]);

    [Fact]
    public void A_part_that_is_said_is_not_missing_and_nothing_else_changes()
    {
        foreach (var part in All)
        {
            Missing("virksomhed", part).ShouldBe(Missing("virksomhed").Where(other => other != part));
        }

        Missing("virksomhed", All).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("virksomhed", false, true, true)]
    [InlineData("hospital", true, false, true)]
    [InlineData("universitet", true, false, true)]
    [InlineData("myndighed", true, false, false)]
    [InlineData("fond", false, false, true)]
    [InlineData("patientforening", false, false, false)]
    [InlineData("andet", false, false, false)]
    public void Nobody_is_asked_for_what_their_kind_does_not_have(string type, bool facilities, bool certificates, bool number)
    {
        var missing = Missing(type);
        missing.Contains(ProfilePart.Facilities).ShouldBe(facilities);
        missing.Contains(ProfilePart.Certificates).ShouldBe(certificates);
        missing.Contains(ProfilePart.Number).ShouldBe(number);
        missing.ShouldContain(ProfilePart.Competences);
    }

    [Fact]
    public async Task Each_part_says_what_it_brings_in_both_languages_and_leads_to_where_it_is_added()
    {
        await using var portal = await TestPortal.StartAsync();
        var words = portal.Get<Words>();
        foreach (var part in All)
        {
            var (does, brings) = (Said($"Gap.{part}"), Said($"Gap.{part}.Brings"));
            does.ShouldNotStartWith("Gap.", Case.Sensitive);
            brings.ShouldEndWith(".");
            ProfileGaps.AddressOf(part, "retina-aps").ShouldMatch("^(organisationer/retina-aps/|konto/profil$)");
        }

        string Said(string key) => words.Of(new Refusal(typeof(EcosystemText), key));
    }

    [Theory, BothDatabases]
    public async Task What_the_page_and_the_portal_say_is_missing_is_the_same_and_goes_when_it_is_said(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var bo = await portal.AnAccountAsync("Bo Hansen");
        var slug = await portal.RegisteredAsync(bo, OrganisationBuilders.Says());
        var (before, page) = await BothAsync();
        before.ShouldBe(page);
        before.ShouldBe(
            All.Except([ProfilePart.Summary, ProfilePart.Themes, ProfilePart.Facilities]),
            "a company is not asked for test facilities"
        );

        var form = await portal.EditingAsync(bo, slug);
        (form.Says.RegionSlug, form.Says.Competences, form.Says.Cvr) = ("sjaelland", ["sensorer"], "12345674");
        form.Says.Details.Seeks = "Data";
        form.Says.Details.Links = [new LinkInput { Label = "Mere", Url = "https://mere.example" }];
        (await portal.Do<EditOrganisation>().HandleAsync(bo, form, default)).IsDone.ShouldBeTrue();
        var me = (await portal.Do<ReadMyself>().HandleAsync(bo, default)).Value.Form;
        me.IsListed = true;
        (await portal.Do<EditPerson>().HandleAsync(bo, me, default)).IsDone.ShouldBeTrue();

        var (after, shown) = await BothAsync();
        after.ShouldBe(shown);
        after.ShouldBe([ProfilePart.Offers, ProfilePart.Categories, ProfilePart.Certificates, ProfilePart.Description, ProfilePart.Logo]);

        async Task<(IReadOnlyList<ProfilePart> Asked, IReadOnlyList<ProfilePart> Page)> BothAsync()
        {
            var view = (await portal.Do<ReadOrganisation>().HandleAsync(bo, new(slug), default)).Value;
            var asked = (await portal.Do<ListProfileGaps>().HandleAsync(bo with { OrganisationId = view.Line.Id }, null, default)).Value;
            asked.Slug.ShouldBe(slug);
            return (asked.Parts, ProfileGaps.Missing(view.State()));
        }
    }

    private static IReadOnlyList<ProfilePart> Missing(string type, params ProfilePart[] said) =>
        ProfileGaps.Missing(new ProfileState(type, said.ToHashSet()));
}
