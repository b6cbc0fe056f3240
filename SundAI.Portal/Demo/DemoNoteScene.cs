using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Recommendations;
using SundAI.Portal.Recommendations.Consultations;
using SundAI.Portal.Recommendations.FollowUps;
using SundAI.Portal.Recommendations.Notes;

namespace SundAI.Portal.Demo;

/// <summary>The past workshop's note, adopted, with recommendations at every status, and a note that is in consultation now.</summary>
internal sealed class DemoNoteScene(DemoStage stage, DemoWorkshopScene workshops, IDbContextFactory<PortalDbContext> contexts)
{
    public async Task PlayAsync(CancellationToken cancellation)
    {
        stage.Clock.DaysAgo(290);
        var adopted = await WriteAsync(DemoNotes.AdoptedOf(workshops.PastId, workshops.Contributions), cancellation);
        DemoStage.Done(
            await stage
                .Do<OpenConsultation>()
                .HandleAsync(stage.Facilitator, new OpenConsultationInput(adopted, Today.AddDays(30)), cancellation)
        );
        foreach (var organisation in DemoNotes.Backers)
        {
            DemoStage.Done(await stage.Do<EndorseNote>().HandleAsync(stage.Of(organisation), adopted, cancellation));
        }

        stage.Clock.DaysAgo(255);
        DemoStage.Done(await stage.Do<AdoptNote>().HandleAsync(stage.Facilitator, adopted, cancellation));
        await FollowAsync(adopted, cancellation);

        stage.Clock.DaysAgo(10);
        var open = await WriteAsync(DemoNotes.InConsultation(), cancellation);
        DemoStage.Done(
            await stage
                .Do<OpenConsultation>()
                .HandleAsync(stage.Facilitator, new OpenConsultationInput(open, Today.AddDays(40)), cancellation)
        );
        await DiscussAsync(open, cancellation);
    }

    private DateOnly Today => When.Date(stage.Clock.GetUtcNow().UtcDateTime);

    private async Task<Guid> WriteAsync(StartNoteInput input, CancellationToken cancellation)
    {
        var slug = DemoStage.Done(await stage.Do<StartNote>().HandleAsync(stage.Facilitator, input, cancellation));
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Set<RecommendationNote>().Where(note => note.Slug == slug).Select(note => note.Id).SingleAsync(cancellation);
    }

    private async Task FollowAsync(Guid noteId, CancellationToken cancellation)
    {
        foreach (var (number, follow) in DemoNotes.Followed.Index())
        {
            if (follow.Owner is null)
            {
                continue;
            }

            stage.Clock.DaysAgo(240);
            var row = await RecommendationAsync(noteId, number + 1, cancellation);
            var owner = new AssignOwnerInput(row.Id, row.Version, stage.Id(follow.Owner), "Aftalt på opfølgningsmødet.");
            DemoStage.Done(await stage.Do<AssignOwner>().HandleAsync(stage.Facilitator, owner, cancellation));
            row = await RecommendationAsync(noteId, number + 1, cancellation);
            var due = new SetDueDateInput(row.Id, row.Version, Today.AddDays(follow.DueInDays), null);
            DemoStage.Done(await stage.Do<SetDueDate>().HandleAsync(stage.Facilitator, due, cancellation));
            stage.Clock.DaysAgo(60);
            if (follow.Status != RecommendationStatus.OwnerFound)
            {
                row = await RecommendationAsync(noteId, number + 1, cancellation);
                var change = new ChangeStatusInput(row.Id, row.Version, follow.Status, follow.News);
                DemoStage.Done(await stage.Do<ChangeRecommendationStatus>().HandleAsync(stage.Of(follow.Owner), change, cancellation));
            }
        }
    }

    private async Task<Recommendation> RecommendationAsync(Guid noteId, int number, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Set<Recommendation>().AsNoTracking().SingleAsync(row => row.NoteId == noteId && row.Number == number, cancellation);
    }

    private async Task DiscussAsync(Guid noteId, CancellationToken cancellation)
    {
        stage.Clock.DaysAgo(5);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var paragraphs = await db.Set<NoteParagraph>()
            .AsNoTracking()
            .Where(row => row.NoteId == noteId && row.Kind == ParagraphKind.Paragraph)
            .ToListAsync(cancellation);
        var paragraph = paragraphs.First(row => row.Text.Contains("få rådgivere", StringComparison.Ordinal));
        var comment = new CommentInput(noteId, paragraph.Id, DemoNotes.Comment);
        DemoStage.Done(await stage.Do<CommentOnParagraph>().HandleAsync(stage.Of(DemoOrganisations.StartUp), comment, cancellation));
        var proposed = paragraph.Text.Replace("få rådgivere", "for få rådgivere med klinisk erfaring", StringComparison.Ordinal);
        var amendment = new ProposeAmendmentInput(noteId, paragraph.Id, paragraph.Version, proposed, DemoNotes.AmendmentReason);
        DemoStage.Done(await stage.Do<ProposeAmendment>().HandleAsync(stage.Of(DemoOrganisations.Advice), amendment, cancellation));
        DemoStage.Done(await stage.Do<EndorseNote>().HandleAsync(stage.Of(DemoOrganisations.Cardio), noteId, cancellation));
    }
}
