using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Matchmaking;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Workshops.Meetings;

/// <summary>
/// What somebody needs to choose a meeting: whom their organisation may meet, when a table is free, and what is booked. For those who are
/// registered; facilitators see the whole plan.
/// </summary>
internal sealed class ReadMeetings(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    public async Task<Result<MeetingsView>> HandleAsync(Actor actor, string slug, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var workshop = await db.Set<Workshop>()
            .AsNoTracking()
            .FirstOrDefaultAsync(row => row.Slug == slug && row.Status == WorkshopStatus.Published, cancellation);
        if (workshop is null)
        {
            return Refusal.NotFound;
        }

        var isFacilitator = await db.IsFacilitatorAsync(actor, cancellation);
        if (!isFacilitator && !await db.IsRegisteredAsync(actor, workshop.Id, cancellation))
        {
            return Refusal.NotAllowed;
        }

        var us = await db.ActingOrganisationAsync(actor, cancellation);
        var slots = await SlotsAsync(db, workshop.Id, cancellation);
        var busy = slots.Where(slot => us is not null && slot.Parties.Any(party => party.OrganisationId == us)).Select(slot => slot.Starts);
        var now = clock.GetUtcNow().UtcDateTime;
        var free = slots
            .Where(slot => slot.MeetingId is null && workshop.At(slot.Starts) > now)
            .ExceptBy(busy, slot => slot.Starts)
            .DistinctBy(slot => slot.Starts);
        return new MeetingsView(
            workshop.Title,
            workshop.Date,
            us is not null,
            us is { } side ? await PartnersAsync(db, workshop.Id, side, cancellation) : [],
            [.. free],
            [.. slots.Where(slot => us is not null && slot.Parties.Any(party => party.OrganisationId == us))],
            isFacilitator ? [.. slots.Where(slot => slot.MeetingId is not null)] : [],
            slots.Count
        );
    }

    private static async Task<List<SlotRow>> SlotsAsync(PortalDbContext db, Guid workshopId, CancellationToken cancellation)
    {
        var slots = await (
            from slot in db.Set<MeetingSlot>()
            join meeting in db.Set<Meeting>() on slot.Id equals meeting.SlotId into meetings
            from meeting in meetings.DefaultIfEmpty()
            where slot.WorkshopId == workshopId
            orderby slot.Starts, slot.Table
            select new
            {
                slot.Id,
                slot.Starts,
                slot.Ends,
                slot.Table,
                MeetingId = (Guid?)meeting.Id,
            }
        ).ToListAsync(cancellation);
        var parties = (
            await (
                from party in db.Set<MeetingParty>()
                join organisation in db.Set<Organisation>() on party.OrganisationId equals organisation.Id
                where party.WorkshopId == workshopId
                orderby organisation.Name
                select new { party.MeetingId, Party = new PartyRow(organisation.Id, organisation.Name, organisation.Slug) }
            ).ToListAsync(cancellation)
        ).ToLookup(row => row.MeetingId, row => row.Party);
        return
        [
            .. slots.Select(slot => new SlotRow(
                slot.Id,
                slot.Starts,
                slot.Ends,
                slot.Table,
                slot.MeetingId,
                slot.MeetingId is { } id ? [.. parties[id]] : []
            )),
        ];
    }

    private static async Task<IReadOnlyList<PartnerRow>> PartnersAsync(
        PortalDbContext db,
        Guid workshopId,
        Guid us,
        CancellationToken cancellation
    ) =>
        await (
            from introduction in db.Set<Introduction>()
            from organisation in db.Set<Organisation>()
            where
                introduction.Status == IntroductionStatus.Accepted
                && (
                    (introduction.FromOrganisationId == us && introduction.ToOrganisationId == organisation.Id)
                    || (introduction.ToOrganisationId == us && introduction.FromOrganisationId == organisation.Id)
                )
            orderby organisation.Name, introduction.Id
            select new PartnerRow(
                introduction.Id,
                organisation.Name,
                organisation.Slug,
                introduction.AskedAt,
                db.Set<Registration>().Any(row => row.WorkshopId == workshopId && row.OrganisationId == organisation.Id),
                db.Set<Meeting>().Any(row => row.WorkshopId == workshopId && row.IntroductionId == introduction.Id)
            )
        ).ToListAsync(cancellation);
}

/// <summary>The meetings of a workshop, as one person may see them.</summary>
/// <param name="Title">The workshop's name.</param>
/// <param name="Date">Its day.</param>
/// <param name="HasOrganisation">Whether the reader acts for an organisation.</param>
/// <param name="Partners">Whom that organisation has an accepted introduction with.</param>
/// <param name="Free">For each time that suits the reader the first free table.</param>
/// <param name="Yours">What the reader's organisation has booked.</param>
/// <param name="Plan">Everything that is booked; for facilitators only.</param>
/// <param name="SlotCount">How many slots there are at all.</param>
public sealed record MeetingsView(
    string Title,
    DateOnly Date,
    bool HasOrganisation,
    IReadOnlyList<PartnerRow> Partners,
    IReadOnlyList<SlotRow> Free,
    IReadOnlyList<SlotRow> Yours,
    IReadOnlyList<SlotRow> Plan,
    int SlotCount
)
{
    /// <summary>Who can be booked now: comes too, and has no meeting with the reader yet.</summary>
    public IEnumerable<PartnerRow> Bookable => Partners.Where(partner => partner.IsRegistered && !partner.IsBooked);
}

/// <summary>A time at a table, and who sits there.</summary>
public sealed record SlotRow(Guid Id, TimeOnly Starts, TimeOnly Ends, int Table, Guid? MeetingId, IReadOnlyList<PartyRow> Parties);

/// <summary>One side of a meeting.</summary>
public sealed record PartyRow(Guid OrganisationId, string Name, string Slug);

/// <summary>The other side of an accepted introduction.</summary>
/// <param name="IntroductionId">The introduction.</param>
/// <param name="Name">The organisation.</param>
/// <param name="Slug">Its address below <c>organisationer/</c>.</param>
/// <param name="AskedAt">When the introduction was asked for.</param>
/// <param name="IsRegistered">Whether somebody of it comes.</param>
/// <param name="IsBooked">Whether a meeting with it is booked.</param>
public sealed record PartnerRow(Guid IntroductionId, string Name, string Slug, DateTime AskedAt, bool IsRegistered, bool IsBooked);
