using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Workshops.Agenda;

/// <summary>One workshop as its reader may see it.</summary>
internal sealed class ReadWorkshop(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    /// <summary>Organisations that come, a page.</summary>
    public const int ParticipantsSize = 30;

    public async Task<Result<WorkshopView>> HandleAsync(Actor actor, ReadWorkshopInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var isFacilitator = await db.IsFacilitatorAsync(actor, cancellation);
        var workshop = await db.Set<Workshop>()
            .AsNoTracking()
            .VisibleTo(isFacilitator)
            .FirstOrDefaultAsync(row => row.Slug == input.Slug, cancellation);
        if (workshop is null)
        {
            return Refusal.NotFound;
        }

        var items = await db.Set<AgendaItem>()
            .AsNoTracking()
            .Where(row => row.WorkshopId == workshop.Id)
            .OrderBy(row => row.Starts)
            .ThenBy(row => row.Room)
            .ToListAsync(cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        var isRegistered = await db.IsRegisteredAsync(actor, workshop.Id, cancellation);
        var registered = await db.Set<Registration>().CountAsync(row => row.WorkshopId == workshop.Id, cancellation);
        var themes = (await Tags.OfAsync(db, [workshop.Id], cancellation))[workshop.Id].Of(TermKind.Theme);
        return new WorkshopView(
            workshop,
            [.. items.OrderBy(item => item.Starts).ThenBy(item => RoomOrder(workshop, item))],
            themes,
            registered,
            new WorkshopYou(actor.IsSignedIn, isRegistered, isFacilitator),
            isRegistered || isFacilitator
                ? await ParticipantsAsync(db, workshop.Id, input.ParticipantsPage, cancellation)
                : new Page<ParticipantRow>([], 1, ParticipantsSize, 0),
            await MeetingsAsync(db, actor, workshop.Id, cancellation),
            await db.Set<LiveRoom>().AnyAsync(row => row.WorkshopId == workshop.Id && row.IsOpen, cancellation),
            workshop.Window(now),
            now >= workshop.EndsAt
        );
    }

    private static int RoomOrder(Workshop workshop, AgendaItem item) => workshop.Rooms.ToList().IndexOf(item.Room);

    private static async Task<Page<ParticipantRow>> ParticipantsAsync(
        PortalDbContext db,
        Guid workshopId,
        int page,
        CancellationToken cancellation
    ) =>
        await (
            from registration in db.Set<Registration>()
            join organisation in db.Set<Organisation>() on registration.OrganisationId equals organisation.Id into organisations
            from organisation in organisations.DefaultIfEmpty()
            where registration.WorkshopId == workshopId
            group registration by new { organisation.Name, organisation.Slug } into people
            orderby people.Key.Name == null, people.Key.Name, people.Key.Slug
            select new ParticipantRow(people.Key.Name, people.Key.Slug, people.Count())
        ).ToPageAsync(page, ParticipantsSize, cancellation);

    private static async Task<IReadOnlyList<YourMeeting>> MeetingsAsync(
        PortalDbContext db,
        Actor actor,
        Guid workshopId,
        CancellationToken cancellation
    ) =>
        await db.ActingOrganisationAsync(actor, cancellation) is not { } us
            ? []
            : await (
                from mine in db.Set<MeetingParty>()
                join theirs in db.Set<MeetingParty>() on mine.MeetingId equals theirs.MeetingId
                join organisation in db.Set<Organisation>() on theirs.OrganisationId equals organisation.Id
                join meeting in db.Set<Meeting>() on mine.MeetingId equals meeting.Id
                join slot in db.Set<MeetingSlot>() on meeting.SlotId equals slot.Id
                where mine.WorkshopId == workshopId && mine.OrganisationId == us && theirs.OrganisationId != us
                orderby slot.Starts
                select new YourMeeting(
                    meeting.Id,
                    meeting.IntroductionId,
                    slot.AgendaItemId,
                    slot.Starts,
                    slot.Ends,
                    slot.Table,
                    organisation.Name,
                    organisation.Slug
                )
            ).ToListAsync(cancellation);
}

/// <summary>Which workshop, and which page of those who come.</summary>
public sealed record ReadWorkshopInput(string Slug, int ParticipantsPage = 1);

/// <summary>A workshop with its agenda and what concerns its reader.</summary>
/// <param name="Workshop">The workshop, not to be changed.</param>
/// <param name="Items">The agenda by time, then by room.</param>
/// <param name="Themes">Theme slugs.</param>
/// <param name="Registered">How many come.</param>
/// <param name="You">Who reads.</param>
/// <param name="Participants">Who comes, by organisation, a page of them; empty for those who are not registered.</param>
/// <param name="Meetings">The meetings of the reader's organisation.</param>
/// <param name="IsLive">Whether the live room is open.</param>
/// <param name="Window">Whether registration is open.</param>
/// <param name="IsOver">Whether it has ended.</param>
public sealed record WorkshopView(
    Workshop Workshop,
    IReadOnlyList<AgendaItem> Items,
    IReadOnlyList<string> Themes,
    int Registered,
    WorkshopYou You,
    Page<ParticipantRow> Participants,
    IReadOnlyList<YourMeeting> Meetings,
    bool IsLive,
    RegistrationWindow Window,
    bool IsOver
)
{
    /// <summary>Seats that are left; null when there is no limit.</summary>
    public int? Left => Workshop.Capacity is { } capacity ? Math.Max(0, capacity - Registered) : null;

    /// <summary>Whether no seat is left.</summary>
    public bool IsFull => Left == 0;
}

/// <summary>Who reads a workshop's page.</summary>
public sealed record WorkshopYou(bool IsSignedIn, bool IsRegistered, bool IsFacilitator);

/// <summary>How many come from an organisation; without a name: those who come for themselves.</summary>
public sealed record ParticipantRow(string? Organisation, string? Slug, int Count);

/// <summary>A meeting of the reader's organisation.</summary>
public sealed record YourMeeting(
    Guid Id,
    Guid IntroductionId,
    Guid ItemId,
    TimeOnly Starts,
    TimeOnly Ends,
    int Table,
    string With,
    string WithSlug
);
