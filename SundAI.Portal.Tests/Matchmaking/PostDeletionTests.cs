using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Matchmaking;
using SundAI.Portal.Notifications;
using SundAI.Portal.Platform.Drafts;
using SundAI.Portal.Platform.Search;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Tests.Matchmaking;

public sealed class PostDeletionTests
{
    [Theory, BothDatabases]
    public async Task A_draft_goes_wholly_with_what_its_people_typed_and_its_address_can_be_another_post(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync();
        var colleague = await portal.AMemberOfAsync(retina);
        var draft = await portal.ADraftPostAsync(retina.Contact);
        var key = PostInput.DraftKey(await portal.ReadAsync(db => db.Set<Post>().Select(post => post.Slug).SingleAsync()));
        await portal.Get<DraftStore>().SaveAsync(colleague.UserId!.Value, key, draft);

        (await DeleteAsync(portal, retina.Contact, draft.Id)).IsDone.ShouldBeTrue();

        (await portal.ReadAsync(db => db.Set<Post>().CountAsync())).ShouldBe(0);
        (await portal.ReadAsync(db => db.Set<Tag>().CountAsync(tag => tag.OwnerId == draft.Id))).ShouldBe(0);
        (await portal.Get<DraftStore>().LoadAsync<PostInput>(colleague.UserId.Value, key)).ShouldBeNull();
        (await DeleteAsync(portal, retina.Contact, draft.Id)).Refusal.Kind.ShouldBe(RefusalKind.NotFound);
        var saved = await portal.Do<WritePost>().HandleAsync(retina.Contact, draft, default);
        saved.Refusal.Kind.ShouldBe(RefusalKind.NotFound, "who still has it open");
        PostInput.DraftKey(await portal.APostAsync(retina.Contact)).ShouldBe(key);
    }

    [Theory, BothDatabases]
    public async Task A_post_that_is_over_goes_a_day_after_it_was_published_and_leaves_nothing(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync();
        var follower = await portal.AnOrganisationAsync("Nord Hospital");
        await portal.SearchesAsync(follower.Contact, new SearchWish("nethinde"));
        var (id, slug) = await APostAsync(portal, retina.Contact);
        await portal.SettleAsync();
        (await DeleteAsync(portal, retina.Contact, id)).Refusal.Key.ShouldBe("Post.CloseFirst");
        await CloseAsync(portal, retina.Contact, id);

        (await BellsAsync()).ShouldContain($"opslag/{slug}");
        // The limit of a day counts it.
        (await DeleteAsync(portal, retina.Contact, id)).Refusal.Key.ShouldBe("Post.KeptForNow");
        portal.Clock.Advance(TimeSpan.FromDays(1));
        (await ReadAsync(portal, retina.Contact, slug)).Value.Removal.ShouldBe(new PostRemoval(null));
        (await ReadAsync(portal, follower.Contact, slug)).Value.Removal.ShouldBeNull("it is not theirs");
        (await DeleteAsync(portal, follower.Contact, id)).Refusal.Kind.ShouldBe(RefusalKind.NotFound);
        (await DeleteAsync(portal, retina.Contact, id)).IsDone.ShouldBeTrue();
        await portal.SettleAsync();

        (await BellsAsync()).ShouldBeEmpty();
        (await ReadAsync(portal, retina.Contact, slug)).Refusal.Kind.ShouldBe(RefusalKind.NotFound);
        (await portal.ReadAsync(db => db.Set<SearchRow>().CountAsync(row => row.EntityId == id))).ShouldBe(0);
        (await portal.ReadAsync(db => db.Set<Activity>().CountAsync(row => row.EntityId == id))).ShouldBe(0);
        (await portal.ReadAsync(db => db.Set<PostNotice>().CountAsync(row => row.PostId == id))).ShouldBe(0);
        var mailed = portal.Mails.To(await portal.EmailOfAsync(follower.Contact)).Count();
        await portal.Get<GatherSearchHits>().RunAsync(default);
        await portal.SettleAsync();
        portal.Mails.To(await portal.EmailOfAsync(follower.Contact)).Count().ShouldBe(mailed, "what is gone is no news");
        (await portal.APostAsync(follower.Contact)).ShouldBe($"{slug}-2", "mails lead to the old one");

        async Task<IEnumerable<string>> BellsAsync() =>
            (await portal.Do<ListNotifications>().HandleAsync(follower.Contact, 1, default)).Value.Items.Select(line => line.Address);
    }

    [Theory, BothDatabases]
    public async Task A_post_that_an_introduction_rests_on_stays_closed_and_says_why(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var (retina, hospital) = (await portal.AnOrganisationAsync(), await portal.AnOrganisationAsync("Nord Hospital"));
        var (id, slug) = await APostAsync(portal, retina.Contact);
        var asking = PostBuilders.Asking(retina);
        asking.PostId = id;
        (await portal.Do<RequestIntroduction>().HandleAsync(hospital.Contact, asking, default)).IsDone.ShouldBeTrue();
        await CloseAsync(portal, retina.Contact, id);
        portal.Clock.Advance(TimeSpan.FromDays(2));

        (await DeleteAsync(portal, retina.Contact, id)).Refusal.Key.ShouldBe("Post.KeptForIntroductions");

        (await ReadAsync(portal, retina.Contact, slug)).Value.Removal!.WhyNot!.Key.ShouldBe("Post.KeptForIntroductions");
        (await portal.ReadAsync(db => db.Set<Introduction>().SingleAsync())).PostId.ShouldBe(id);
    }

    private static Task<Result> DeleteAsync(TestPortal portal, Actor by, Guid id) => portal.Do<DeletePost>().HandleAsync(by, id, default);

    private static Task<Result<PostView>> ReadAsync(TestPortal portal, Actor by, string slug) =>
        portal.Do<ReadPost>().HandleAsync(by, slug, default);

    private static async Task CloseAsync(TestPortal portal, Actor by, Guid id) =>
        (await portal.Do<ChangePostStatus>().HandleAsync(by, new(id, PostStep.Close), default)).IsDone.ShouldBeTrue();

    private static async Task<(Guid Id, string Slug)> APostAsync(TestPortal portal, Actor by)
    {
        var slug = await portal.APostAsync(by);
        return (await portal.ReadAsync(db => db.Set<Post>().Where(post => post.Slug == slug).Select(post => post.Id).SingleAsync()), slug);
    }
}
