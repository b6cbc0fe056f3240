using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using SundAI.Portal.Accounts;
using SundAI.Portal.Home;
using SundAI.Portal.Knowledge;
using SundAI.Portal.Platform.Markdown;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Tests.Knowledge;

public sealed class ChapterTests
{
    private const string Slug = "regulering";

    [Theory, BothDatabases]
    public async Task What_the_staff_publish_is_the_next_version_and_the_old_wording_stays(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var frida = await portal.AFacilitatorAsync("Frida Forfatter");
        var before = await TextAsync(portal, 1);
        (await PublishAsync(portal, frida)).Value.ShouldBe(2);

        var now = await ReadAsync(portal);
        (now.Current.Number, now.Current.Change).ShouldBe((2, "Køen er nævnt"));
        now.Markup.Html.ShouldContain("er <strong>ikke</strong> blevet kortere.");
        (await TextAsync(portal, 2)).ShouldBe(before + "\n\nKøen hos de bemyndigede organer er **ikke** blevet kortere.");
        var old = await portal.Do<ReadChapterVersion>().HandleAsync(Actor.Nobody, new ReadChapterVersionInput(Slug, 1), default);
        (old.Value.Text, old.Value.CurrentNumber, old.Value.Line.Change).ShouldBe((before, 2, ""));
        var compared = await portal.Do<CompareChapterVersions>().HandleAsync(Actor.Nobody, new CompareInput(Slug, 2, 1), default);
        compared
            .Value.Blocks.Where(block => block.IsChanged)
            .ShouldBe([new ChapterDiffBlock("", "Køen hos de bemyndigede organer er ikke blevet kortere.")]);
        var hits = await portal.Do<SearchEverything>().HandleAsync(Actor.Nobody, new("\"blevet kortere\"", 1), default);
        hits.Hits.Items.ShouldContain(hit => hit.Path == $"hvidbog/{Slug}");

        // Who wrote it is told to the staff alone.
        var input = new ListChapterVersionsInput(Slug);
        var staffs = (await portal.Do<ListChapterVersions>().HandleAsync(frida, input, default)).Value.Page.Items;
        staffs.Select(line => (line.Number, line.Author)).ShouldBe([(2, "Frida Forfatter"), (1, null)]);
        var anyones = (await portal.Do<ListChapterVersions>().HandleAsync(Actor.Nobody, input, default)).Value.Page.Items;
        anyones.ShouldAllBe(line => line.Author == null);
    }

    [Theory, BothDatabases]
    public async Task Of_two_who_write_at_once_the_second_is_shown_what_the_first_published(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var frida = await portal.AFacilitatorAsync();
        var mine = await portal.AChangedChapterAsync();
        (await PublishAsync(portal, frida)).IsDone.ShouldBeTrue();

        mine.TitleDa = "Mine ord";
        var late = (await portal.Do<PublishChapter>().HandleAsync(frida, mine, default)).Refusal;
        late.Kind.ShouldBe(RefusalKind.Stale);
        var theirs = late.Current.ShouldBeOfType<ChapterInput>();
        theirs.TextDa!.ShouldContain("Køen hos");
        mine.Version = theirs.Version;
        (await portal.Do<PublishChapter>().HandleAsync(frida, mine, default)).Value.ShouldBe(3);
    }

    [Fact]
    public async Task What_cannot_be_a_version_is_refused_beside_its_field_and_changes_nothing()
    {
        await using var portal = await TestPortal.StartAsync();
        var frida = await portal.AFacilitatorAsync();
        var input = await portal.AChangedChapterAsync();
        input.TextDa = "# Ny titel\n\nPatienten 010170-1234 ventede.";
        (input.TitleEn, input.ChangeEn) = ("", " ");
        var refused = await portal.Do<PublishChapter>().HandleAsync(frida, input, default);
        refused
            .Refusals.Select(refusal => (refusal.Field, refusal.Key))
            .ShouldBe([
                ("TextDa", "Check.Cpr"),
                ("TextDa", "Edit.TopHeading"),
                ("TitleEn", "Check.Required"),
                ("ChangeEn", "Check.Required"),
            ]);

        var same = (await portal.Do<ReadChapterForEditing>().HandleAsync(frida, Slug, default)).Value;
        (same.ChangeDa, same.ChangeEn) = ("Intet", "Nothing");
        (await portal.Do<PublishChapter>().HandleAsync(frida, same, default)).Refusal.Key.ShouldBe("Edit.NothingChanged");
        (await ReadAsync(portal)).Current.Number.ShouldBe(1);
    }

