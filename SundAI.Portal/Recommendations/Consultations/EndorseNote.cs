using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Recommendations.Notes;

namespace SundAI.Portal.Recommendations.Consultations;

/// <summary>Backs a note in consultation for the organisation the actor acts for: once. Whoever speaks for an organisation.</summary>
internal sealed class EndorseNote(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    public async Task<Result> HandleAsync(Actor actor, Guid noteId, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var person = await db.PersonOfAsync(actor, cancellation);
        if (person is null || await db.ActingOrganisationAsync(actor, cancellation) is not { } organisationId)
        {
            return Refusal.NotAllowed;
        }

        var note = await db.Set<RecommendationNote>().VisibleTo(false).FirstOrDefaultAsync(row => row.Id == noteId, cancellation);
        if (note is null)
        {
            return Refusal.NotFound;
        }

        if (note.Status != NoteStatus.InConsultation)
        {
            return Refusal.Of<RecommendationsText>("Refused.EndorsementClosed");
        }

        var backers = await db.Set<Endorsement>()
            .Where(row => row.NoteId == noteId)
            .Select(row => row.OrganisationId)
            .ToListAsync(cancellation);
        if (backers.Contains(organisationId))
        {
            return Refusal.Of<RecommendationsText>("Refused.EndorsedAlready");
        }

        db.Set<Endorsement>()
            .Add(
                new Endorsement
                {
                    NoteId = noteId,
                    OrganisationId = organisationId,
                    PersonId = person.Id,
                    CreatedAt = clock.GetUtcNow().UtcDateTime,
                }
            );
        await NotePublication.PutBackersAsync(db, note, [.. backers, organisationId], cancellation);
        db.Raise(new NoteEndorsed(noteId, organisationId));
        return await db.SaveAsync(cancellation);
    }
}

/// <summary>Takes the acting organisation's endorsement back, until the adoption. Whoever speaks for it.</summary>
internal sealed class WithdrawEndorsement(IDbContextFactory<PortalDbContext> contexts)
{
    public async Task<Result> HandleAsync(Actor actor, Guid noteId, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await db.ActingOrganisationAsync(actor, cancellation) is not { } organisationId)
        {
            return Refusal.NotAllowed;
        }

        var endorsements = await db.Set<Endorsement>().Where(row => row.NoteId == noteId).ToListAsync(cancellation);
        var ours = endorsements.FirstOrDefault(row => row.OrganisationId == organisationId);
        var note = await db.Set<RecommendationNote>().VisibleTo(false).FirstOrDefaultAsync(row => row.Id == noteId, cancellation);
        if (note is null || ours is null)
        {
            return Refusal.NotFound;
        }

        if (note.Status != NoteStatus.InConsultation)
        {
            return Refusal.Of<RecommendationsText>("Refused.EndorsementClosed");
        }

        db.Set<Endorsement>().Remove(ours);
        var left = endorsements.Where(row => row != ours).Select(row => row.OrganisationId).ToList();
        await NotePublication.PutBackersAsync(db, note, left, cancellation);
        return await db.SaveAsync(cancellation);
    }
}
