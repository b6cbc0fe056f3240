using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Events;
using SundAI.Portal.Recommendations;
using SundAI.Portal.Workshops;

namespace SundAI.Portal.Notifications.Listeners;

/// <summary>
/// Tells those who were at the workshop, who proposed, who backs and who owns. Whoever follows a theme of the note hears of its consultation
/// and its adoption by <see cref="TellFollowers"/> instead.
/// </summary>
internal sealed class TellAboutNotes(IDbContextFactory<PortalDbContext> contexts, Notifier notifier)
    : IListener<ConsultationOpened>,
        IListener<AmendmentProposed>,
        IListener<AmendmentDecided>,
        IListener<NoteAdopted>,
        IListener<RecommendationAssigned>
{
    public async Task HearAsync(ConsultationOpened happened, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await NoteAsync(db, happened.NoteId, cancellation) is { } note)
        {
            var followers = db.FollowersOf(happened.NoteId);
            var persons = await db.Set<Registration>()
                .Where(row => row.WorkshopId == note.WorkshopId && !followers.Contains(row.PersonId))
                .Select(row => row.PersonId)
                .ToListAsync(cancellation);
            await notifier.TellAsync(db, persons, Of("ConsultationOpened", note), cancellation);
        }
    }

    public async Task HearAsync(AmendmentProposed happened, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (
            await NoteAsync(db, happened.NoteId, cancellation) is { } note
            && await AmendmentAsync(db, happened.AmendmentId, cancellation) is { } amendment
        )
        {
            var staff = await db.WithRoleAsync([PortalRole.Facilitator], cancellation);
            var news = Of("AmendmentProposed", note) with { Address = $"anbefalinger/{note.Slug}/aendringsforslag/{amendment.Number}" };
            await notifier.TellAsync(db, [.. staff.Select(recipient => recipient.PersonId)], news, cancellation);
        }
    }

    public async Task HearAsync(AmendmentDecided happened, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (
            await NoteAsync(db, happened.NoteId, cancellation) is { } note
            && await AmendmentAsync(db, happened.AmendmentId, cancellation) is { PersonId: { } proposer } amendment
        )
        {
            var key = amendment.Status == AmendmentStatus.Accepted ? "AmendmentAccepted" : "AmendmentDeclined";
            await notifier.TellAsync(db, [proposer], Of(key, note), cancellation);
        }
    }

    public async Task HearAsync(NoteAdopted happened, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await NoteAsync(db, happened.NoteId, cancellation) is { } note)
        {
            var followers = db.FollowersOf(happened.NoteId);
            var backers = await (
                from endorsement in db.Set<Endorsement>()
                join membership in db.Set<Membership>() on endorsement.OrganisationId equals membership.OrganisationId
                where endorsement.NoteId == happened.NoteId && membership.Status == MembershipStatus.Active
                select membership.PersonId
            )
                .Where(id => !followers.Contains(id))
                .Distinct()
                .ToListAsync(cancellation);
            await notifier.TellAsync(db, backers, Of("NoteAdopted", note), cancellation);
        }
    }

    public async Task HearAsync(RecommendationAssigned happened, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var recommendation = await db.Set<Recommendation>()
            .Where(row => row.Id == happened.RecommendationId)
            .Select(row => new { row.NoteId, row.Number })
            .FirstOrDefaultAsync(cancellation);
        if (recommendation is not null && await NoteAsync(db, recommendation.NoteId, cancellation) is { } note)
        {
            var news = new News(
                "RecommendationAssigned",
                $"anbefalinger/{note.Slug}/anbefaling/{recommendation.Number}",
                $"{recommendation.Number}",
                note.Title
            );
            await notifier.TellOrganisationAsync(db, happened.OrganisationId, news, cancellation);
        }
    }

    private static News Of(string key, NotePlace note) => new(key, $"anbefalinger/{note.Slug}", note.Title);

    private static Task<NotePlace?> NoteAsync(PortalDbContext db, Guid id, CancellationToken cancellation) =>
        db.Set<RecommendationNote>()
            .Where(row => row.Id == id)
            .Select(row => new NotePlace(row.Title, row.Slug, row.WorkshopId))
            .FirstOrDefaultAsync(cancellation);

    private static Task<Amendment?> AmendmentAsync(PortalDbContext db, Guid id, CancellationToken cancellation) =>
        db.Set<Amendment>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellation);

    private sealed record NotePlace(string Title, string Slug, Guid? WorkshopId);
}
