using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Matchmaking;
using SundAI.Portal.Platform.Drafts;
using SundAI.Portal.Tests.EndToEnd;

namespace SundAI.Portal.Tests.Platform;

/// <summary>Reading pages are kept for readers, and never say what is no longer so.</summary>
public sealed class PageCacheTests(PageCacheTests.Served served) : IClassFixture<PageCacheTests.Served>
{
    private const string Own = "/organisationer/oejeblik-diagnostik";

    [Theory]
    [InlineData("")]
    [InlineData("/en")]
    public async Task What_is_changed_stands_on_the_page_at_the_next_reading(string language)
    {
        foreach (var name in new[] { "Første navn", "Andet navn", "Tredje navn" })
        {
            await RenameAsync(name + language);
            (await ReadAsync(language + Own)).Text.ShouldContain(name + language);
            (await ReadAsync(language + Own)).IsKept.ShouldBeTrue();
            (await ReadAsync(language + "/organisationer")).Text.ShouldContain(name + language);
        }
    }

    [Fact]
    public async Task A_change_past_the_change_tracker_is_seen_too()
    {
        await ReadAsync(Own);
        await using var db = served.Server.Open();
        await db.Set<Organisation>()
            .Where(row => "/organisationer/" + row.Slug == Own)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Name, "Uden om"));
        (await ReadAsync(Own)).Text.ShouldContain("Uden om");
    }

    [Fact]
    public async Task A_page_drawn_while_a_change_is_being_stored_is_not_answered_once_it_is_stored()
    {
        await RenameAsync("Før");
        await using var db = served.Server.Open();
        await using var change = await db.Database.BeginTransactionAsync();
        await db.Set<Organisation>()
            .Where(row => "/organisationer/" + row.Slug == Own)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Name, "Efter"));
        (await ReadAsync(Own)).Text.ShouldContain("Før");
        (await ReadAsync(Own)).IsKept.ShouldBeTrue();
        await change.CommitAsync();
        (await ReadAsync(Own)).Text.ShouldContain("Efter");
    }

    [Fact]
    public async Task What_no_reading_page_shows_drops_nothing()
    {
        await ReadAsync("/temaer/data");
        var somebody = (await served.Server.ActorAsync(Guest.StartUp)).UserId!.Value;
        await using (var db = served.Server.Open())
        {
            db.Set<Draft>()
                .Add(
                    new Draft
                    {
                        UserId = somebody,
                        Key = "prøve",
                        Json = "{}",
                        SavedAt = DateTime.UnixEpoch,
                    }
                );
            await db.SaveChangesAsync();
        }

        (await ReadAsync("/temaer/data")).IsKept.ShouldBeTrue();
    }

    [Fact]
    public async Task A_page_is_kept_for_each_language_and_colour_scheme_by_itself()
    {
        (await ReadAsync("/temaer/regulering")).Text.ShouldContain("lang=\"da\"");
        (await ReadAsync("/en/temaer/regulering")).Text.ShouldContain("lang=\"en\"");
        (await ReadAsync("/temaer/regulering", "scheme=dark")).Text.ShouldContain("data-theme=\"dark\"");
        (await ReadAsync("/temaer/regulering", "scheme=dark")).IsKept.ShouldBeTrue();
        (await ReadAsync("/temaer/regulering", "scheme=\"><script>")).Text.ShouldNotContain("data-theme");
        (await ReadAsync("/temaer/regulering")).Text.ShouldNotContain("data-theme");
    }

    [Fact]
    public async Task Pages_speak_of_what_is_late_as_the_time_goes_by()
    {
        await ReadAsync("/anbefalinger/opfoelgning");
        (await ReadAsync("/anbefalinger/opfoelgning")).IsKept.ShouldBeTrue();
        served.Server.Clock.Advance(TimeSpan.FromMinutes(1));
        (await ReadAsync("/anbefalinger/opfoelgning")).IsKept.ShouldBeFalse();
    }

    [Theory]
    [InlineData("/temaer/data", "other=1")]
    [InlineData("/soeg?q=data", null)]
    [InlineData("/konto/log-ind", null)]
    [InlineData("/findes-slet-ikke", null)]
    [InlineData("/min-portal", null)]
    public async Task What_may_differ_from_visitor_to_visitor_is_never_kept(string address, string? cookie)
    {
        await ReadAsync(address, cookie);
        (await ReadAsync(address, cookie)).IsKept.ShouldBeFalse();
    }

    [Fact]
    public async Task Who_is_signed_in_gets_a_page_of_their_own_and_leaves_none_behind()
    {
        var member = await served.Server.SignedInAsync("amina.lund@demo.example");
        foreach (var _ in Enumerable.Range(0, 2))
        {
            await member.GotoAsync("/temaer/talent");
            (await member.ContentAsync()).ShouldContain("konto/log-ud");
            (await ReadAsync("/temaer/talent")).Text.ShouldNotContain("konto/log-ud");
        }
    }

    [Fact]
    public async Task What_only_members_may_see_is_never_kept_for_those_who_are_not()
    {
        const string Title = "Kun for medlemmer af portalen";
        var slug = await served.PostForMembersAsync(Title);
        string[] pages = ["/opslag", "/opslag?tema=data", "/temaer/data", Own, "/soeg?q=portalen"];
        var member = await served.Server.SignedInAsync("henrik.moerch@demo.example");
        foreach (var page in pages)
        {
            (await ReadAsync(page)).Text.ShouldNotContain(Title, Case.Sensitive, page);
            await member.GotoAsync(page);
            (await member.ContentAsync()).ShouldContain(
                page.StartsWith("/soeg", StringComparison.Ordinal) ? "Kun for medlemmer" : Title,
                Case.Sensitive,
                page
            );
            (await ReadAsync(page)).Text.ShouldNotContain(Title, Case.Sensitive, page);
        }

        (await member.GotoAsync($"/opslag/{slug}"))!.Ok.ShouldBeTrue();
        using var answer = await served.Client.GetAsync($"/opslag/{slug}");
        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain(Title);
    }

    [Fact]
    public async Task A_kept_page_is_answered_in_the_encoding_that_is_asked_for()
    {
        foreach (var encoding in new[] { "br", "gzip", "identity", "br" })
        {
            using var asked = new HttpRequestMessage(HttpMethod.Get, "/temaer/incitamenter");
            asked.Headers.TryAddWithoutValidation("Accept-Encoding", encoding);
            using var answer = await served.Client.SendAsync(asked);
            answer.Content.Headers.ContentEncoding.ShouldBe(encoding == "identity" ? [] : [encoding]);
            answer.Headers.Vary.ShouldContain("Accept-Encoding");
        }
    }

    private async Task RenameAsync(string name)
    {
        await using var db = served.Server.Open();
        var row = await db.Set<Organisation>().SingleAsync(one => "/organisationer/" + one.Slug == Own);
        db.Entry(row).Property(one => one.Name).CurrentValue = name;
        await db.SaveChangesAsync();
    }

    private async Task<(string Text, bool IsKept)> ReadAsync(string address, string? cookie = null)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Get, address);
        if (cookie is not null)
        {
            asked.Headers.Add("Cookie", cookie);
        }

        using var answer = await served.Client.SendAsync(asked);
        return (await answer.Content.ReadAsStringAsync(), answer.Headers.Contains("Age"));
    }

    /// <summary>One served demo for all.</summary>
    public sealed class Served : IAsyncLifetime
    {
        internal PortalServer Server { get; private set; } = default!;

        internal HttpClient Client { get; private set; } = default!;

        internal async Task<string> PostForMembersAsync(string title)
        {
            await using var scope = Server.Services.CreateAsyncScope();
            var startUp = await Server.ActorAsync(Guest.StartUp);
            var says = new PostInput
            {
                Title = title,
                Summary = "Et opslag, som kun medlemmer ser.",
                ExpiresOn = new DateOnly(2027, 5, 1),
                Themes = ["data"],
                Audience = PostAudience.Members,
            };
            var slug = (await scope.ServiceProvider.GetRequiredService<WritePost>().HandleAsync(startUp, says, default)).Value;
            await using var db = Server.Open();
            var id = await db.Set<Post>().Where(row => row.Slug == slug).Select(row => row.Id).SingleAsync();
            var published = await scope
                .ServiceProvider.GetRequiredService<ChangePostStatus>()
                .HandleAsync(startUp, new(id, PostStep.Publish), default);
            published.IsDone.ShouldBeTrue();
            return slug;
        }

        public ValueTask InitializeAsync()
        {
            Server = PortalServer.Start(demo: true);
            Client = Server.Client();
            return ValueTask.CompletedTask;
        }

        public async ValueTask DisposeAsync()
        {
            Client.Dispose();
            await Server.DisposeAsync();
        }
    }
}
