using SundAI.Portal.Accounts;
using SundAI.Portal.Home;
using SundAI.Portal.Knowledge;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.Markdown;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Tests.Knowledge;

public sealed class ReadingTests
{
    [Theory, BothDatabases]
    public async Task The_white_book_has_fourteen_chapters_that_lead_to_each_other(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var contents = await portal.Do<ListChapters>().HandleAsync(Actor.Nobody, null, default);
        contents.Select(line => line.Number).ShouldBe(Enumerable.Range(1, 14));
        var first = (await portal.Do<ReadChapter>().HandleAsync(Actor.Nobody, contents[0].Slug, default)).Value;
        (first.Previous, first.Next!.Slug).ShouldBe((null, contents[1].Slug));
        var last = (await portal.Do<ReadChapter>().HandleAsync(Actor.Nobody, contents[^1].Slug, default)).Value;
        (last.Previous!.Slug, last.Next).ShouldBe((contents[^2].Slug, null));
        (await portal.Do<ListChapters>().HandleAsync(Actor.Nobody, "regulering", default)).ShouldNotBeEmpty();
        (await portal.Do<ReadChapter>().HandleAsync(Actor.Nobody, "x", default)).Refusal.Kind.ShouldBe(RefusalKind.NotFound);
    }

    [Theory, BothDatabases]
    public async Task The_glossary_is_found_by_words_in_the_alphabet_of_the_language(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var all = await portal.Do<ListTerms>().HandleAsync(Actor.Nobody, null, default);
        all.Count.ShouldBe(40);
        all.Select(line => line.Term)
            .ShouldBeInOrder(SortDirection.Ascending, StringComparer.Create(Language.Danish.Culture(), ignoreCase: true));
        var found = await portal.Do<ListTerms>().HandleAsync(Actor.Nobody, "maskinlæring", default);
        found.ShouldContain(line => line.Slug == "maskinlaering");
        (await portal.Do<ListTerms>().HandleAsync(Actor.Nobody, "zzzz", default)).ShouldBeEmpty();
        var term = (await portal.Do<ReadTerm>().HandleAsync(Actor.Nobody, "algoritme", default)).Value;
        term.Related.ShouldContain(line => line.Slug == "maskinlaering");
    }

    [Theory, BothDatabases]
    public async Task Search_finds_the_book_for_anyone_and_survives_odd_words(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var hits = await portal.Do<SearchEverything>().HandleAsync(Actor.Nobody, new("regulering", 1), default);
        hits.Hits.Items.ShouldContain(hit => hit.Path == "hvidbog/regulering");
        var law = await portal.Do<SearchEverything>().HandleAsync(Actor.Nobody, new("forordning medicinsk udstyr", 1), default);
        var mdr = law.Hits.Items.First(hit => hit.Path == "begreber/mdr");
        string.Concat(mdr.Excerpt.Select(part => part.Text)).ShouldStartWith("EU's regler");
        foreach (var odd in new[] { "", " ", "\"", "'; drop table", "%", "NEAR(", new string('å', 5000) })
        {
            await portal.Do<SearchEverything>().HandleAsync(Actor.Nobody, new(odd, -3), default);
        }
    }

    [Fact]
    public void The_contents_lead_to_the_anchors_of_the_text()
    {
        var renderer = new MarkdownRenderer();
        const string Text = "# Titel\n\n## Reglerne kort\n\nx\n\n## Æ, ø og **å**\n\ny\n\n### Mindre\n";
        var headings = renderer.Headings(Text);
        headings.Select(heading => heading.Text).ShouldBe(["Reglerne kort", "Æ, ø og å"]);
        headings.ShouldAllBe(heading => renderer.ToHtml(Text).Contains($"id=\"{heading.Anchor}\""));
        renderer.Headings(null).ShouldBeEmpty();
    }
}
