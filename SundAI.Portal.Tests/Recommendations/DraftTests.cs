using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Recommendations;
using SundAI.Portal.Recommendations.Notes;

namespace SundAI.Portal.Tests.Recommendations;

public sealed class DraftTests
{
    [Theory, BothDatabases]
    public async Task A_draft_is_seen_by_facilitators_only(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var note = await portal.ADraftNoteAsync();
        var stranger = await portal.AnAccountAsync("Bo Hansen");

        (await portal.Do<ReadNote>().HandleAsync(note.Facilitator, new ReadNoteInput(note.Slug), default)).IsDone.ShouldBeTrue();
        (await portal.Do<ReadNote>().HandleAsync(stranger, new ReadNoteInput(note.Slug), default)).Refusal.Kind.ShouldBe(
            RefusalKind.NotFound
        );
        (await portal.Do<ListNotes>().HandleAsync(Actor.Nobody, new ListNotesInput(), default)).Total.ShouldBe(0);
        (await portal.Do<ListNotes>().HandleAsync(note.Facilitator, new ListNotesInput(), default)).Total.ShouldBe(1);
    }

    [Theory, BothDatabases]
    public async Task Paragraphs_are_added_moved_and_deleted_in_order(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var note = await portal.ADraftNoteAsync();
        var before = await DraftAsync(portal, note);
        var (first, last) = (before.Paragraphs[0], before.Paragraphs[^1]);

        var input = new AddParagraphInput(note.Id, ParagraphKind.Paragraph, "Nyt afsnit", first.Key);
        var added = await portal.Do<AddParagraph>().HandleAsync(note.Facilitator, input, default);
        await portal.Do<MoveParagraph>().HandleAsync(note.Facilitator, new MoveParagraphInput(note.Id, added.Value, Up: false), default);
        await portal
            .Do<DeleteParagraph>()
            .HandleAsync(note.Facilitator, new DeleteParagraphInput(note.Id, last.Key, last.Version), default);

        var after = await DraftAsync(portal, note);
        after
            .Paragraphs.Select(row => row.Text)
            .ShouldBe([
                "Problemet",
                "En virksomhed skal i dag spørge fire myndigheder.",
                "Nyt afsnit",
                "Opret én fælles indgang",
                "Indgangen svarer så hurtigt som muligt.",
            ]);
        after.Paragraphs.Take(2).Select(row => row.Key).ShouldBe(before.Paragraphs.Take(2).Select(row => row.Key));
    }

    [Theory, BothDatabases]
    public async Task A_stale_edit_hands_back_what_was_stored_and_drops_nothing(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var note = await portal.ADraftNoteAsync();
        var read = (await DraftAsync(portal, note)).Paragraphs[1];
        EditParagraphInput Input(string text) => new(note.Id, read.Key, read.Version, ParagraphKind.Paragraph, text);

        (await portal.Do<EditParagraph>().HandleAsync(note.Facilitator, Input("Den første."), default)).IsDone.ShouldBeTrue();
        var late = await portal.Do<EditParagraph>().HandleAsync(note.Facilitator, Input("Den anden."), default);

        late.Refusal.Kind.ShouldBe(RefusalKind.Stale);
        var stale = late.Refusal.Current.ShouldBeOfType<StaleParagraph>();
        stale.Text.ShouldBe("Den første.");
        var again = Input("Den første og den anden.") with { Version = stale.Version };
        (await portal.Do<EditParagraph>().HandleAsync(note.Facilitator, again, default)).IsDone.ShouldBeTrue();
    }

    [Theory, BothDatabases]
    public async Task A_stale_head_hands_back_what_was_stored(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var note = await portal.ADraftNoteAsync();
        var read = await DraftAsync(portal, note);
        EditNoteInput Input(string title) => new(note.Id, read.Version, title, "", ["data", "findes-ikke"]);

        (await portal.Do<EditNote>().HandleAsync(note.Facilitator, Input("Første titel"), default)).IsDone.ShouldBeTrue();
        var late = await portal.Do<EditNote>().HandleAsync(note.Facilitator, Input("Anden titel"), default);

        late.Refusal.Current.ShouldBeOfType<StaleHead>().Title.ShouldBe("Første titel");
        (await DraftAsync(portal, note)).Themes.ShouldBe(["data"]);
    }

    [Theory]
    [InlineData("", "Check.Required")]
    [InlineData("   ", "Check.Required")]
    [InlineData("Min patient 010190-1234", "Check.Cpr")]
    [InlineData(null, "Check.Required")]
    public async Task What_cannot_be_a_paragraph_is_refused_beside_its_field(string? text, string key)
    {
        await using var portal = await TestPortal.StartAsync();
        var note = await portal.ADraftNoteAsync();
        var input = new AddParagraphInput(note.Id, ParagraphKind.Paragraph, text!);
        var refused = await portal.Do<AddParagraph>().HandleAsync(note.Facilitator, input, default);
        refused.At(nameof(input.Text))!.Key.ShouldBe(key);
    }

    [Fact]
    public async Task A_huge_paragraph_is_refused_and_script_is_only_text()
    {
        await using var portal = await TestPortal.StartAsync();
        var note = await portal.ADraftNoteAsync();
        AddParagraphInput Input(string text) => new(note.Id, ParagraphKind.Paragraph, text);

        var huge = await portal.Do<AddParagraph>().HandleAsync(note.Facilitator, Input(new string('x', 1_000_000)), default);
        huge.At("Text")!.Key.ShouldBe("Check.TooLong");

        const string Script = "<script>alert(1)</script>";
        (await portal.Do<AddParagraph>().HandleAsync(note.Facilitator, Input(Script), default)).IsDone.ShouldBeTrue();
        (await DraftAsync(portal, note)).Paragraphs[^1].Text.ShouldBe(Script);
    }

    [Fact]
    public async Task A_paragraph_of_another_note_is_not_there()
    {
        await using var portal = await TestPortal.StartAsync();
        var note = await portal.ADraftNoteAsync();
        var other = await portal.ADraftNoteAsync(note.Facilitator, "Et andet notat");
        var foreign = (await DraftAsync(portal, other)).Paragraphs[0];

        var edit = new EditParagraphInput(note.Id, foreign.Key, foreign.Version, ParagraphKind.Heading, "Nej");
        (await portal.Do<EditParagraph>().HandleAsync(note.Facilitator, edit, default)).Refusal.Kind.ShouldBe(RefusalKind.NotFound);
        var delete = new DeleteParagraphInput(note.Id, foreign.Key, foreign.Version);
        (await portal.Do<DeleteParagraph>().HandleAsync(note.Facilitator, delete, default)).Refusal.Kind.ShouldBe(RefusalKind.NotFound);
        (await portal.ReadAsync(db => db.Set<NoteParagraph>().CountAsync(row => row.NoteId == other.Id))).ShouldBe(5);
    }

    [Fact]
    public async Task Two_notes_of_one_title_get_addresses_of_their_own()
    {
        await using var portal = await TestPortal.StartAsync();
        var first = await portal.ADraftNoteAsync(title: "Opfølgning");
        var second = await portal.ADraftNoteAsync(first.Facilitator, "Opfølgning");
        (first.Slug, second.Slug).ShouldBe(("opfoelgning-2", "opfoelgning-3"));
    }

    private static async Task<DraftView> DraftAsync(TestPortal portal, TestNote note) =>
        (await portal.Do<ReadDraft>().HandleAsync(note.Facilitator, note.Slug, default)).Value;
}
