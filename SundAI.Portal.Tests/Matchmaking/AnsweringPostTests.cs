using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Matchmaking;

namespace SundAI.Portal.Tests.Matchmaking;

public sealed class AnsweringPostTests
{
    [Theory, BothDatabases]
    public async Task A_need_lists_the_open_offers_of_others_the_most_alike_first_with_what_they_have_in_common(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync("Retina ApS");
        var hospital = await portal.AnOrganisationAsync("Fjordby Hospital", type: "hospital");
        var region = await portal.AnOrganisationAsync("Region Fjord", type: "myndighed");
        var need = await portal.APostAsync(retina.Contact);
        await OfferAsync(retina, "Vores egne nethindebilleder");
        await OfferAsync(hospital, "Nethindebilleder med facit tilbydes");
        await OfferAsync(region, "Tal om trafik og vejr", says => (says.Summary, says.Text, says.Themes) = ("Tællinger.", "", ["talent"]));
        await OfferAsync(region, "En læge søger kolleger", says => says.Subject = PostSubject.Talent);
        await OfferAsync(hospital, "Kun for få dage", says => says.ExpiresOn = DateOnly.FromDateTime(portal.Now).AddDays(2));
        await OfferAsync(hospital, "Trukket tilbage", closes: true);
        portal.Clock.Advance(TimeSpan.FromDays(4));

        var answers = (await portal.Do<ListAnsweringPosts>().HandleAsync(retina.Contact, need, default)).Value;

        answers.Kind.ShouldBe(PostKind.Offer);
        answers.Posts.Select(post => post.Title).ShouldBe(["Nethindebilleder med facit tilbydes", "Tal om trafik og vejr"]);
        answers.Posts[0].Organisation.Id.ShouldBe(hospital.Id);
        answers.Posts[0].Reasons.Count.ShouldBe(3);
        answers.Posts[0].Reasons.ShouldContain(reason => reason.RestsOn.Any(fact => fact.Link == "temaer/data"));
        answers.Posts[1].Reasons.ShouldHaveSingleItem().RestsOn.ShouldHaveSingleItem().Link.ShouldBe($"opslag/{answers.Posts[1].Slug}");
        var offer = answers.Posts[0].Slug;
        var back = (await portal.Do<ListAnsweringPosts>().HandleAsync(hospital.Contact, offer, default)).Value;
        (back.Kind, back.Posts.ShouldHaveSingleItem().Slug).ShouldBe((PostKind.Need, need));

        (await portal.Do<DismissPartner>().HandleAsync(retina.Contact, new(hospital.Id), default)).IsDone.ShouldBeTrue();
        var left = (await portal.Do<ListAnsweringPosts>().HandleAsync(retina.Contact, need, default)).Value;
        left.Posts.ShouldHaveSingleItem().Organisation.Id.ShouldBe(region.Id);

        async Task OfferAsync(TestOrganisation of, string title, Action<PostInput>? change = null, bool closes = false)
        {
            var says = portal.PostSays(title);
            says.Kind = PostKind.Offer;
            change?.Invoke(says);
            var slug = await portal.APostAsync(of.Contact, says);
            if (closes)
            {
                var id = (await portal.Do<ReadPostForEditing>().HandleAsync(of.Contact, slug, default)).Value.Id;
                (await portal.Do<ChangePostStatus>().HandleAsync(of.Contact, new(id, PostStep.Close), default)).IsDone.ShouldBeTrue();
            }
        }
    }

    [Theory, BothDatabases]
    public async Task What_is_for_verified_organisations_is_listed_for_those_alone(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var hospital = await portal.AnOrganisationAsync("Fjordby Hospital", type: "hospital");
        var retina = await portal.AnOrganisationAsync("Retina ApS", verified: false);
        var need = await portal.APostAsync(retina.Contact);
        var offer = portal.PostSays("12.000 nethindebilleder tilbydes");
        (offer.Kind, offer.Audience) = (PostKind.Offer, PostAudience.Verified);
        await portal.APostAsync(hospital.Contact, offer);

        (await TitlesAsync(retina.Contact)).ShouldBeEmpty();
        // Who may read it elsewhere sees it in no list that is made for an organisation that may not.
        var both = await portal.JoinAsync(await portal.JoinAsync(await portal.AnAccountAsync("Bo Begge"), hospital), retina);
        (await TitlesAsync(both)).ShouldBeEmpty();
        var administrator = await portal.AnAdministratorAsync();
        (await portal.Do<VerifyOrganisation>().HandleAsync(administrator, new(retina.Id, true), default)).IsDone.ShouldBeTrue();
        (await TitlesAsync(retina.Contact)).ShouldBe([offer.Title]);

        async Task<IEnumerable<string>> TitlesAsync(Actor actor) =>
            (await portal.Do<ListAnsweringPosts>().HandleAsync(actor, need, default)).Value.Posts.Select(post => post.Title);
    }

    [Fact]
    public async Task No_more_than_six_are_listed_and_equal_ones_always_in_the_same_order()
    {
        await using var portal = await TestPortal.StartAsync();
        var retina = await portal.AnOrganisationAsync("Retina ApS");
        var need = await portal.APostAsync(retina.Contact);
        (await SlugsAsync()).ShouldBeEmpty();
        var hospital = await portal.AnOrganisationAsync("Fjordby Hospital", type: "hospital");
        var offer = portal.PostSays("Nethindebilleder tilbydes");
        offer.Kind = PostKind.Offer;
        for (var i = 0; i < ListAnsweringPosts.Shown + 2; i++)
        {
            await portal.APostAsync(hospital.Contact, offer);
        }

        var first = await SlugsAsync();

        first.Distinct().Count().ShouldBe(ListAnsweringPosts.Shown);
        (await SlugsAsync()).ShouldBe(first);

        async Task<IReadOnlyList<string>> SlugsAsync() =>
            [.. (await portal.Do<ListAnsweringPosts>().HandleAsync(retina.Contact, need, default)).Value.Posts.Select(post => post.Slug)];
    }
}
