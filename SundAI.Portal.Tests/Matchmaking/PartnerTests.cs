using SundAI.Portal.Matchmaking;
using SundAI.Portal.Platform.Search;

namespace SundAI.Portal.Tests.Matchmaking;

public sealed class PartnerTests
{
    [Theory, BothDatabases]
    public async Task The_hospital_that_offers_what_is_sought_comes_first_with_its_post_in_words(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var (retina, hospital, slug) = await SceneAsync(portal);

        var ranked = (await portal.Do<RankPartners>().HandleAsync(retina.Contact, new(slug), default)).Value;

        var first = ranked.Partners[0];
        first.Organisation.Id.ShouldBe(hospital.Id);
        first.Post!.Title.ShouldBe("12.000 nethindebilleder tilbydes");
        first.Reasons.Count.ShouldBeInRange(1, 3);
        first.Reasons.ShouldAllBe(reason => reason.Says.Length > 0 && reason.RestsOn.Length > 0 && !reason.Says.Contains("Reason."));
        first.Reasons.ShouldContain(reason => reason.Link == $"opslag/{first.Post.Slug}");
    }

    [Theory, BothDatabases]
    public async Task Who_is_not_relevant_never_comes_back(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var (retina, hospital, slug) = await SceneAsync(portal);

        (await portal.Do<DismissPartner>().HandleAsync(retina.Contact, hospital.Id, default)).IsDone.ShouldBeTrue();
        (await portal.Do<DismissPartner>().HandleAsync(retina.Contact, hospital.Id, default)).IsDone.ShouldBeTrue();

        var ranked = (await portal.Do<RankPartners>().HandleAsync(retina.Contact, new(slug), default)).Value;
        ranked.Partners.ShouldAllBe(partner => partner.Organisation.Id != hospital.Id);
        var whole = (await portal.Do<RankPartners>().HandleAsync(retina.Contact, new(null), default)).Value;
        whole.Partners.ShouldAllBe(partner => partner.Organisation.Id != hospital.Id);
    }

    [Fact]
    public async Task Words_in_common_are_shown_as_people_wrote_them_and_function_words_are_not_in_common()
    {
        await using var portal = await TestPortal.StartAsync();
        await portal.AnOrganisationAsync("Retina ApS", summary: "Fælles træning hver dag");
        var index = portal.Get<PartnerIndex>();

        await index.ReadAsync(default);

        TextAnalysis.Stems("fælles").Select(index.WordOf).ShouldAllBe(word => word == "fælles");
        TextAnalysis.Stems("træning").Select(index.WordOf).ShouldAllBe(word => word == "træning");
        TextAnalysis.Stems("hver").ShouldBeEmpty();
    }

    [Fact]
    public async Task An_edited_post_is_matched_by_what_it_says_now()
    {
        await using var portal = await TestPortal.StartAsync();
        var (retina, hospital, slug) = await SceneAsync(portal);
        _ = await portal.Do<RankPartners>().HandleAsync(retina.Contact, new(slug), default);
        var post = (await portal.Do<ReadPostForEditing>().HandleAsync(hospital.Contact, "12-000-nethindebilleder-tilbydes", default)).Value;
        post.Subject = PostSubject.Funding;
        (await portal.Do<WritePost>().HandleAsync(hospital.Contact, post, default)).IsDone.ShouldBeTrue();
        await portal.SettleAsync();

        var ranked = (await portal.Do<RankPartners>().HandleAsync(retina.Contact, new(slug), default)).Value;

        ranked.Partners.ShouldAllBe(partner => partner.Post == null);
    }

    private static async Task<(TestOrganisation Retina, TestOrganisation Hospital, string Slug)> SceneAsync(TestPortal portal)
    {
        var retina = await portal.AnOrganisationAsync("Retina ApS", themes: ["data"]);
        var hospital = await portal.AnOrganisationAsync("Fjordby Hospital", type: "hospital", themes: ["data"]);
        await portal.AnOrganisationAsync("Andet Universitet", type: "universitet", themes: ["data"]);
        var slug = await portal.APostAsync(retina.Contact);
        var offer = portal.PostSays("12.000 nethindebilleder tilbydes");
        offer.Kind = PostKind.Offer;
        await portal.APostAsync(hospital.Contact, offer);
        await portal.SettleAsync();
        return (retina, hospital, slug);
    }
}
