using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.Text;
using SundAI.Portal.Platform.Time;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Recommendations.Notes;

namespace SundAI.Portal.Recommendations.Consultations;

/// <summary>Sends a draft to consultation until a day: freezes its first version and makes it public. A facilitator. Answers the note's slug.</summary>
internal sealed class OpenConsultation(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    public async Task<Result<string>> HandleAsync(Actor actor, OpenConsultationInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (!await db.IsFacilitatorAsync(actor, cancellation))
        {
            return Refusal.NotAllowed;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var today = When.Date(now);
        if (input.LastDay < today || input.LastDay > today.AddYears(1))
        {
            return Refusal.Of<RecommendationsText>("Refused.LastDay").At(nameof(input.LastDay));
        }

        var note = await db.Set<RecommendationNote>().FirstOrDefaultAsync(row => row.Id == input.NoteId, cancellation);
        if (note is null)
        {
            return Refusal.NotFound;
        }

        var paragraphs = await db.Set<NoteParagraph>().Where(row => row.NoteId == note.Id).ToListAsync(cancellation);
        if (paragraphs.All(row => row.Kind != ParagraphKind.Recommendation))
        {
            return Refusal.Of<RecommendationsText>("Refused.NoRecommendation");
        }

        await NameAsync(db, note, cancellation);
        if (note.OpenConsultation(paragraphs, now) is not { } version)
        {
            return Refusal.Of<RecommendationsText>("Refused.NoDraft");
        }

        var until = CopenhagenTime.ToUtc(input.LastDay.AddDays(1).ToDateTime(TimeOnly.MinValue));
        db.Set<NoteVersion>().Add(version);
        db.Set<Consultation>().Add(new Consultation(note.Id, input.LastDay, until, now));
        await NotePublication.PutAsync(db, note, paragraphs, cancellation);
        db.Raise(new ConsultationOpened(note.Id, actor.UserId));
        var saved = await db.SaveAsync(cancellation);
        return saved.IsDone ? note.Slug : Result<string>.From(saved);
    }

    // Before the first reader comes, the address may still follow the title.
    private static async Task NameAsync(PortalDbContext db, RecommendationNote note, CancellationToken cancellation)
    {
        var wished = Slug.From(note.Title, "notat");
        if (note.CurrentNumber == 0 && note.Slug != wished)
        {
            var taken = db.Set<RecommendationNote>().Where(row => row.Id != note.Id).Select(row => row.Slug);
            note.MoveTo(await FreeSlug.FindAsync(db, nameof(RecommendationNote), taken, wished, cancellation));
        }
    }
}

/// <summary>A consultation to be opened.</summary>
/// <param name="NoteId">The draft.</param>
/// <param name="LastDay">The last day on which one may comment, by the Danish calendar: today at the earliest.</param>
public sealed record OpenConsultationInput(Guid NoteId, DateOnly LastDay);

/// <summary>Takes a note back from consultation to a draft, as long as nobody has said anything. A facilitator.</summary>
internal sealed class ReturnNoteToDraft(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    public async Task<Result> HandleAsync(Actor actor, Guid noteId, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (!await db.IsFacilitatorAsync(actor, cancellation))
        {
            return Refusal.NotAllowed;
        }

        var note = await db.Set<RecommendationNote>().FirstOrDefaultAsync(row => row.Id == noteId, cancellation);
        if (note is null)
        {
            return Refusal.NotFound;
        }

        if (
            await db.Set<Comment>().AnyAsync(row => row.NoteId == noteId, cancellation)
            || await db.Set<Amendment>().AnyAsync(row => row.NoteId == noteId, cancellation)
            || await db.Set<Endorsement>().AnyAsync(row => row.NoteId == noteId, cancellation)
        )
        {
            return Refusal.Of<RecommendationsText>("Refused.SomebodySpoke");
        }

        var now = clock.GetUtcNow().UtcDateTime;
        if (!note.ReturnToDraft(now))
        {
            return Refusal.Of<RecommendationsText>("Refused.NotInConsultation");
        }

        foreach (var consultation in await db.Set<Consultation>().Where(row => row.NoteId == noteId).ToListAsync(cancellation))
        {
            consultation.End(now);
        }

        await NotePublication.RemoveAsync(db, noteId, cancellation);
        return await db.SaveAsync(cancellation);
    }
}
