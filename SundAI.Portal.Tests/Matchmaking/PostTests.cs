using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Matchmaking;
using SundAI.Portal.Platform.Events;
using SundAI.Portal.Platform.Search;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Tests.Matchmaking;

public sealed class PostTests
{
    [Theory, BothDatabases]
    public async Task A_draft_is_neither_listed_nor_found_until_it_is_published(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync();
        var draft = await portal.ADraftPostAsync(retina.Contact);

        (await ListAsync(portal, new())).ShouldBe(0);
        (await portal.ReadAsync(db => db.Set<Activity>().CountAsync(row => row.EntityId == draft.Id))).ShouldBe(0);

        await StepAsync(portal, retina.Contact, draft.Id, PostStep.Publish);

        (await ListAsync(portal, new(Words: "nethinder", Theme: "data", Kind: PostKind.Need))).ShouldBe(1);
        (await ListAsync(portal, new(Kind: PostKind.Offer))).ShouldBe(0);
        (await portal.ReadAsync(db => db.Set<Activity>().CountAsync(row => row.EntityId == draft.Id))).ShouldBe(1);
    }

    [Theory, BothDatabases]
    public async Task A_closed_post_is_read_by_its_address_but_not_listed_and_can_be_opened_again(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync();
        var slug = await portal.APostAsync(retina.Contact);
        var id = await portal.ReadAsync(db => db.Set<Post>().Select(post => post.Id).SingleAsync());

        await StepAsync(portal, retina.Contact, id, PostStep.Close);

        (await ListAsync(portal, new())).ShouldBe(0);
        var read = await portal.Do<ReadPost>().HandleAsync(Actor.Nobody, slug, default);
        read.Value.Line.Status.ShouldBe(PostStatus.Closed);
        (await portal.ReadAsync(db => db.Set<SearchRow>().CountAsync(row => row.EntityId == id))).ShouldBe(0);
        (await portal.Do<ChangePostStatus>().HandleAsync(retina.Contact, new(id, PostStep.Close), default)).IsDone.ShouldBeFalse();

        await StepAsync(portal, retina.Contact, id, PostStep.Publish);
        (await ListAsync(portal, new())).ShouldBe(1);
    }

    [Theory, BothDatabases]
    public async Task Publishing_twice_is_no_mistake_and_is_told_once(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync();
        var draft = await portal.ADraftPostAsync(retina.Contact);

        await StepAsync(portal, retina.Contact, draft.Id, PostStep.Publish);
        await StepAsync(portal, retina.Contact, draft.Id, PostStep.Publish);

        var told = await portal.ReadAsync(db => db.Set<OutboxEvent>().Select(row => row.Type).ToListAsync());
        told.Count(type => type.Contains(nameof(PostPublished))).ShouldBe(1);
        var stored = await portal.ReadAsync(db => db.Set<Post>().SingleAsync());
        stored.Publish(portal.Now, DateOnly.FromDateTime(portal.Now)).ShouldBeFalse();
    }

    [Theory, BothDatabases]
    public async Task A_post_expires_after_its_last_day_and_not_on_it(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync();
        await portal.APostAsync(retina.Contact);

        portal.Clock.Advance(TimeSpan.FromDays(30));
        await portal.Get<MindPosts>().RunAsync(default);
        (await ListAsync(portal, new())).ShouldBe(1);

        portal.Clock.Advance(TimeSpan.FromDays(1));
        await portal.Get<MindPosts>().RunAsync(default);
        (await ListAsync(portal, new())).ShouldBe(0);
        (await portal.ReadAsync(db => db.Set<Post>().SingleAsync())).Status.ShouldBe(PostStatus.Expired);
        (await portal.Get<MindPosts>().RunAsync(default)).ShouldBe(0);
    }

    [Theory, BothDatabases]
    public async Task A_stale_edit_brings_back_what_is_stored_and_keeps_it(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync();
        var mine = await portal.ADraftPostAsync(retina.Contact);
        var theirs = await portal.Do<ReadPostForEditing>().HandleAsync(retina.Contact, Slug(mine), default);
        theirs.Value.Competences = ["radiologi"];
        (await portal.Do<WritePost>().HandleAsync(retina.Contact, theirs.Value, default)).IsDone.ShouldBeTrue();

        mine.Title = "En anden titel";
        var stale = await portal.Do<WritePost>().HandleAsync(retina.Contact, mine, default);

        stale.Refusal.Kind.ShouldBe(RefusalKind.Stale);
        stale.Refusal.Current.ShouldBeOfType<PostInput>().Title.ShouldBe(theirs.Value.Title);
        (await portal.ReadAsync(db => db.Set<Post>().SingleAsync())).Title.ShouldBe(theirs.Value.Title);
    }

