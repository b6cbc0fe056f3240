using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Administration.Moderation;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Matchmaking;
using SundAI.Portal.Notifications;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Recommendations;
using SundAI.Portal.Recommendations.Consultations;
using SundAI.Portal.Recommendations.Notes;
using SundAI.Portal.Tests.EndToEnd;
using SundAI.Portal.Workshops;
using SundAI.Portal.Workshops.Live;

namespace SundAI.Portal.Tests.Administration.Moderation;

public sealed class TakeDownTests
{
    [Theory, BothDatabases]
    public async Task A_comment_and_an_amendment_that_are_taken_down_say_nothing_more_and_hold_nothing_up(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var note = await portal.ANoteInConsultationAsync();
        var bo = await portal.AnAccountAsync("Bo Hansen");
        var key = (await portal.NoteAsync(note)).Item("1.1").Key;
        var comment = await portal.Do<CommentOnParagraph>().HandleAsync(bo, new CommentInput(note.Id, key, "Køb min bil"), default);
        var amendment = await portal.ProposeAsync(note, bo, "Køb også min båd");

        await DecideAsync(portal, note.Facilitator, "Comment", comment.Value);
        await DecideAsync(portal, note.Facilitator, "Amendment", amendment.Value);

        var view = await portal.NoteAsync(note);
        var said = view.Comments.ShouldHaveSingleItem();
        (said.IsRemoved, said.Text, said.Person).ShouldBe((true, "", "Bo Hansen"));
        var proposed = view.Amendments.ShouldHaveSingleItem();
        (proposed.IsRemoved, proposed.Proposed, proposed.Reason).ShouldBe((true, "", ""));
        proposed.Status.ShouldBe(AmendmentStatus.Declined, "or the note could not be adopted");
        (await portal.ReadAsync(db => db.Set<Comment>().SingleAsync())).Text.ShouldBe("Køb min bil", "it is kept for the record");
    }

    [Theory, BothDatabases]
    public async Task A_contribution_that_is_taken_down_leaves_the_room_and_the_material_of_the_note(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var workshop = await portal.ALiveWorkshopAsync();
        var bo = await portal.RegisteredAsync(workshop, await portal.AnAccountAsync("Bo Hansen"));
        var id = await portal.AContributionAsync(workshop, bo);

        await DecideAsync(portal, workshop.Facilitator, "Contribution", id);

        var room = (await portal.Do<ReadLiveRoom>().HandleAsync(bo, workshop.Slug, default)).Value;
        var row = room.Contributions.Rows.ShouldHaveSingleItem();
        (row.IsRemoved, row.Text).ShouldBe((true, ""));
        var material = await portal.Do<ReadMaterial>().HandleAsync(workshop.Facilitator, new ReadMaterialInput(workshop.Slug), default);
        material.Value.Rows.ShouldBeEmpty();
    }

    [Theory, BothDatabases]
    public async Task A_post_that_is_taken_down_stays_down_until_a_moderator_lifts_it(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync("Retina ApS");
        var facilitator = await portal.AFacilitatorAsync();
        await portal.APostAsync(retina.Contact);
        var post = await portal.ReadAsync(db => db.Set<Post>().Select(row => row.Id).SingleAsync());
        await DecideAsync(portal, facilitator, "Post", post);
        var slug = await portal.ReadAsync(db => db.Set<Post>().Select(row => row.Slug).SingleAsync());
        (await portal.ReadAsync(db => db.Set<Report>().SingleAsync())).Decision.ShouldBe(ReportDecision.Removed);

        var again = await PublishAsync();
        again.Refusal.Key.ShouldBe("Post.TakenDown");
        (await portal.Do<ReadPost>().HandleAsync(Actor.Nobody, slug, default)).IsDone.ShouldBeFalse();
        (await portal.Do<ReadPost>().HandleAsync(retina.Contact, slug, default)).IsDone.ShouldBeTrue();
        (await portal.Do<ReadPost>().HandleAsync(facilitator, slug, default)).IsDone.ShouldBeTrue();

        var decided = await portal.ReadAsync(db => db.Set<Report>().Select(row => row.Id).SingleAsync());
        (await portal.Do<LiftTakeDown>().HandleAsync(facilitator, decided, default)).IsDone.ShouldBeTrue();
        (await portal.ReadAsync(db => db.Set<Post>().SingleAsync())).Status.ShouldBe(PostStatus.Closed);
        (await PublishAsync()).IsDone.ShouldBeTrue();

        Task<Result> PublishAsync() => portal.Do<ChangePostStatus>().HandleAsync(retina.Contact, new(post, PostStep.Publish), default);
    }

