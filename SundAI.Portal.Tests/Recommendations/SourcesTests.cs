using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Recommendations;
using SundAI.Portal.Recommendations.Consultations;
using SundAI.Portal.Recommendations.Notes;
using SundAI.Portal.Workshops;

namespace SundAI.Portal.Tests.Recommendations;

public sealed class SourcesTests
{
    [Theory, BothDatabases]
    public async Task Each_paragraph_remembers_the_contributions_it_came_from(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync("Retina ApS");
        var facilitator = await portal.AFacilitatorAsync();
        var (workshop, said) = await portal.AWorkshopWithContributionsAsync(retina, "Vi venter et år", "Ingen svarer", "Lav én indgang");
        var material = (await portal.Do<ReadMaterial>().HandleAsync(facilitator, new ReadMaterialInput(workshop.Slug), default)).Value;
        material.Rows.Select(row => row.Text).ShouldBe(["Vi venter et år", "Ingen svarer", "Lav én indgang"], ignoreOrder: true);

        NotePart[] parts =
        [
            new(ParagraphKind.Paragraph, "Virksomheder venter længe.", [said[0], said[1], said[0]]),
            new(ParagraphKind.Recommendation, "Opret én indgang", [said[2]]),
        ];
        var started = await portal
            .Do<StartNote>()
            .HandleAsync(facilitator, new StartNoteInput(workshop.Id, "Ventetid", "", [], parts), default);
        var draft = (await portal.Do<ReadDraft>().HandleAsync(facilitator, started.Value, default)).Value;
        draft.Paragraphs[0].Sources.Select(row => row.Text).ShouldBe(["Vi venter et år", "Ingen svarer"], ignoreOrder: true);
        draft.Paragraphs[1].Sources.ShouldHaveSingleItem().Organisation.ShouldBe("Retina ApS");

        // They stay through edits, and their organisations take part in the note's activity.
        var first = draft.Paragraphs[0];
        var edit = new EditParagraphInput(draft.Id, first.Key, first.Version, first.Kind, "Alle venter længe.");
        await portal.Do<EditParagraph>().HandleAsync(facilitator, edit, default);
        var after = (await portal.Do<ReadDraft>().HandleAsync(facilitator, started.Value, default)).Value;
        after.Paragraphs[0].Sources.Count.ShouldBe(2);
        await portal
            .Do<OpenConsultation>()
            .HandleAsync(facilitator, new OpenConsultationInput(draft.Id, When.Date(portal.Now).AddDays(7)), default);
        (await portal.ReadAsync(db => db.Set<ActivityParticipant>().Select(row => row.OrganisationId).ToListAsync())).ShouldContain(
            retina.Id
        );
        (await portal.Do<ListNotes>().HandleAsync(facilitator, new ListNotesInput(WorkshopId: workshop.Id), default)).Total.ShouldBe(1);
    }

    [Theory, BothDatabases]
    public async Task A_contribution_of_another_workshop_is_refused(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync("Retina ApS");
        var facilitator = await portal.AFacilitatorAsync();
        var (workshop, _) = await portal.AWorkshopWithContributionsAsync(retina, "Noget");
        var (_, foreign) = await portal.AWorkshopWithContributionsAsync(retina, "Fra en anden workshop");
        var input = new StartNoteInput(workshop.Id, "Ventetid", "", [], [new NotePart(ParagraphKind.Paragraph, "Tekst", foreign)]);
        (await portal.Do<StartNote>().HandleAsync(facilitator, input, default)).Refusal.Kind.ShouldBe(RefusalKind.NotFound);
        (await portal.Do<StartNote>().HandleAsync(facilitator, input with { WorkshopId = null }, default)).Refusal.Kind.ShouldBe(
            RefusalKind.NotFound
        );
        (
            await portal.Do<StartNote>().HandleAsync(facilitator, input with { WorkshopId = Guid.CreateVersion7(), Parts = null }, default)
        ).Refusal.Kind.ShouldBe(RefusalKind.NotFound);
    }
}
