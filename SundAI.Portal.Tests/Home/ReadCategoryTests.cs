using SundAI.Portal.Accounts;
using SundAI.Portal.Home;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Recommendations;
using SundAI.Portal.Recommendations.Consultations;
using SundAI.Portal.Recommendations.Notes;

namespace SundAI.Portal.Tests.Home;

public sealed class ReadCategoryTests
{
    [Theory, BothDatabases]
    public async Task A_category_lists_the_chapter_and_the_public_notes_that_name_it_and_not_those_that_hold_its_words_apart(
        Database database
    )
    {
        await using var portal = await TestPortal.StartAsync(database);
        var facilitator = await portal.AFacilitatorAsync();
        (await PathsAsync()).ShouldBe(["hvidbog/tre-kategorier"]);

        await NoteAsync("Om detektion og diagnose af hudkræft.", open: false);
        await NoteAsync("Om diagnose, og siden hen om detektion.", open: true);
        (await PathsAsync()).ShouldBe(["hvidbog/tre-kategorier"]);
        var named = await NoteAsync("Om detektion og diagnose af hjertesygdom.", open: true);
        (await PathsAsync()).ShouldBe(["hvidbog/tre-kategorier", $"anbefalinger/{named}"]);

        async Task<List<string>> PathsAsync() =>
            [.. (await portal.Do<ReadCategory>().HandleAsync(Actor.Nobody, "detektion", default)).Reading.Select(text => text.Path)];

        async Task<string> NoteAsync(string says, bool open)
        {
            IReadOnlyList<NotePart> parts = [new(ParagraphKind.Paragraph, says), .. NoteBuilders.Parts];
            var note = await portal.ADraftNoteAsync(facilitator, parts: parts);
            var opens = new OpenConsultationInput(note.Id, When.Date(portal.Now).AddDays(28));
            return open ? (await portal.Do<OpenConsultation>().HandleAsync(facilitator, opens, default)).Value : note.Slug;
        }
    }
}
