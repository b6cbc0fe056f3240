using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Administration.Moderation;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Home;
using SundAI.Portal.Matchmaking;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Search;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Tests.Matchmaking;

public sealed class PostAudienceTests
{
    private const string Everybody = "Anyone Members Verified";

    [Theory, BothDatabases]
    public async Task Each_role_sees_exactly_the_posts_that_are_for_it_wherever_posts_are_shown(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var own = await portal.AnOrganisationAsync("Egen ApS", verified: false, themes: ["data"]);
        var unverified = await portal.AnOrganisationAsync("Ubekræftet ApS", verified: false);
        var verified = await portal.AnOrganisationAsync("Bekræftet Hospital", type: "hospital");
        var posts = await PostsAsync(portal, own);

        await SeesAsync("Anyone", Actor.Nobody);
        await SeesAsync("Anyone Members", await portal.AnAccountAsync("Uden Organisation"));
        await SeesAsync("Anyone Members", unverified.Contact);
        await SeesAsync(Everybody, verified.Contact);
        await SeesAsync(Everybody, await portal.AMemberOfAsync(own));
        await SeesAsync(Everybody, await portal.AFacilitatorAsync());
        await SeesAsync(Everybody, await portal.AnAdministratorAsync());

        var left = await portal.AMemberOfAsync(verified, "Lea Forladt");
        await portal.WriteAsync(db =>
            db.Set<Membership>()
                .Where(row => db.Set<Person>().Any(one => one.Id == row.PersonId && one.UserId == left.UserId))
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, MembershipStatus.Ended))
        );
        await SeesAsync("Anyone Members", left);
        (
            await portal.Do<VerifyOrganisation>().HandleAsync(await portal.AnAdministratorAsync(), new(unverified.Id, true), default)
        ).IsDone.ShouldBeTrue();
        await SeesAsync(Everybody, unverified.Contact);

        async Task SeesAsync(string audiences, Actor actor)
        {
            var expected = audiences.Split(' ').Select(Enum.Parse<PostAudience>).ToList();
            var listed = await portal.Do<ListPosts>().HandleAsync(actor, new(Words: "nethinder"), default);
            Of(listed).ShouldBe(expected);
            Of(await portal.Do<ListPosts>().HandleAsync(actor, new(OrganisationId: own.Id), default)).ShouldBe(expected);
            Of((await portal.Do<ReadTheme>().HandleAsync(actor, "data", default)).Posts).ShouldBe(expected);
            (await portal.Do<FrontFigures>().HandleAsync(actor, default)).OpenPosts.ShouldBe(expected.Count);
            (await portal.Do<FrontFigures>().HandleAsync(actor, default)).ByTheme["data"].Posts.ShouldBe(expected.Count);
            var found = await portal.Do<SearchEverything>().HandleAsync(actor, new("nethinder", 1, nameof(Post)), default);
            (found.Hits.Total, found.Hits.Items.Count, found.Kinds[nameof(Post)]).ShouldBe(
                (expected.Count, expected.Count, expected.Count)
            );
            foreach (var (audience, post) in posts)
            {
                var isFor = expected.Contains(audience);
                var read = await portal.Do<ReadPost>().HandleAsync(actor, post.Slug, default);
                read.IsDone.ShouldBe(isFor, $"{audience} as {audiences}");
                if (!isFor)
                {
                    read.Refusal.Kind.ShouldBe(RefusalKind.NotFound);
                    (
                        await portal.Do<SendReport>().HandleAsync(actor, new(nameof(Post), post.Id, "", "Det er reklame."), default)
                    ).IsDone.ShouldBeFalse();
                }

                if (actor.IsSignedIn)
                {
                    var asked = await portal.Do<ReadCounterpart>().HandleAsync(actor, new(own.Id, post.Id, null), default);
                    asked.Value.PostTitle.ShouldBe(isFor ? post.Title : null);
                }
            }
        }
    }

    [Theory, BothDatabases]
    public async Task What_is_not_for_anyone_is_no_public_activity_and_becomes_one_when_it_is_opened(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var own = await portal.AnOrganisationAsync("Egen ApS");
        var posts = await PostsAsync(portal, own);

        async Task<IEnumerable<string>> PublicAsync(PortalDbContext db) =>
            await db.Set<Activity>().Where(row => row.IsPublic).Select(row => row.Title).ToListAsync();
        (await portal.ReadAsync(PublicAsync)).ShouldBe([posts[PostAudience.Anyone].Title]);

        var says = (await portal.Do<ReadPostForEditing>().HandleAsync(own.Contact, posts[PostAudience.Members].Slug, default)).Value;
        says.Audience.ShouldBe(PostAudience.Members);
        says.Audience = PostAudience.Anyone;
        (await portal.Do<WritePost>().HandleAsync(own.Contact, says, default)).IsDone.ShouldBeTrue();

        (await portal.ReadAsync(PublicAsync)).Count().ShouldBe(2);
        var rows = await portal.ReadAsync(db =>
            db.Set<SearchRow>().Where(row => row.Kind == nameof(Post)).Select(row => row.Audience).ToListAsync()
        );
        rows.Order().ShouldBe([Audience.Anyone, Audience.Anyone, Audience.VerifiedOrganisations]);
        await portal.Get<SearchRebuild>().RunAsync(null, default);
        (await portal.Do<SearchEverything>().HandleAsync(Actor.Nobody, new("nethinder", 1, nameof(Post)), default)).Hits.Total.ShouldBe(2);
    }

    [Theory, BothDatabases]
    public async Task Partners_of_an_organisation_that_is_not_verified_rest_on_no_post_that_it_may_not_see(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var hospital = await portal.AnOrganisationAsync("Fjordby Hospital", type: "hospital", themes: ["data"]);
        var retina = await portal.AnOrganisationAsync("Retina ApS", verified: false, themes: ["data"]);
        var offer = portal.PostSays("12.000 nethindebilleder tilbydes");
        (offer.Kind, offer.Audience) = (PostKind.Offer, PostAudience.Verified);
        await portal.APostAsync(hospital.Contact, offer);
        var slug = await portal.APostAsync(retina.Contact);

        (await OfHospitalAsync())?.Post.ShouldBeNull();
        (await OfHospitalAsync())?.Reasons.ShouldAllBe(reason => !reason.RestsOn.Any(fact => fact.Says.Contains("12.000")));
        var administrator = await portal.AnAdministratorAsync();
        (await portal.Do<VerifyOrganisation>().HandleAsync(administrator, new(retina.Id, true), default)).IsDone.ShouldBeTrue();
        (await OfHospitalAsync())!.Post!.Title.ShouldBe(offer.Title);

        async Task<PartnerView?> OfHospitalAsync()
        {
            var ranked = await portal.Do<RankPartners>().HandleAsync(retina.Contact, new(slug), default);
            return ranked.Value.Partners.FirstOrDefault(partner => partner.Organisation.Id == hospital.Id);
        }
    }

    private static List<PostAudience> Of(Page<PostLine> page)
    {
        page.Total.ShouldBe(page.Items.Count);
        return [.. page.Items.Select(line => line.Audience).Order()];
    }

    private static async Task<Dictionary<PostAudience, Post>> PostsAsync(TestPortal portal, TestOrganisation own)
    {
        foreach (var audience in Enum.GetValues<PostAudience>())
        {
            var says = portal.PostSays($"Nethinder {audience}");
            says.Audience = audience;
            await portal.APostAsync(own.Contact, says);
        }

        return await portal.ReadAsync(db => db.Set<Post>().AsNoTracking().ToDictionaryAsync(post => post.Audience));
    }
}
