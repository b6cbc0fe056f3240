using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Recommendations;
using SundAI.Portal.Recommendations.Consultations;
using SundAI.Portal.Recommendations.FollowUps;
using SundAI.Portal.Recommendations.Notes;

namespace SundAI.Portal.Tests.Security.Rights;

internal sealed class RecommendationsRights : RightsTable
{
    public RecommendationsRights()
    {
        Writing();
        Speaking();
        FollowingUp();
    }

    private void Writing()
    {
        Row<ListNotes>(Roles.Anyone, async (on, use, actor) => await use.HandleAsync(actor, new ListNotesInput(), default));
        Row<ReadNote>(
            Roles.Anyone,
            async (on, use, actor) =>
            {
                var note = await on.Portal.ANoteInConsultationAsync();
                return await use.HandleAsync(actor, new ReadNoteInput(note.Slug), default);
            }
        );
        Row<ListSaid>(
            Roles.Anyone,
            async (on, use, actor) =>
            {
                var note = await on.Portal.ANoteInConsultationAsync();
                var key = (await on.Portal.NoteAsync(note)).Item("1.1").Key;
                return await use.HandleAsync(actor, new ListSaidInput(note.Slug, key), default);
            }
        );
        Row<ReadNoteVersion>(
            Roles.Anyone,
            async (on, use, actor) =>
            {
                var note = await on.Portal.ANoteInConsultationAsync();
                return await use.HandleAsync(actor, new ReadNoteVersionInput(note.Slug, 1), default);
            }
        );
        Row<ReadDraft>(
            Roles.Staff,
            async (on, use, actor) =>
            {
                var note = await on.Portal.ADraftNoteAsync();
                return await use.HandleAsync(actor, note.Slug, default);
            }
        );
        Row<StartNote>(
            Roles.Staff,
            async (on, use, actor) => await use.HandleAsync(actor, new StartNoteInput(null, "Et notat", null, null, null), default)
        );
        Row<ReadMaterial>(
            Roles.Staff,
            async (on, use, actor) =>
            {
                var (workshop, _) = await on.Portal.AWorkshopWithContributionsAsync(on.Own, "Vi venter");
                return await use.HandleAsync(actor, new ReadMaterialInput(workshop.Slug), default);
            }
        );
        Row<FindMaterial>(
            Roles.Staff,
            async (on, use, actor) =>
            {
                var (workshop, _) = await on.Portal.AWorkshopWithContributionsAsync(on.Own, "Vi venter");
                return await use.HandleAsync(actor, workshop.Id, default);
            }
        );
        Row<EditNote>(
            Roles.Staff,
            async (on, use, actor) =>
            {
                var (note, draft) = await DraftAsync(on);
                return await use.HandleAsync(actor, new EditNoteInput(note.Id, draft.Version, "Ny titel", null, null), default);
            }
        );
        Row<AddParagraph>(
            Roles.Staff,
            async (on, use, actor) =>
            {
                var (note, _) = await DraftAsync(on);
                return await use.HandleAsync(actor, new AddParagraphInput(note.Id, ParagraphKind.Paragraph, "Nyt"), default);
            }
        );
        Row<EditParagraph>(
            Roles.Staff,
            async (on, use, actor) =>
            {
                var (note, draft) = await DraftAsync(on);
                var input = new EditParagraphInput(
                    note.Id,
                    draft.Paragraphs[1].Key,
                    draft.Paragraphs[1].Version,
                    ParagraphKind.Paragraph,
                    "Nyt"
                );
                return await use.HandleAsync(actor, input, default);
            }
        );
        Row<MoveParagraph>(
            Roles.Staff,
            async (on, use, actor) =>
            {
                var (note, draft) = await DraftAsync(on);
                return await use.HandleAsync(actor, new MoveParagraphInput(note.Id, draft.Paragraphs[1].Key, Up: true), default);
            }
        );
        Row<DeleteParagraph>(
            Roles.Staff,
            async (on, use, actor) =>
            {
                var (note, draft) = await DraftAsync(on);
                var input = new DeleteParagraphInput(note.Id, draft.Paragraphs[1].Key, draft.Paragraphs[1].Version);
                return await use.HandleAsync(actor, input, default);
            }
        );
    }

