using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Workshops.Meetings;

/// <summary>
/// What somebody needs to choose a meeting: whom their organisation may meet, when a table is free, and what is booked. For those who are
/// registered; facilitators see the whole plan.
/// </summary>
internal sealed class ReadMeetings(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    /// <summary>Meetings of the facilitator's plan a page.</summary>
    public const int PlanSize = 30;

    /// <summary>Partners a page.</summary>
    public const int PartnersSize = 50;

    public async Task<Result<MeetingsView>> HandleAsync(Actor actor, ReadMeetingsInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var mine = db.RegisteredFor(actor);
        var found = await db.Set<Workshop>()
            .AsNoTracking()
            .Where(row => row.Slug == input.Slug && row.Status == WorkshopStatus.Published)
            .Select(row => new
            {
                Workshop = row,
                IsRegistered = mine.Contains(row.Id),
                HasSlots = db.Set<MeetingSlot>().Any(slot => slot.WorkshopId == row.Id),
            })
            .FirstOrDefaultAsync(cancellation);
        if (found is null)
        {
            return Refusal.NotFound;
        }

        var isFacilitator = await db.IsFacilitatorAsync(actor, cancellation);
        if (!isFacilitator && !found.IsRegistered)
        {
            return Refusal.NotAllowed;
        }

        var workshop = found.Workshop;
        var us = await db.ActingOrganisationAsync(actor, cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        return new MeetingsView(
            workshop.Title,
            workshop.Date,
            now >= workshop.EndsAt,
            us is { } side ? await MeetingTimes.SideAsync(db, workshop.Id, side, input, cancellation) : null,
            us is { } we ? await MeetingTimes.FreeAsync(db, workshop, we, now, cancellation) : [],
            us is { } our ? await YoursAsync(db, workshop.Id, our, cancellation) : [],
            isFacilitator ? await PlanAsync(db, workshop.Id, input.PlanPage, cancellation) : new Page<SlotRow>([], 1, PlanSize, 0),
            found.HasSlots
        );
    }

    // An organisation sits at one table at a time: never more than the day has times.
    private static async Task<IReadOnlyList<SlotRow>> YoursAsync(
        PortalDbContext db,
        Guid workshopId,
        Guid us,
        CancellationToken cancellation
    )
    {
        var mine = db.Set<MeetingParty>()
            .Where(party => party.WorkshopId == workshopId && party.OrganisationId == us)
            .Select(party => party.MeetingId);
        var rows = await Booked(db, workshopId).Where(row => mine.Contains(row.MeetingId!.Value)).ToListAsync(cancellation);
        return await WithPartiesAsync(db, rows, cancellation);
    }

    private static async Task<Page<SlotRow>> PlanAsync(PortalDbContext db, Guid workshopId, int number, CancellationToken cancellation)
    {
        var page = await Booked(db, workshopId).ToPageAsync(number, PlanSize, cancellation);
        var rows = await WithPartiesAsync(db, page.Items, cancellation);
        return new Page<SlotRow>(rows, page.Number, page.Size, page.Total);
    }

    private static IQueryable<BookedSlot> Booked(PortalDbContext db, Guid workshopId) =>
        from meeting in db.Set<Meeting>()
        join slot in db.Set<MeetingSlot>() on meeting.SlotId equals slot.Id
        where meeting.WorkshopId == workshopId
        orderby slot.Starts, slot.Table
        select new BookedSlot
        {
            Id = slot.Id,
            Starts = slot.Starts,
            Ends = slot.Ends,
            Table = slot.Table,
            MeetingId = meeting.Id,
        };

    private static async Task<IReadOnlyList<SlotRow>> WithPartiesAsync(
        PortalDbContext db,
        IReadOnlyList<BookedSlot> rows,
        CancellationToken cancellation
    )
    {
        if (rows.Count == 0)
        {
            return [];
        }

        var ids = rows.Select(row => row.MeetingId!.Value).ToList();
        var parties = (
            await (
                from party in db.Set<MeetingParty>()
                join organisation in db.Set<Organisation>() on party.OrganisationId equals organisation.Id
                where ids.Contains(party.MeetingId)
                orderby organisation.Name
                select new { party.MeetingId, Party = new PartyRow(organisation.Id, organisation.Name, organisation.Slug) }
            ).ToListAsync(cancellation)
        ).ToLookup(row => row.MeetingId, row => row.Party);
        return
        [
            .. rows.Select(row => new SlotRow(row.Id, row.Starts, row.Ends, row.Table, row.MeetingId, [.. parties[row.MeetingId!.Value]])),
        ];
    }

    private sealed class BookedSlot
    {
        public Guid Id { get; init; }
        public TimeOnly Starts { get; init; }
        public TimeOnly Ends { get; init; }
        public int Table { get; init; }
        public Guid? MeetingId { get; init; }
    }
}

/// <summary>Which workshop, which introduction stands first, and which pages of the partners and of the plan.</summary>
public sealed record ReadMeetingsInput(string Slug, Guid? Wanted = null, int PartnersPage = 1, int PlanPage = 1);

/// <summary>The meetings of a workshop, as one person may see them.</summary>
/// <param name="Title">The workshop's name.</param>
/// <param name="Date">Its day.</param>
/// <param name="IsOver">Whether it has ended.</param>
/// <param name="Side">The organisation that the reader acts for, and whom it may meet; null: none.</param>
/// <param name="Free">For each time that suits the reader the first free table.</param>
/// <param name="Yours">What the reader's organisation has booked.</param>
/// <param name="Plan">Everything that is booked; for facilitators only.</param>
/// <param name="HasSlots">Whether meeting times are planned at all.</param>
public sealed record MeetingsView(
    string Title,
    DateOnly Date,
    bool IsOver,
    MeetingSide? Side,
    IReadOnlyList<SlotRow> Free,
    IReadOnlyList<SlotRow> Yours,
    Page<SlotRow> Plan,
    bool HasSlots
);

/// <summary>An organisation at a workshop.</summary>
/// <param name="IsRegistered">Whether somebody of it comes.</param>
/// <param name="HasPartners">Whether it has an accepted introduction at all.</param>
/// <param name="Bookable">Who can be booked now: comes too, and has no meeting with it yet.</param>
/// <param name="NotComing">The first partners of whom nobody is registered.</param>
public sealed record MeetingSide(bool IsRegistered, bool HasPartners, Page<PartnerRow> Bookable, Page<string> NotComing);

/// <summary>A time at a table, and who sits there.</summary>
public sealed record SlotRow(Guid Id, TimeOnly Starts, TimeOnly Ends, int Table, Guid? MeetingId, IReadOnlyList<PartyRow> Parties);

/// <summary>One side of a meeting.</summary>
public sealed record PartyRow(Guid OrganisationId, string Name, string Slug);

/// <summary>The other side of an accepted introduction.</summary>
/// <param name="IntroductionId">The introduction.</param>
/// <param name="Name">The organisation.</param>
/// <param name="AskedAt">When the introduction was asked for.</param>
public sealed record PartnerRow(Guid IntroductionId, string Name, DateTime AskedAt);
