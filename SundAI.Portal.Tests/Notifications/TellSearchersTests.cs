using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Matchmaking;
using SundAI.Portal.Notifications;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Tests.Ecosystem.Following;

namespace SundAI.Portal.Tests.Notifications;

public sealed class TellSearchersTests
{
    [Theory, BothDatabases]
    public async Task A_new_post_is_told_once_by_bell_and_in_one_mail_the_next_morning(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var hospital = await portal.AnOrganisationAsync("Fjordby Hospital", type: "hospital");
        await OfferAsync(portal, hospital, "Gamle nethindebilleder tilbydes");
        portal.Clock.Advance(TimeSpan.FromMinutes(5));
        var erin = await portal.AnAccountAsync("Erin English", language: Language.English);
        await portal.SearchesAsync(erin, new("nethindebilledet", nameof(Post), PostKind: PostKind.Offer), "Images");
        await portal.SearchesAsync(erin, new("nethinder"));
        await portal.SettleAsync();
        (await KeysAsync(portal, erin)).ShouldBeEmpty("what was there before is no news");

        portal.Clock.Advance(TimeSpan.FromMinutes(5));
        var slug = await OfferAsync(portal, hospital, "12.000 nethindebilleder tilbydes");
        await portal.SettleAsync();
        await portal.HearAgain();
        await ChangeAsync(portal, hospital, slug, says => says.Summary = "Mærkede billeder af nethinder, igen.");

        var told = (await portal.Do<ListNotifications>().HandleAsync(erin, 1, default)).Value.Items.ShouldHaveSingleItem();
        (told.Key, told.Address).ShouldBe(("SearchHit", $"opslag/{slug}"));
        var email = await portal.EmailOfAsync(erin);
        portal.Mails.To(email).ShouldBeEmpty();
        await GatherAsync(portal, TimeSpan.FromHours(2));
        portal.Mails.To(email).ShouldBeEmpty("it waits for the morning");
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => GatherAsync(portal, TimeSpan.FromHours(24))));
        var mail = portal.Mails.To(email).ShouldHaveSingleItem();
        mail.Subject.ShouldBe("New in your searches");
        mail.Text.ShouldContain("“Images”\n– 12.000 nethindebilleder tilbydes\n");
        mail.Text.ShouldContain($"/en/opslag/{slug}");
        mail.Text.Split("12.000").Length.ShouldBe(2, "once, though two searches found it");

        await StopAsync(portal, mail);
        portal.Clock.Advance(TimeSpan.FromMinutes(5));
        await OfferAsync(portal, hospital, "Nye nethindebilleder tilbydes");
        await GatherAsync(portal, TimeSpan.FromHours(30));
        portal.Mails.To(email).Count.ShouldBe(1, "mails are stopped");
        (await KeysAsync(portal, erin)).ShouldBe(["SearchHit", "SearchHit"], "the bell still tells");
    }

    [Theory, BothDatabases]
    public async Task Who_may_not_see_a_post_or_whose_own_it_is_is_not_told_and_a_mail_names_only_what_still_stands(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var own = await portal.AnOrganisationAsync("Egen ApS");
        var (bo, verified) = (await portal.AnAccountAsync("Bo Hansen"), (await portal.AnOrganisationAsync("Bekræftet")).Contact);
        var colleague = await portal.AMemberOfAsync(own);
        foreach (var one in new[] { bo, verified, colleague })
        {
            await portal.SearchesAsync(one, new("nethindebilleder"));
        }

        await OfferAsync(portal, own, "Nethindebilleder for bekræftede", says => says.Audience = PostAudience.Verified);
        var closed = await OfferAsync(portal, own, "Nethindebilleder, der lukkes");
        var narrowed = await OfferAsync(portal, own, "Nethindebilleder, der bliver for de få");
        await OfferAsync(portal, own, "Et opslag om noget helt andet", says => says.Summary = "Vi tilbyder kaffe og te.");
        await portal.SettleAsync();
        (await KeysAsync(portal, bo)).Count().ShouldBe(2);
        (await KeysAsync(portal, verified)).Count().ShouldBe(3);
        (await KeysAsync(portal, colleague)).ShouldBeEmpty();

        await ChangeAsync(portal, own, narrowed, says => says.Audience = PostAudience.Verified);
        var id = await portal.ReadAsync(db => db.Set<Post>().Where(post => post.Slug == closed).Select(post => post.Id).SingleAsync());
        (await portal.Do<ChangePostStatus>().HandleAsync(own.Contact, new(id, PostStep.Close), default)).IsDone.ShouldBeTrue();
        await GatherAsync(portal, TimeSpan.FromHours(30));
        portal.Mails.To(await portal.EmailOfAsync(bo)).ShouldBeEmpty();
        var mail = portal.Mails.To(await portal.EmailOfAsync(verified)).ShouldHaveSingleItem();
        mail.Text.ShouldContain("for bekræftede");
        mail.Text.ShouldContain("for de få");
        mail.Text.ShouldNotContain("lukkes");
    }

    [Theory, BothDatabases]
    public async Task Words_match_as_search_reads_them_and_all_of_them_must_be_said(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var own = await portal.AnOrganisationAsync("Egen ApS");
        var bo = await portal.AnAccountAsync("Bo Hansen");
        string[] finds = ["sundhed", "sundhedsdata", "data kræft", "cancer", "hospital screening", "screeninger", "SYGEHUSETS"];
        string[] others = ["sundhed guldfisk", "sundhetdata", "kræftfald", "skærm", "data AND guldfisk", "%", "_"];
        foreach (var words in finds.Concat(others).Where(words => words.Any(char.IsLetter)))
        {
            await portal.SearchesAsync(bo, new(words));
        }

        await OfferAsync(
            portal,
            own,
            "Sundhedsdata til screening",
            says => (says.Summary, says.Text, says.Wished) = ("Fra et sygehus.", "", "Viden om kræft")
        );
        await portal.SettleAsync();

        var lines = (await portal.Do<ListSearches>().HandleAsync(bo, default)).Value.Lines;
        lines.Where(line => line.Found > 0).Select(line => line.Name).ShouldBe(finds, ignoreOrder: true);
        (await KeysAsync(portal, bo)).ShouldHaveSingleItem();
    }

    [Theory, BothDatabases]
    public async Task Filters_narrow_a_search_and_other_public_things_are_told_where_it_asks_for_them(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var (frida, bo) = (await portal.AFacilitatorAsync(), await portal.AnAccountAsync("Bo Hansen"));
        var own = await portal.AnOrganisationAsync("Egen ApS");
        var workshop = WorkshopBuilders.Says.Title!.Split(' ')[0];
        await portal.SearchesAsync(bo, new(workshop), "alt");
        await portal.SearchesAsync(bo, new(workshop, "Workshop"), "workshops");
        await portal.SearchesAsync(bo, new(workshop, nameof(Post)), "opslag");
        await portal.SearchesAsync(bo, new(null, nameof(Post), PostKind: PostKind.Offer, Subject: PostSubject.Data), "data");
        await portal.SearchesAsync(bo, new(null, nameof(Post), PostKind: PostKind.Need), "behov");
        await portal.SearchesAsync(bo, new(null, nameof(Post), Region: "nordjylland"), "region");
        await portal.SearchesAsync(bo, new(null, nameof(Post), Category: "detektion"), "kategori");
        await portal.SearchesAsync(bo, new(null, nameof(Post), Theme: "talent"), "tema");
        await portal.AWorkshopAsync(frida);
        await OfferAsync(portal, own, "Billeder tilbydes", says => says.Categories = ["detektion"]);
        await portal.SettleAsync();

        var lines = (await portal.Do<ListSearches>().HandleAsync(bo, default)).Value.Lines;
        lines.Where(line => line.Found > 0).Select(line => line.Name).ShouldBe(["alt", "workshops", "data", "kategori"], ignoreOrder: true);
    }

    [Theory, BothDatabases]
    public async Task Who_follows_the_theme_too_gets_one_bell_which_names_the_search_and_the_followers_mail_as_well(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var own = await portal.AnOrganisationAsync("Egen ApS");
        var bo = await portal.AnAccountAsync("Bo Hansen");
        var email = await portal.EmailOfAsync(bo);
        await portal.FollowsAsync(bo, "data");
        await portal.SearchesAsync(bo, new("nethindebilleder"), "Billeder");
        await portal.SearchesAsync(bo, new("kaffe"), "Kaffe");
        await OfferAsync(portal, own, "Nethindebilleder tilbydes");
        await portal.SettleAsync();
        await portal.HearAgain();

        var told = (await portal.Do<ListNotifications>().HandleAsync(bo, 1, default)).Value.Items.ShouldHaveSingleItem();
        told.Key.ShouldBe("SearchHit");
        portal.Mails.To(email).ShouldHaveSingleItem().Subject.ShouldStartWith("Nyt opslag på");

        var slug = await OfferAsync(portal, own, "Noget andet tilbydes", says => says.Summary = "Det er noget helt andet.");
        await portal.SettleAsync();
        (await KeysAsync(portal, bo)).ShouldBe(["FollowedPost", "SearchHit"]);
        await ChangeAsync(portal, own, slug, says => says.Summary = "Med nethindebilleder.");
        await portal.HearAgain();
        (await KeysAsync(portal, bo)).ShouldBe(["SearchHit", "SearchHit"], "what was not read yet says more now");
        await ChangeAsync(portal, own, slug, says => says.Summary = "Med nethindebilleder og kaffe.");
        (await KeysAsync(portal, bo)).Count().ShouldBe(2, "another search finds the same thing");
        portal.Mails.To(email).Count.ShouldBe(2, "one of each post");
    }

    [Theory, BothDatabases]
    public async Task What_was_told_ninety_days_ago_is_forgotten_and_not_told_again(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var own = await portal.AnOrganisationAsync("Egen ApS");
        var bo = await portal.AnAccountAsync("Bo Hansen");
        await portal.SearchesAsync(bo, new("nethindebilleder"));
        var old = await OfferAsync(portal, own, "Gamle nethindebilleder tilbydes");
        await GatherAsync(portal, TimeSpan.FromDays(SearchHit.KeptDays));
        await OfferAsync(portal, own, "Nye nethindebilleder tilbydes");
        await GatherAsync(portal, TimeSpan.FromDays(2));
        (await HitsAsync()).ShouldBe(2, "one waited for its mail until two days ago");
        await GatherAsync(portal, TimeSpan.FromDays(SearchHit.KeptDays - 1));
        (await HitsAsync()).ShouldBe(1);

        await ChangeAsync(
            portal,
            own,
            old,
            says => (says.Text, says.ExpiresOn) = ("Stadig væk.", DateOnly.FromDateTime(portal.Now).AddDays(30))
        );
        await GatherAsync(portal, TimeSpan.FromDays(1));

        (await HitsAsync()).ShouldBe(1);
        (await KeysAsync(portal, bo)).Count().ShouldBe(2);
        portal.Mails.To(await portal.EmailOfAsync(bo)).Count.ShouldBe(2);

        Task<int> HitsAsync() => portal.ReadAsync(db => db.Set<SearchHit>().CountAsync());
    }

    [Theory, BothDatabases]
    public async Task However_much_waits_for_one_person_it_is_one_mail_of_the_newest(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var own = await portal.AnOrganisationAsync("Egen ApS");
        var bo = await portal.AnAccountAsync("Bo Hansen");
        await portal.SearchesAsync(bo, new("nethindebilleder"));
        await OfferAsync(portal, own, "Gamle nethindebilleder tilbydes");
        await portal.SettleAsync();
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await portal.WriteAsync(async db =>
        {
            var search = await db.Set<SavedSearch>().Select(row => row.Id).SingleAsync();
            db.AddRange(Enumerable.Range(0, GatherSearchHits.Considered).Select(_ => Gone(search)));
            return 0;
        });
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await OfferAsync(portal, own, "Nye nethindebilleder tilbydes");

        await GatherAsync(portal, TimeSpan.FromHours(30));
        await GatherAsync(portal, TimeSpan.FromHours(30));

        var text = portal.Mails.To(await portal.EmailOfAsync(bo)).ShouldHaveSingleItem().Text;
        text.ShouldContain("Nye nethindebilleder");
        text.ShouldNotContain("Gamle nethindebilleder");
        (await portal.ReadAsync(db => db.Set<SearchHit>().CountAsync(hit => hit.MailedAt == null))).ShouldBe(0);

        SearchHit Gone(Guid search) =>
            new()
            {
                SearchId = search,
                EntityId = Guid.CreateVersion7(),
                FoundAt = portal.Now,
            };
    }

    [Fact]
    public async Task A_forged_link_stops_no_mails_and_says_so()
    {
        await using var portal = await TestPortal.StartAsync();
        foreach (var secret in new[] { null, "", "x", "<script>", new string('A', 20_000) })
        {
            (await portal.Do<StopSearchMails>().HandleAsync(Actor.Nobody, secret, default)).Refusal.Key.ShouldBe("Searches.BadLink");
            (await portal.Do<ReadSearchMails>().HandleAsync(Actor.Nobody, secret, default)).Refusal.Key.ShouldBe("Searches.BadLink");
        }
    }

    private static async Task StopAsync(TestPortal portal, SentMail mail)
    {
        var secret = mail.Text.Split("noegle=")[1].Split('\n')[0];
        (await portal.Do<ReadSearchMails>().HandleAsync(Actor.Nobody, secret, default)).Value.ShouldBeTrue();
        foreach (var _ in Enumerable.Range(0, 2))
        {
            (await portal.Do<StopSearchMails>().HandleAsync(Actor.Nobody, secret, default)).IsDone.ShouldBeTrue();
        }

        (await portal.Do<ReadSearchMails>().HandleAsync(Actor.Nobody, secret, default)).Value.ShouldBeFalse();
    }

    private static async Task GatherAsync(TestPortal portal, TimeSpan later)
    {
        await portal.SettleAsync();
        portal.Clock.Advance(later);
        await portal.Get<GatherSearchHits>().RunAsync(default);
        await portal.SettleAsync();
    }

    private static Task<string> OfferAsync(TestPortal portal, TestOrganisation by, string title, Action<PostInput>? change = null)
    {
        var says = portal.PostSays(title);
        says.Kind = PostKind.Offer;
        change?.Invoke(says);
        return portal.APostAsync(by.Contact, says);
    }

    private static async Task ChangeAsync(TestPortal portal, TestOrganisation by, string slug, Action<PostInput> change)
    {
        var says = (await portal.Do<ReadPostForEditing>().HandleAsync(by.Contact, slug, default)).Value;
        change(says);
        (await portal.Do<WritePost>().HandleAsync(by.Contact, says, default)).IsDone.ShouldBeTrue();
        await portal.SettleAsync();
    }

    private static async Task<IEnumerable<string>> KeysAsync(TestPortal portal, Actor actor) =>
        (await portal.Do<ListNotifications>().HandleAsync(actor, 1, default)).Value.Items.Select(line => line.Key).Order();
}