    [Theory, BothDatabases]
    public async Task A_post_that_ended_by_itself_can_be_taken_down_too(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync("Retina ApS");
        await portal.APostAsync(retina.Contact);
        var post = await portal.ReadAsync(db => db.Set<Post>().Select(row => row.Id).SingleAsync());
        await portal.Do<ChangePostStatus>().HandleAsync(retina.Contact, new(post, PostStep.Close), default);

        await DecideAsync(portal, await portal.AFacilitatorAsync(), "Post", post);

        (await portal.ReadAsync(db => db.Set<Post>().SingleAsync())).Status.ShouldBe(PostStatus.TakenDown);
    }

    [Theory, BothDatabases]
    public async Task A_profile_cannot_be_taken_down(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync("Retina ApS");
        var facilitator = await portal.AFacilitatorAsync();
        var report = await portal.AReportAsync(retina);
        var input = new DecideReportInput(report.Id, report.Version, ReportDecision.Removed, "Reklame.");
        var refused = await portal.Do<DecideReport>().HandleAsync(facilitator, input, default);
        refused.At("Decision").ShouldNotBeNull().Key.ShouldBe("Decide.CannotRemove");
    }

    [Theory, BothDatabases]
    public async Task A_double_click_sends_one_report_and_only_its_sender_is_thanked(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync("Retina ApS");
        var bo = await portal.AnAccountAsync("Bo Hansen");
        var input = new SendReportInput("Organisation", retina.Id, "", "Det er reklame.");
        var sent = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => portal.Do<SendReport>().HandleAsync(bo, input, default)));

        var report = sent.Where(result => result.IsDone).ShouldHaveSingleItem().Value;
        sent.Where(result => !result.IsDone).ShouldAllBe(result => result.Refusal.Key == "Report.Already");
        (await portal.Do<HasReported>().HandleAsync(bo, report, default)).IsDone.ShouldBeTrue();
        (await portal.Do<HasReported>().HandleAsync(retina.Contact, report, default)).IsDone.ShouldBeFalse();
    }

    [Theory, BothDatabases]
    public async Task Whoever_speaks_for_a_post_that_is_taken_down_hears_why_and_what_to_do_in_their_language_once(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync("Retina ApS");
        var eva = await portal.JoinAsync(
            await portal.AnAccountAsync("Eva Holm", language: Language.English),
            retina,
            MembershipRole.Member
        );
        var facilitator = await portal.AFacilitatorAsync();
        await portal.APostAsync(retina.Contact);
        var post = await portal.ReadAsync(db => db.Set<Post>().SingleAsync());
        var (first, second) = (
            await ReportAsync(portal, "Post", post.Id, "Anmelder Andersen"),
            await ReportAsync(portal, "Post", post.Id, "Bo Hansen")
        );

        await RemoveAsync(portal, facilitator, first);
        await RemoveAsync(portal, facilitator, second);
        await portal.SettleAsync();

        var danish = await ToldAsync(portal, retina.Contact, "Post", $"opslag/{post.Slug}", post.Title);
        danish.Subject.ShouldBe("Jeres opslag er taget ned");
        danish.Text.ShouldContain("http://localhost:5080/om/kontakt");
        danish.Text.ShouldNotContain("Andersen", Case.Sensitive, "nobody says who reported it");
        var english = await ToldAsync(portal, eva, "Post", $"opslag/{post.Slug}", post.Title);
        english.Subject.ShouldBe("Your post has been taken down");
        english.Text.ShouldContain($"http://localhost:5080/en/opslag/{post.Slug}");
        english.Text.ShouldContain("Correct the text");
    }

    [Theory, BothDatabases]
    public async Task Whoever_wrote_a_comment_an_amendment_or_a_contribution_that_is_taken_down_hears_why(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var note = await portal.ANoteInConsultationAsync();
        var bo = await portal.AnAccountAsync("Bo Hansen");
        var view = await portal.NoteAsync(note);
        var comment = await portal.Do<CommentOnParagraph>().HandleAsync(bo, new(note.Id, view.Item("1.1").Key, "Køb min bil"), default);
        var amendment = await portal.ProposeAsync(note, bo, "Køb også min båd");
        var workshop = await portal.ALiveWorkshopAsync();
        await portal.RegisteredAsync(workshop, bo);
        var contribution = await portal.AContributionAsync(workshop, bo);

        await DecideAsync(portal, note.Facilitator, "Comment", comment.Value);
        await DecideAsync(portal, note.Facilitator, "Amendment", amendment.Value);
        await DecideAsync(portal, note.Facilitator, "Contribution", contribution);
        await portal.SettleAsync();

        var (noteTitle, noteSlug) = await portal.ReadAsync(async db =>
        {
            var row = await db.Set<RecommendationNote>().SingleAsync(one => one.Id == note.Id);
            return (row.Title, row.Slug);
        });
        var title = await portal.ReadAsync(db =>
            db.Set<Workshop>().Where(row => row.Slug == workshop.Slug).Select(row => row.Title).SingleAsync()
        );
        (await ToldAsync(portal, bo, "Comment", $"anbefalinger/{noteSlug}", noteTitle)).Subject.ShouldBe("Din kommentar er taget ned");
        (await ToldAsync(portal, bo, "Amendment", $"anbefalinger/{noteSlug}", noteTitle)).Subject.ShouldBe(
            "Dit ændringsforslag er taget ned"
        );
        (await ToldAsync(portal, bo, "Contribution", $"workshops/{workshop.Slug}", title)).Subject.ShouldBe("Dit indspil er taget ned");
    }

    [Fact]
    public async Task A_member_reports_a_comment_a_facilitator_takes_it_down_and_nobody_reads_it_any_more()
    {
        await using var tour = await DemoTour.StartAsync();
        var saying = tour.Stops.First(stop => stop.Route == "/anbefalinger/{Slug}/kommentar").Address;
        var note = saying[..saying.IndexOf("/kommentar", StringComparison.Ordinal)];
        var author = await tour.OpenAsync(Guest.Hospital);
        await author.GotoAsync(saying);
        await author.FillAsync("#k-tekst", "Køb min gamle bil");
        await author.PressAsync("Send kommentaren");
        await author.SaysAsync("Køb min gamle bil");

        var member = await tour.OpenAsync(Guest.StartUp);
        await member.GotoAsync(note);
        await member
            .Locator("article.remark", new() { HasText = "Køb min gamle bil" })
            .GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Anmeld" })
            .ClickAsync();
        await member.FillAsync("#grund", "Det er reklame for en bil.");
        await member.PressAsync("Send anmeldelsen");
        await member.SaysAsync("Tak. Din anmeldelse er sendt.");

        var facilitator = await tour.OpenAsync(Guest.Facilitator);
        await facilitator.GotoAsync("/administration/moderation");
        await facilitator.Locator("li", new() { HasText = "bil" }).GetByRole(Microsoft.Playwright.AriaRole.Link).First.ClickAsync();
        await facilitator.SaysAsync("Køb min gamle bil");
        await facilitator.GetByLabel("Tag teksten ned").CheckAsync();
        await facilitator.FillAsync("#note", "Reklame hører ikke til i en høring.");
        await facilitator.PressAsync("Afgør anmeldelsen");
        await facilitator.SaysAsync("Teksten er fjernet");

        await member.GotoAsync(note);
        (await member.TextAsync()).ShouldNotContain("Køb min gamle bil");
        await member.SaysAsync("Fjernet af en moderator");
        tour.Server.Troubles.Errors.ShouldBeEmpty();
    }

    private static async Task DecideAsync(TestPortal portal, Actor facilitator, string kind, Guid id) =>
        await RemoveAsync(portal, facilitator, await ReportAsync(portal, kind, id, $"Anmelder af {kind}"));

    private static async Task<Guid> ReportAsync(TestPortal portal, string kind, Guid id, string by)
    {
        var reporter = await portal.AnAccountAsync(by);
        return (await portal.Do<SendReport>().HandleAsync(reporter, new(kind, id, "", "Det er reklame."), default)).Value;
    }

    private static async Task RemoveAsync(TestPortal portal, Actor facilitator, Guid id)
    {
        var report = await portal.ReadAsync(db => db.Set<Report>().SingleAsync(row => row.Id == id));
        var input = new DecideReportInput(report.Id, report.Version, ReportDecision.Removed, "Det er reklame.");
        (await portal.Do<DecideReport>().HandleAsync(facilitator, input, default)).IsDone.ShouldBeTrue();
    }

    /// <summary>The one mail and the one notification that tell somebody about a text of a kind.</summary>
    private static async Task<SentMail> ToldAsync(TestPortal portal, Actor writer, string kind, string address, string title)
    {
        var news = (await portal.Do<ListNotifications>().HandleAsync(writer, 1, default)).Value;
        var line = news.Items.Where(one => one.Key == $"{kind}TakenDown").ShouldHaveSingleItem();
        line.Address.ShouldBe(address);
        var words = portal.Get<Microsoft.Extensions.Localization.IStringLocalizer<ModerationText>>();
        var person = await portal.PersonOfAsync(writer);
        var subject = "";
        Languages.Within(person.Language, () => subject = words[$"Mail.{kind}TakenDown.Subject"]);
        var mail = portal.Mails.To(await portal.EmailOfAsync(writer)).Where(one => one.Subject == subject).ShouldHaveSingleItem();
        mail.Text.ShouldContain("Det er reklame.");
        mail.Text.ShouldContain(title);
        mail.Text.ShouldContain($"/{address}\n");
        return mail;
    }
}
