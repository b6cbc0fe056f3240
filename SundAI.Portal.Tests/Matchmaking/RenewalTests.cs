using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Administration.Moderation;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Matchmaking;
using SundAI.Portal.Notifications;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Tests.Matchmaking;

public sealed class RenewalTests
{
    [Theory, BothDatabases]
    public async Task The_writer_is_asked_once_before_and_once_after_the_last_day_and_renews_for_as_long_as_the_first_time(
        Database database
    )
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync();
        var writer = await portal.JoinAsync(await portal.AnAccountAsync("Erin English", language: Language.English), retina);
        var slug = await portal.APostAsync(writer);
        var email = await portal.EmailOfAsync(writer);

        await MindAsync(portal, 22);
        portal.Mails.All.ShouldBeEmpty();
        await MindAsync(portal, 1);
        await MindAsync(portal, 2);
        var mail = portal.Mails.All.ShouldHaveSingleItem();
        (mail.To, mail.Subject).ShouldBe((email, "Does “Nethindebilleder med facit søges” still hold?"));
        mail.Text.ShouldContain("stands until 31");
        mail.Link.ShouldContain("/en/opslag/forny?noegle=");
        (await KeysAsync(portal, writer)).ShouldBe(["PostNearsEnd"]);
        (await KeysAsync(portal, retina.Contact)).ShouldBeEmpty();

        var before = (await portal.Do<ReadRenewal>().HandleAsync(Actor.Nobody, mail.Secret(), default)).Value;
        (before.Title, before.IsRenewed, before.LastDay).ShouldBe(("Nethindebilleder med facit søges", false, new DateOnly(2027, 3, 31)));
        (await PostAsync(portal)).ExpiresOn.ShouldBe(before.LastDay, "looking changes nothing");
        var until = new DateOnly(2027, 3, 26).AddDays(30);
        (await RenewAsync(portal, mail)).Value.ShouldBe(until);
        (await RenewAsync(portal, mail)).Value.ShouldBe(until, "used twice");
        (await portal.Do<ReadRenewal>().HandleAsync(Actor.Nobody, mail.Secret(), default)).Value.IsRenewed.ShouldBeTrue();