    private void Speaking()
    {
        Row<OpenConsultation>(
            Roles.Staff,
            async (on, use, actor) =>
            {
                var note = await on.Portal.ADraftNoteAsync();
                var input = new OpenConsultationInput(note.Id, When.Date(on.Portal.Now).AddDays(14));
                return await use.HandleAsync(actor, input, default);
            }
        );
        Row<ReturnNoteToDraft>(
            Roles.Staff,
            async (on, use, actor) =>
            {
                var note = await on.Portal.ANoteInConsultationAsync();
                return await use.HandleAsync(actor, note.Id, default);
            }
        );
        Row<CommentOnParagraph>(
            Roles.SignedIn,
            async (on, use, actor) =>
            {
                var note = await on.Portal.ANoteInConsultationAsync();
                var key = (await on.Portal.NoteAsync(note)).Item("1.1").Key;
                return await use.HandleAsync(actor, new CommentInput(note.Id, key, "Enig"), default);
            }
        );
        Row<ProposeAmendment>(
            Roles.SignedIn,
            async (on, use, actor) =>
            {
                var note = await on.Portal.ANoteInConsultationAsync();
                var view = await on.Portal.NoteAsync(note);
                var key = view.Item("1.1").Key;
                var input = new ProposeAmendmentInput(note.Id, key, view.ParagraphVersions[key], "Andre ord", "Fordi");
                return await use.HandleAsync(actor, input, default);
            }
        );
        Row<DecideAmendment>(
            Roles.Staff,
            async (on, use, actor) =>
            {
                var note = await on.Portal.ANoteInConsultationAsync();
                var amendment = await on.Portal.ProposeAsync(note, on.Own.Contact, "Andre ord");
                return await use.HandleAsync(actor, new DecideAmendmentInput(amendment.Value, true, null), default);
            }
        );
        Row<ListWaitingAmendments>(Roles.Anyone, async (on, use, actor) => await use.HandleAsync(actor, 1, default));
        Row<EndorseNote>(
            Roles.WithOrganisation,
            async (on, use, actor) =>
            {
                var note = await on.Portal.ANoteInConsultationAsync();
                return await use.HandleAsync(actor, note.Id, default);
            }
        );
        Row<WithdrawEndorsement>(
            Roles.Own,
            async (on, use, actor) =>
            {
                var note = await on.Portal.ANoteInConsultationAsync();
                await on.Portal.Do<EndorseNote>().HandleAsync(on.Own.Contact, note.Id, default);
                return await use.HandleAsync(actor, note.Id, default);
            }
        );
        Row<AdoptNote>(
            Roles.Staff,
            async (on, use, actor) =>
            {
                var note = await on.Portal.ANoteInConsultationAsync(days: 7);
                on.Portal.Clock.Advance(TimeSpan.FromDays(8));
                return await use.HandleAsync(actor, note.Id, default);
            }
        );
    }

    private void FollowingUp()
    {
        Row<ListRecommendations>(
            Roles.Anyone,
            async (on, use, actor) => await use.HandleAsync(actor, new ListRecommendationsInput(), default)
        );
        Row<CountRecommendations>(Roles.Anyone, async (on, use, actor) => await use.HandleAsync(actor, default));
        Row<ReadRecommendation>(
            Roles.Anyone,
            async (on, use, actor) =>
            {
                var note = await on.Portal.AnAdoptedNoteAsync();
                return await use.HandleAsync(actor, new ReadRecommendationInput(note.Slug, 1), default);
            }
        );
        Row<FindOwners>(
            Roles.Staff,
            async (on, use, actor) =>
            {
                var (_, view) = await OwnedAsync(on);
                return await use.HandleAsync(actor, new FindOwnersInput(view.Id, null), default);
            }
        );
        Row<AssignOwner>(
            Roles.Staff,
            async (on, use, actor) =>
            {
                var (_, view) = await OwnedAsync(on);
                return await use.HandleAsync(actor, new AssignOwnerInput(view.Id, view.Version, on.Other.Id, null), default);
            }
        );
        Row<SetDueDate>(
            Roles.Own | Roles.Staff,
            async (on, use, actor) =>
            {
                var (_, view) = await OwnedAsync(on);
                var input = new SetDueDateInput(view.Id, view.Version, When.Date(on.Portal.Now).AddDays(90), null);
                return await use.HandleAsync(actor, input, default);
            }
        );
        Row<ChangeRecommendationStatus>(
            Roles.Own | Roles.Staff,
            async (on, use, actor) =>
            {
                var (_, view) = await OwnedAsync(on);
                var input = new ChangeStatusInput(view.Id, view.Version, RecommendationStatus.InProgress, "Vi er begyndt");
                return await use.HandleAsync(actor, input, default);
            }
        );
        Row<PlanFollowUp>(
            Roles.Own | Roles.Staff,
            async (on, use, actor) =>
            {
                var (_, view) = await OwnedAsync(on);
                return await use.HandleAsync(actor, new PlanFollowUpInput(view.Id, "Skriv skabelonen", null), default);
            }
        );
        Row<ChangeFollowUp>(
            Roles.Own | Roles.Staff,
            async (on, use, actor) =>
            {
                var (note, view) = await OwnedAsync(on);
                await on
                    .Portal.Do<PlanFollowUp>()
                    .HandleAsync(on.Own.Contact, new PlanFollowUpInput(view.Id, "Skriv skabelonen", null), default);
                var action = (await on.Portal.RecommendationAsync(note)).Actions.Items[0];
                return await use.HandleAsync(actor, new ChangeFollowUpInput(action.Id, action.Version, FollowUpStatus.Done), default);
            }
        );
    }

    private static async Task<(TestNote Note, DraftView Draft)> DraftAsync(RightsScene on)
    {
        var note = await on.Portal.ADraftNoteAsync();
        return (note, (await on.Portal.Do<ReadDraft>().HandleAsync(note.Facilitator, note.Slug, default)).Value);
    }

    private static async Task<(TestNote Note, RecommendationView View)> OwnedAsync(RightsScene on)
    {
        var note = await on.Portal.AnAdoptedNoteAsync();
        await on.Portal.AssignAsync(note, on.Own.Id);
        return (note, await on.Portal.RecommendationAsync(note));
    }
}
