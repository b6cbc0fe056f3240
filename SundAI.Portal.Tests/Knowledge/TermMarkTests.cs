using AngleSharp.Html.Parser;
using SundAI.Portal.Accounts;
using SundAI.Portal.Knowledge;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.Markdown;

namespace SundAI.Portal.Tests.Knowledge;

public sealed class TermMarkTests
{
    private static readonly (string Slug, IEnumerable<string> Names)[] Danish =
    [
        ("algoritme", ["Algoritme"]),
        ("ai", ["AI"]),
        ("forordning", ["AI-forordningen", "forordning (EU) 2024/1689"]),
        ("organ", ["Bemyndiget organ"]),
        ("sensitivitet", ["Sensitivitet", "følsomhed"]),
        ("data", ["Data"]),
        ("datadrift", ["Datadrift", "data drift"]),
    ];

    [Theory]
    [InlineData("Algoritmerne lærer.", "Algoritmerne:algoritme")]
    [InlineData("AI-forordningen om AI, ai og AI-løsninger", "AI-forordningen:forordning AI:ai")]
    [InlineData("de bemyndigede organers kø", "bemyndigede organers:organ")]
    [InlineData("Følsomme data driver, data drift kommer", "data:data data drift:datadrift")]
    [InlineData("forordning (EU) 2024/1689 gælder", "forordning (EU) 2024/1689:forordning")]
    [InlineData("bemyndiget. Organ", "")]
    [InlineData("", "")]
    public void A_term_is_found_inflected_and_the_longest_wins(string text, string found) =>
        string.Join(
                ' ',
                new TermFinder(Danish, Language.Danish).In(text).Select(one => $"{text.Substring(one.Start, one.Length)}:{one.Slug}")
            )
            .ShouldBe(found);

    [Fact]
    public void In_English_the_article_of_a_name_may_be_missing() =>
        new TermFinder([("act", ["The AI Act"]), ("body", ["Notified body"])], Language.English)
            .In("Under the AI Act, notified bodies decide.")
            .Select(one => one.Slug)
            .ShouldBe(["act", "body"]);

    [Fact]
    public void Each_term_is_marked_once_and_not_in_links_headings_and_code()
    {
        var finder = new TermFinder(Danish, Language.Danish);
        var tips = new PageTips(
            text =>
                [
                    .. finder
                        .In(text)
                        .Select(one => new PageTip(one.Start, one.Length, one.Slug, $"begreber/{one.Slug}", "<b>Forklaring</b>")),
                ],
            "Læs mere"
        );
        const string Text =
            "## Algoritme\n\n[Algoritme](https://example.org) og `algoritme`. En *algoritme* er en algoritme, data og AI.\n\n- Algoritmer\n";
        var html = new MarkdownRenderer().ToPage(Text, new PageMarks("hvidbog/x", number => $"Afsnit {number}", tips)).Html;

        var page = new HtmlParser().ParseDocument(html);
        page.QuerySelectorAll("dfn").Select(term => term.TextContent).ShouldBe(["algoritme", "data", "AI"]);
        foreach (var term in page.QuerySelectorAll("dfn"))
        {
            var explanation = page.GetElementById(term.GetAttribute("aria-describedby")!).ShouldNotBeNull();
            explanation.TextContent.ShouldBe("<b>Forklaring</b>");
            explanation.NextElementSibling!.GetAttribute("href").ShouldBe(explanation.Id!.Replace("begreb-", "begreber/"));
        }

        page.QuerySelector("em > .tip > dfn").ShouldNotBeNull();
        page.Body!.TextContent.ShouldNotContain("algoritmealgoritme");
    }

    [Theory, BothDatabases]
    public async Task A_chapter_is_marked_with_the_glossary_as_it_is_now(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var html = await HtmlAsync(portal);
        html.ShouldContain("aria-describedby=\"begreb-mdr\"");
        html.ShouldNotContain("Ny forklaring");
        ReferenceEquals(html, await HtmlAsync(portal)).ShouldBeTrue("It is made once.");

        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        var frida = await portal.AFacilitatorAsync();
        var input = (await portal.Do<ReadTermForEditing>().HandleAsync(frida, "mdr", default)).Value;
        input.ExplanationDa = "Ny forklaring.";
        (await portal.Do<WriteTerm>().HandleAsync(frida, input, default)).IsDone.ShouldBeTrue();
        (await HtmlAsync(portal)).ShouldContain("Ny forklaring.");
    }

    [Theory, BothDatabases]
    public async Task Where_a_term_is_used_follows_the_chapters_and_the_glossary(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var frida = await portal.AFacilitatorAsync();
        var before = await UsesAsync(portal, "bemyndiget-organ");
        var first = before.Items.First(use => use.Slug == "regulering");
        var html = await HtmlAsync(portal);
        new HtmlParser().ParseDocument(html).GetElementById($"afsnit-{first.Passage}")!.TextContent.ShouldContain("bemyndiget organ");

        (await portal.Do<PublishChapter>().HandleAsync(frida, await portal.AChangedChapterAsync(), default)).IsDone.ShouldBeTrue();
        (await UsesAsync(portal, "bemyndiget-organ")).Total.ShouldBe(before.Total + 1);
        var term = KnowledgeBuilders.ATerm();
        (term.TermDa, term.AlsoDa) = ("Kø hos organerne", "Køen");
        var slug = (await portal.Do<WriteTerm>().HandleAsync(frida, term, default)).Value;
        var uses = await UsesAsync(portal, slug);
        uses.Items.ShouldContain(use => use.Slug == "regulering" && use.Text.StartsWith("Køen hos"));
        var changed = (await portal.Do<ReadTermForEditing>().HandleAsync(frida, slug, default)).Value;
        (changed.TermDa, changed.AlsoDa) = ("Zebra", "");
        (await portal.Do<WriteTerm>().HandleAsync(frida, changed, default)).IsDone.ShouldBeTrue();
        (await UsesAsync(portal, slug)).Total.ShouldBe(0);
    }

    private static async Task<Page<TermUseLine>> UsesAsync(TestPortal portal, string slug)
    {
        var term = (await portal.Do<ReadTerm>().HandleAsync(Actor.Nobody, slug, default)).Value.Term.Id;
        return await portal.Do<ListTermUses>().HandleAsync(Actor.Nobody, new TermUsesInput(term), default);
    }

    private static async Task<string> HtmlAsync(TestPortal portal) =>
        (await portal.Do<ReadChapter>().HandleAsync(Actor.Nobody, "regulering", default)).Value.Markup.Html;
}