    [Theory, BothDatabases]
    public async Task A_version_never_changes_though_its_writer_may_be_forgotten(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var frida = await portal.AFacilitatorAsync("Frida Forfatter");
        await PublishAsync(portal, frida);
        var data = new KnowledgePersonalData();
        var export = await portal.ReadAsync(db => data.ExportAsync(db, frida.UserId!.Value, default));
        JsonSerializer.Serialize(export).ShouldContain("The queue is mentioned");

        await portal.WriteAsync(async db =>
        {
            await data.EraseAsync(db, frida.UserId!.Value, default);
            return true;
        });
        (await portal.ReadAsync(db => data.ExportAsync(db, frida.UserId!.Value, default))).ShouldBeNull();
        (await portal.ReadAsync(db => db.Set<ChapterVersion>().CountAsync(row => row.PersonId != null))).ShouldBe(0);

        await using var db = portal.Open();
        var version = await db.Set<ChapterVersion>().FirstAsync(row => row.Number == 2);
        db.Entry(version).Property(row => row.TextDa).CurrentValue = "Noget andet";
        await Should.ThrowAsync<InvalidOperationException>(() => db.SaveChangesAsync());
    }

    [Theory, BothDatabases]
    public async Task What_a_chapter_said_before_there_were_versions_becomes_its_first(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var before = await TextAsync(portal, 1);
        await using (var db = portal.Open())
        {
            var earlier = db
                .Database.GetMigrations()
                .TakeWhile(name => !name.EndsWith("_ChapterVersions", StringComparison.Ordinal))
                .Last();
            await db.GetService<IMigrator>().MigrateAsync(earlier);
            await db.Database.MigrateAsync();
        }

        (await ReadAsync(portal)).Current.Number.ShouldBe(1);
        (await TextAsync(portal, 1)).ShouldBe(before);
        (await portal.ReadAsync(db => db.Set<ChapterVersion>().CountAsync())).ShouldBe(14);
        (await PublishAsync(portal, await portal.AFacilitatorAsync())).Value.ShouldBe(2);
    }

    [Fact]
    public void The_difference_of_two_texts_is_told_paragraph_by_paragraph_in_plain_words() =>
        ChapterDiff
            .Of("## Et\n\nDet **samme**.\n\nGammelt ord.\n\nVæk.", "## Et\n\nDet samme.\n\nNyt ord.", new MarkdownRenderer())
            .Where(block => block.IsChanged)
            .ShouldBe([new ChapterDiffBlock("Gammelt ord.", "Nyt ord."), new ChapterDiffBlock("Væk.", "")]);

    [Theory, BothDatabases]
    public async Task The_staff_explain_a_new_term_and_change_it_and_nobody_takes_its_word(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var frida = await portal.AFacilitatorAsync();
        var slug = (await portal.Do<WriteTerm>().HandleAsync(frida, KnowledgeBuilders.ATerm(), default)).Value;
        slug.ShouldBe("grundmodel");
        var read = (await portal.Do<ReadTerm>().HandleAsync(Actor.Nobody, slug, default)).Value;
        read.Term.Also.ShouldBe(["stor model", "basismodel"]);
        (read.Related[0].Slug, read.Themes[0]).ShouldBe(("algoritme", "data"));
        (await portal.Do<ListTerms>().HandleAsync(Actor.Nobody, "basismodel", default)).ShouldHaveSingleItem();

        (await portal.Do<WriteTerm>().HandleAsync(frida, KnowledgeBuilders.ATerm(), default))
            .Refusals.Select(refusal => (refusal.Field, refusal.Key))
            .ShouldBe([("TermDa", "Term.Taken"), ("TermEn", "Term.Taken")]);
        var first = (await portal.Do<ReadTermForEditing>().HandleAsync(frida, slug, default)).Value;
        var second = (await portal.Do<ReadTermForEditing>().HandleAsync(frida, slug, default)).Value;
        (first.ExplanationDa, first.Related) = ("Mine ord.", [slug, "findes-ikke"]);
        (await portal.Do<WriteTerm>().HandleAsync(frida, first, default)).Value.ShouldBe(slug);
        (await portal.Do<ReadTerm>().HandleAsync(Actor.Nobody, slug, default)).Value.Related.ShouldBeEmpty();
        var late = (await portal.Do<WriteTerm>().HandleAsync(frida, second, default)).Refusal;
        late.Current.ShouldBeOfType<TermInput>().ExplanationDa.ShouldBe("Mine ord.");
        second.Version = ((TermInput)late.Current!).Version;
        second.ExplanationDa = "CPR 010170-1234";
        (await portal.Do<WriteTerm>().HandleAsync(frida, second, default)).At("ExplanationDa")!.Key.ShouldBe("Check.Cpr");
    }

    private static async Task<Result<int>> PublishAsync(TestPortal portal, Actor staff) =>
        await portal.Do<PublishChapter>().HandleAsync(staff, await portal.AChangedChapterAsync(), default);

    private static async Task<string> TextAsync(TestPortal portal, int version) =>
        (await portal.Do<ReadChapterVersion>().HandleAsync(Actor.Nobody, new ReadChapterVersionInput(Slug, version), default)).Value.Text;

    private static async Task<ChapterView> ReadAsync(TestPortal portal) =>
        (await portal.Do<ReadChapter>().HandleAsync(Actor.Nobody, Slug, default)).Value;
}
