using SundAI.Portal.Accounts;
using SundAI.Portal.Home;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.Search;

namespace SundAI.Portal.Tests.Home.Search;

public sealed class SearchEverythingTests
{
    [Theory, BothDatabases]
    public async Task A_form_a_part_a_typing_error_and_the_beginning_of_a_word_find_it_and_are_marked(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        await AddAsync(portal, Entry("sundhedsdata", "Deling af sundhedsdata", "Journalerne kan forskere læse."));
        await AddAsync(portal, Entry("hjerte", "Hjertesvigt", "Et program lytter til hjertet."));

        foreach (var words in new[] { "data", "sundhed", "journal", "forskerne", "sundhedsdta", "sundhedsd" })
        {
            var hit = (await FindAsync(portal, new SearchInput(words, 1, "Post"))).Hits.Items.ShouldHaveSingleItem(words);
            hit.Path.ShouldBe("sundhedsdata", words);
            hit.Title.Concat(hit.Excerpt).ShouldContain(part => part.IsFound, words);
        }

        foreach (var words in new[] { "hjertesvikt", "svigt", "programmer", "Hjærtesvigt" })
        {
            var hit = (await FindAsync(portal, new SearchInput(words, 1, "Post"))).Hits.Items[0];
            hit.Path.ShouldBe("hjerte", words);
            hit.Title.Concat(hit.Excerpt).ShouldContain(part => part.IsFound, words);
        }
    }

    [Theory, BothDatabases]
    public async Task A_short_word_is_not_taken_for_another_one(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        await AddAsync(portal, Entry("land", "Land og by", ""));
        (await PathsAsync(portal, "lund")).ShouldBeEmpty();
        (await PathsAsync(portal, "land")).ShouldBe(["land"]);
    }

    [Theory, BothDatabases]
    public async Task The_danish_and_the_english_text_are_found_and_shown_in_the_readers_language(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        await AddAsync(
            portal,
            new SearchEntry("Post", Guid.CreateVersion7(), "x", "Porfyri", "Porphyria", "Billeder af øjne", TextEn: "Images of eyes")
        );

        Languages.Use(Language.English);
        var english = (await FindAsync(portal, new SearchInput("eye", 1, "Post"))).Hits.Items.ShouldHaveSingleItem();
        string.Concat(english.Title.Select(part => part.Text)).ShouldBe("Porphyria");
        english.Excerpt.ShouldContain(new ExcerptPart("eyes", true));
        Languages.Use(Language.Danish);
        var danish = (await FindAsync(portal, new SearchInput("øjnene", 1, "Post"))).Hits.Items.ShouldHaveSingleItem();
        string.Concat(danish.Excerpt.Select(part => part.Text)).ShouldBe("Billeder af øjne");
    }

    [Theory, BothDatabases]
    public async Task Kinds_are_counted_and_a_kind_and_a_theme_narrow_what_is_found(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        await AddAsync(portal, Entry("a", "Porfyri", "", "Post", themes: ["data"]));
        await AddAsync(portal, Entry("b", "Porfyri", "", "Post", themes: ["regulering"]));
        await AddAsync(portal, Entry("c", "Porfyri", "", "Workshop", themes: ["data"]));

        var all = await FindAsync(portal, new SearchInput("porfyri", 1));
        (all.Hits.Total, all.Kinds["Post"], all.Kinds["Workshop"]).ShouldBe((3, 2, 1));
        var posts = await FindAsync(portal, new SearchInput("porfyri", 1, "Post", "data"));
        posts.Hits.Items.ShouldHaveSingleItem().Path.ShouldBe("a");
        (posts.Hits.Total, posts.Kinds["Workshop"]).ShouldBe((1, 1));
        (await FindAsync(portal, new SearchInput("porfyri", 1, "Nothing"))).Hits.Total.ShouldBe(0);
    }

    [Theory, BothDatabases]
    public async Task A_change_and_a_removal_are_seen_by_the_next_search(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var entry = Entry("a", "Porfyri", "");
        await AddAsync(portal, entry);
        (await PathsAsync(portal, "porfyri")).ShouldBe(["a"]);
        await AddAsync(portal, entry with { TitleDa = "Hornhinde", TitleEn = "Hornhinde" });
        (await PathsAsync(portal, "porfyrien")).ShouldBeEmpty();
        (await PathsAsync(portal, "hornhinde")).ShouldBe(["a"]);
        await portal.WriteAsync(async db =>
        {
            await SearchIndex.RemoveAsync(db, entry.Kind, entry.EntityId, default);
            return true;
        });
        (await FindAsync(portal, new SearchInput("hornhinde", 1))).Hits.Total.ShouldBe(0);
    }

    [Theory, BothDatabases]
    public async Task Nobody_finds_or_counts_what_they_may_not_open(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var member = await portal.AnAccountAsync();
        foreach (var (path, audience) in new[] { ("anyone", Audience.Anyone), ("members", Audience.Members), ("staff", Audience.Staff) })
        {
            await AddAsync(portal, Entry(path, "Porfyri", "") with { Audience = audience });
        }

        var other = Entry("organisation", "Porfyri", "") with { Audience = Audience.Organisation, OrganisationId = Guid.CreateVersion7() };
        await AddAsync(portal, other);

        (await PathsAsync(portal, "porfyri")).ShouldBe(["anyone"]);
        (await FindAsync(portal, new SearchInput("porfyri", 1))).Kinds.Values.Sum().ShouldBe(1);
        var mine = await portal.Do<SearchEverything>().HandleAsync(member, new SearchInput("porfyri", 1), default);
        mine.Hits.Items.Select(hit => hit.Path).Order().ShouldBe(["anyone", "members"]);
    }

    [Theory, BothDatabases]
    public async Task Hits_come_page_by_page_without_loss_or_repeat(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        for (var i = 0; i < 45; i++)
        {
            await AddAsync(portal, Entry($"p{i}", $"Porfyri {i}", new string('x', i)));
        }

        var pages = new List<string>();
        for (var number = 1; number <= 3; number++)
        {
            pages.AddRange((await FindAsync(portal, new SearchInput("porfyri", number))).Hits.Items.Select(hit => hit.Path));
        }

        pages.Count.ShouldBe(45);
        pages.Distinct().Count().ShouldBe(45);
        var past = await FindAsync(portal, new SearchInput("porfyri", 40));
        (past.Hits.Number, past.Hits.Items.Count).ShouldBe((3, 5));
    }

    private static SearchEntry Entry(
        string path,
        string title,
        string text,
        string kind = "Post",
        IReadOnlyCollection<string>? themes = null
    ) => new(kind, Guid.CreateVersion7(), path, title, title, text, Themes: themes);

    private static Task AddAsync(TestPortal portal, SearchEntry entry) =>
        portal.WriteAsync(async db =>
        {
            await SearchIndex.PutAsync(db, entry, default);
            return true;
        });

    private static Task<SearchView> FindAsync(TestPortal portal, SearchInput input) =>
        portal.Do<SearchEverything>().HandleAsync(Actor.Nobody, input, default);

    private static async Task<IReadOnlyList<string>> PathsAsync(TestPortal portal, string words) =>
        [.. (await FindAsync(portal, new SearchInput(words, 1, "Post"))).Hits.Items.Select(hit => hit.Path)];
}