        await MindAsync(portal, 31);
        (await PostAsync(portal)).Status.ShouldBe(PostStatus.Expired);
        (await portal.Do<ListPosts>().HandleAsync(Actor.Nobody, new(), default)).Total.ShouldBe(0);
        await MindAsync(portal, 1);
        portal.Mails.All.Select(one => one.Subject).Skip(1).ShouldBe(["“Nethindebilleder med facit søges” has expired"]);
        (await KeysAsync(portal, writer)).ShouldBe(["PostNearsEnd", "PostRanOut"]);
        (await RenewAsync(portal, mail)).Refusal.Key.ShouldBe("Renew.Used", "it was for the day that has passed long ago");
        (await portal.Do<ReadRenewal>().HandleAsync(Actor.Nobody, mail.Secret(), default)).Value.IsUsed.ShouldBeTrue();
        (await PostAsync(portal)).Status.ShouldBe(PostStatus.Expired);
        var again = When.Date(portal.Now).AddDays(30);
        (await RenewAsync(portal, portal.Mails.Last(email))).Value.ShouldBe(again);
        (await RenewAsync(portal, mail)).Value.ShouldBe(again, "the link of the mail before says so too");
        (await portal.Do<ListPosts>().HandleAsync(Actor.Nobody, new(Words: "nethinder"), default)).Total.ShouldBe(1);
        (await portal.Do<ReadPost>().HandleAsync(Actor.Nobody, slug, default)).Value.Line.ExpiresOn.ShouldBe(again);
        (await portal.Do<RenewPost>().HandleAsync(writer, (await PostAsync(portal)).Id, default)).Refusal.Key.ShouldBe("Renew.NotYet");
    }

    [Theory, BothDatabases]
    public async Task Several_nodes_at_once_tell_of_it_once(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync();
        await portal.APostAsync(retina.Contact);
        foreach (var days in new[] { 25, 10 })
        {
            portal.Clock.Advance(TimeSpan.FromDays(days));
            await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => portal.Get<MindPosts>().RunAsync(default)));
            await portal.SettleAsync();
        }

        portal.Mails.All.Count.ShouldBe(2);
        (await KeysAsync(portal, retina.Contact)).ShouldBe(["PostNearsEnd", "PostRanOut"]);
    }

    [Theory, BothDatabases]
    public async Task When_the_writer_has_left_the_contacts_are_asked_and_the_writers_own_link_renews_nothing(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync();
        var writer = await portal.AMemberOfAsync(retina);
        await portal.APostAsync(writer);
        await MindAsync(portal, 25);
        var own = portal.Mails.Last(await portal.EmailOfAsync(writer));
        await LeaveAsync(portal, writer);

        var refused = await RenewAsync(portal, own);
        refused.Refusal.Key.ShouldBe("Renew.NotYours");
        (await portal.Do<ReadRenewal>().HandleAsync(writer, own.Secret(), default)).Refusal.Key.ShouldBe("Renew.NotYours");
        await MindAsync(portal, 6);
        portal.Mails.To(await portal.EmailOfAsync(writer)).Count.ShouldBe(1);
        (await RenewAsync(portal, portal.Mails.Last(await portal.EmailOfAsync(retina.Contact)))).IsDone.ShouldBeTrue();
    }

    [Fact]
    public async Task A_forged_an_old_and_a_useless_link_renew_nothing_and_say_why()
    {
        await using var portal = await TestPortal.StartAsync();
        var retina = await portal.AnOrganisationAsync();
        var ending = await portal.AnEndingPostAsync(retina);
        foreach (var secret in new[] { null, "", "x", "<script>alert(1)</script>", ending.Secret[..^3] + "AAA", new string('A', 20_000) })
        {
            (await portal.Do<RenewPostByLink>().HandleAsync(Actor.Nobody, secret, default)).Refusal.Key.ShouldBe("Renew.BadLink");
            (await portal.Do<ReadRenewal>().HandleAsync(Actor.Nobody, secret, default)).Refusal.Key.ShouldBe("Renew.BadLink");
        }

        (await portal.Do<ChangePostStatus>().HandleAsync(retina.Contact, new(ending.Id, PostStep.Close), default)).IsDone.ShouldBeTrue();
        (await portal.Do<RenewPostByLink>().HandleAsync(Actor.Nobody, ending.Secret, default)).Refusal.Key.ShouldBe("Renew.Closed");
        await TakeDownAsync(portal, ending.Id);
        (await portal.Do<RenewPostByLink>().HandleAsync(Actor.Nobody, ending.Secret, default)).Refusal.Key.ShouldBe("Post.TakenDown");
        (await portal.Do<RenewPost>().HandleAsync(retina.Contact, ending.Id, default)).Refusal.Key.ShouldBe("Post.TakenDown");
        (await PostAsync(portal)).Status.ShouldBe(PostStatus.TakenDown);

        portal.Clock.Advance(TimeSpan.FromDays(61));
        (await portal.Do<RenewPostByLink>().HandleAsync(Actor.Nobody, ending.Secret, default)).Refusal.Key.ShouldBe("Renew.BadLink");
    }

    [Fact]
    public async Task A_post_for_a_few_days_is_not_reminded_of_and_none_is_renewed_for_more_than_a_year()
    {
        await using var portal = await TestPortal.StartAsync();
        var retina = await portal.AnOrganisationAsync();
        var brief = portal.PostSays("Kort opslag");
        brief.ExpiresOn = When.Date(portal.Now).AddDays(5);
        await portal.APostAsync(retina.Contact, brief);
        var year = portal.PostSays("Langt opslag");
        year.ExpiresOn = When.Date(portal.Now).AddDays(Post.MaxDays);
        await portal.APostAsync(retina.Contact, year);

        await MindAsync(portal, 0);
        portal.Mails.All.ShouldBeEmpty();
        await MindAsync(portal, 6);
        portal.Mails.All.ShouldHaveSingleItem().Subject.ShouldBe("»Kort opslag« er udløbet");
        (await RenewAsync(portal, portal.Mails.All[0])).Value.ShouldBe(When.Date(portal.Now).AddDays(5));
        await MindAsync(portal, 355);
        var mail = portal.Mails.All.Single(one => one.Subject.Contains("Langt"));
        (await RenewAsync(portal, mail)).Value.ShouldBe(When.Date(portal.Now).AddDays(Post.MaxDays));
    }

    private static async Task MindAsync(TestPortal portal, int days)
    {
        portal.Clock.Advance(TimeSpan.FromDays(days));
        await portal.Get<MindPosts>().RunAsync(default);
        await portal.SettleAsync();
    }

    private static Task<Result<DateOnly>> RenewAsync(TestPortal portal, SentMail mail) =>
        portal.Do<RenewPostByLink>().HandleAsync(Actor.Nobody, mail.Secret(), default);

    private static Task<Post> PostAsync(TestPortal portal) => portal.ReadAsync(db => db.Set<Post>().AsNoTracking().SingleAsync());

    private static Task<int> LeaveAsync(TestPortal portal, Actor actor) =>
        portal.WriteAsync(db =>
            db.Set<Membership>()
                .Where(row => db.Set<Person>().Any(one => one.Id == row.PersonId && one.UserId == actor.UserId))
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, MembershipStatus.Ended))
        );

    private static async Task TakeDownAsync(TestPortal portal, Guid id)
    {
        var facilitator = await portal.AFacilitatorAsync();
        var sent = await portal.Do<SendReport>().HandleAsync(facilitator, new(nameof(Post), id, "", "Det er reklame."), default);
        var version = await portal.ReadAsync(db => db.Set<Report>().Select(row => row.Version).SingleAsync());
        var decides = new DecideReportInput(sent.Value, version, ReportDecision.Removed, "Reklame.");
        (await portal.Do<DecideReport>().HandleAsync(facilitator, decides, default)).IsDone.ShouldBeTrue();
    }

    private static async Task<IEnumerable<string>> KeysAsync(TestPortal portal, Actor actor) =>
        (await portal.Do<ListNotifications>().HandleAsync(actor, 1, default)).Value.Items.Select(line => line.Key).Order();
}