    [Theory]
    [InlineData("", "Vi søger mærkede billeder.", 30, nameof(PostInput.Title))]
    [InlineData("Billeder", "", 30, nameof(PostInput.Summary))]
    [InlineData("Billeder", "Vi søger mærkede billeder.", -1, nameof(PostInput.ExpiresOn))]
    [InlineData("Billeder", "Vi søger mærkede billeder.", 400, nameof(PostInput.ExpiresOn))]
    [InlineData("Billeder", "Patienten 010190-1234 er med.", 30, nameof(PostInput.Summary))]
    public async Task What_is_wrong_is_said_beside_its_field(string title, string summary, int days, string field)
    {
        await using var portal = await TestPortal.StartAsync();
        var retina = await portal.AnOrganisationAsync();
        var says = portal.PostSays(title);
        (says.Summary, says.ExpiresOn) = (summary, DateOnly.FromDateTime(portal.Now).AddDays(days));

        var result = await portal.Do<WritePost>().HandleAsync(retina.Contact, says, default);

        result.At(field).ShouldNotBeNull();
        (await portal.ReadAsync(db => db.Set<Post>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_huge_text_is_refused_and_script_is_kept_as_text()
    {
        await using var portal = await TestPortal.StartAsync();
        var retina = await portal.AnOrganisationAsync();
        var says = portal.PostSays("<script>alert(1)</script>");
        says.Text = new string('x', Post.TextMax + 1);
        (await portal.Do<WritePost>().HandleAsync(retina.Contact, says, default)).At(nameof(PostInput.Text)).ShouldNotBeNull();

        says.Text = "<img src=x onerror=alert(1)>";
        var slug = await portal.APostAsync(retina.Contact, says);

        var read = await portal.Do<ReadPost>().HandleAsync(Actor.Nobody, slug, default);
        read.Value.Line.Title.ShouldBe("<script>alert(1)</script>");
        portal.Get<SundAI.Portal.Platform.Markdown.MarkdownRenderer>().ToHtml(read.Value.Text).ShouldNotContain("<img");
    }

    [Theory, BothDatabases]
    public async Task What_an_answer_must_and_had_better_have_and_the_time_are_kept_found_and_shown(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync();
        var says = portal.PostSays();
        (says.Required, says.Wished) = ("- To øjenlæger\r\n\r\n  • Kameraets navn  \n", "Koagulationstal");
        (says.StartsOn, says.EndsOn) = (new DateOnly(2027, 4, 1), new DateOnly(2027, 4, 1));

        var slug = await portal.APostAsync(retina.Contact, says);

        var read = (await portal.Do<ReadPost>().HandleAsync(Actor.Nobody, slug, default)).Value;
        read.Required.ShouldBe(["To øjenlæger", "Kameraets navn"]);
        read.Wished.ShouldBe(["Koagulationstal"]);
        (read.StartsOn, read.EndsOn).ShouldBe((says.StartsOn, says.EndsOn));
        (await ListAsync(portal, new(Words: "kamera"))).ShouldBe(1);
        (await ListAsync(portal, new(Words: "koagulationstallet"))).ShouldBe(1);
        (await portal.ReadAsync(db => db.Set<Activity>().SingleAsync())).Text.ShouldContain("Koagulationstal");
        var editing = (await portal.Do<ReadPostForEditing>().HandleAsync(retina.Contact, slug, default)).Value;
        (editing.Required, editing.StartsOn).ShouldBe(("To øjenlæger\nKameraets navn", says.StartsOn));
    }

    [Fact]
    public async Task Too_many_or_too_long_lines_and_impossible_days_are_refused_beside_their_field()
    {
        await using var portal = await TestPortal.StartAsync();
        var retina = await portal.AnOrganisationAsync();
        var ten = string.Join('\n', Enumerable.Repeat(new string('å', PostLines.LineMax), PostLines.Most));
        await RefusedAsync("Post.TooManyLines", nameof(PostInput.Required), says => says.Required = ten + "\nén til");
        await RefusedAsync("Post.LineTooLong", nameof(PostInput.Wished), says => says.Wished = "kort\n" + new string('x', 161));
        await RefusedAsync("Check.Cpr", nameof(PostInput.Wished), says => says.Wished = "Ikke 010190-1234");
        await RefusedAsync("Post.DayOutOfReach", nameof(PostInput.StartsOn), says => says.StartsOn = new DateOnly(1800, 1, 1));
        await RefusedAsync("Post.DayOutOfReach", nameof(PostInput.EndsOn), says => says.EndsOn = DateOnly.MaxValue);
        await RefusedAsync("Post.ExpiryPassed", nameof(PostInput.ExpiresOn), says => says.ExpiresOn = DateOnly.MinValue);
        await RefusedAsync(
            "Post.EndsBeforeStart",
            nameof(PostInput.EndsOn),
            says => (says.StartsOn, says.EndsOn) = (new DateOnly(2027, 4, 2), new DateOnly(2027, 4, 1))
        );
        var twentyThousand = string.Join(' ', Enumerable.Repeat("ord", 20_000));
        foreach (var field in new[] { "Title", "Summary", "Text", "Required", "Wished" })
        {
            var key = field is "Required" or "Wished" ? "Post.LineTooLong" : "Check.TooLong";
            await RefusedAsync(key, field, says => typeof(PostInput).GetProperty(field)!.SetValue(says, twentyThousand));
        }

        (await portal.ReadAsync(db => db.Set<Post>().CountAsync())).ShouldBe(0);
        var full = portal.PostSays();
        (full.Required, full.Wished) = (ten, ten);
        (await portal.Do<WritePost>().HandleAsync(retina.Contact, full, default)).IsDone.ShouldBeTrue();

        async Task RefusedAsync(string key, string field, Action<PostInput> change)
        {
            var says = portal.PostSays();
            change(says);
            var result = await portal.Do<WritePost>().HandleAsync(retina.Contact, says, default);
            result.At(field).ShouldNotBeNull(key).Key.ShouldBe(key);
        }
    }

    [Theory, BothDatabases]
    public async Task Colleagues_who_publish_at_once_do_not_pass_the_writers_limit_together(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync();
        List<Guid> drafts = [];
        for (var number = 1; number <= 14; number++)
        {
            drafts.Add((await portal.ADraftPostAsync(retina.Contact, portal.PostSays($"Opslag {number}"))).Id);
        }

        var results = await Task.WhenAll(
            drafts.Select(id =>
                Task.Run(() => portal.Do<ChangePostStatus>().HandleAsync(retina.Contact, new(id, PostStep.Publish), default))
            )
        );

        results.Count(result => result.IsDone).ShouldBe(10);
        results.Where(result => !result.IsDone).ShouldAllBe(result => result.Refusal.Key == "Post.TooManyToday");
    }

    [Theory, BothDatabases]
    public async Task One_person_publishes_ten_new_posts_in_a_day_and_keeps_the_draft_of_the_next(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync();
        var colleague = await portal.AMemberOfAsync(retina);
        var first = await portal.APostAsync(retina.Contact, portal.PostSays("Det første"));
        for (var number = 2; number <= 10; number++)
        {
            await portal.APostAsync(retina.Contact, portal.PostSays($"Opslag {number}"));
        }

        var draft = await portal.ADraftPostAsync(retina.Contact, portal.PostSays("Det ellevte"));
        var refused = (await PublishAsync(draft.Id, colleague)).Refusal;
        (refused.Key, refused.Arguments[0]).ShouldBe(("Post.TooManyToday", 10));
        await portal.APostAsync(colleague, portal.PostSays("En kollegas"));
        var known = (await portal.Do<ReadPostForEditing>().HandleAsync(retina.Contact, first, default)).Value.Id;
        await StepAsync(portal, retina.Contact, known, PostStep.Close);
        await StepAsync(portal, retina.Contact, known, PostStep.Publish);
        portal.Clock.Advance(TimeSpan.FromDays(1));
        (await PublishAsync(draft.Id, retina.Contact)).IsDone.ShouldBeTrue();

        Task<Result> PublishAsync(Guid id, Actor by) => portal.Do<ChangePostStatus>().HandleAsync(by, new(id, PostStep.Publish), default);
    }

    private static string Slug(PostInput post) => SundAI.Portal.Platform.Text.Slug.From(post.Title);

    private static async Task<int> ListAsync(TestPortal portal, PostFilter filter) =>
        (await portal.Do<ListPosts>().HandleAsync(Actor.Nobody, filter, default)).Total;

    private static async Task StepAsync(TestPortal portal, Actor by, Guid id, PostStep step) =>
        (await portal.Do<ChangePostStatus>().HandleAsync(by, new(id, step), default)).IsDone.ShouldBeTrue();
}
