using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Matchmaking;
using SundAI.Portal.Workshops;
using SundAI.Portal.Workshops.Agenda;
using SundAI.Portal.Workshops.Live;
using SundAI.Portal.Workshops.Meetings;
using SundAI.Portal.Workshops.Registrations;

namespace SundAI.Portal.Tests.Fixtures;

/// <summary>A workshop as tests need it.</summary>
internal sealed record TestWorkshop(Guid Id, string Slug, Actor Facilitator);

/// <summary>Workshops, made by the use cases themselves.</summary>
internal static class WorkshopBuilders
{
    /// <summary>What a facilitator types: 12 March 2027, 9.00 to 15.30, two rooms.</summary>
    public static WorkshopInput Says { get; } =
        new(
            "Vejen til CE-mærket",
            "Hvem rådgiver, og hvornår?",
            "## Før dagen\nLæs **notatet**.",
            new DateOnly(2027, 3, 12),
            new TimeOnly(9, 0),
            new TimeOnly(15, 30),
            "Kajhuset",
            "Kajen 1, 5000 Odense C",
            Rooms: ["Salen", "Rum 1"],
            Themes: ["regulering"]
        );

    /// <summary>An item from 10.00 to 11.00 for everybody, with a question.</summary>
    public static AgendaItemInput Discussion { get; } =
        new(AgendaKind.Discussion, "Bordrunde", new TimeOnly(10, 0), new TimeOnly(11, 0), Question: "Hvornår manglede I nogen at spørge?");

    /// <summary>A draft of a new facilitator.</summary>
    public static async Task<TestWorkshop> ADraftWorkshopAsync(
        this TestPortal portal,
        Actor? facilitator = null,
        WorkshopInput? says = null
    )
    {
        facilitator ??= await portal.AFacilitatorAsync();
        var slug = (await portal.Do<WriteWorkshop>().HandleAsync(facilitator, says ?? Says, default)).Value;
        var id = await portal.ReadAsync(db => db.Set<Workshop>().Where(row => row.Slug == slug).Select(row => row.Id).SingleAsync());
        return new TestWorkshop(id, slug, facilitator);
    }

    /// <summary>A published workshop with one discussion.</summary>
    public static async Task<TestWorkshop> AWorkshopAsync(this TestPortal portal, Actor? facilitator = null, WorkshopInput? says = null)
    {
        var workshop = await portal.ADraftWorkshopAsync(facilitator, says);
        await portal.AnItemAsync(workshop);
        (await portal.Do<PublishWorkshop>().HandleAsync(workshop.Facilitator, workshop.Id, default)).IsDone.ShouldBeTrue();
        return workshop;
    }

    /// <summary>An item of its agenda.</summary>
    public static async Task<Guid> AnItemAsync(this TestPortal portal, TestWorkshop workshop, AgendaItemInput? says = null) =>
        (
            await portal
                .Do<AddAgendaItem>()
                .HandleAsync(workshop.Facilitator, new AddAgendaItemInput(workshop.Id, says ?? Discussion), default)
        ).Value;

    /// <summary>Somebody registers.</summary>
    public static async Task<Actor> RegisteredAsync(this TestPortal portal, TestWorkshop workshop, Actor actor)
    {
        (await portal.Do<Register>().HandleAsync(actor, workshop.Id, default)).IsDone.ShouldBeTrue();
        return actor;
    }

    /// <summary>A published workshop whose live room is open.</summary>
    public static async Task<TestWorkshop> ALiveWorkshopAsync(this TestPortal portal, Actor? facilitator = null)
    {
        var workshop = await portal.AWorkshopAsync(facilitator);
        (
            await portal.Do<SteerLiveRoom>().HandleAsync(workshop.Facilitator, new SteerInput(workshop.Id, true, null), default)
        ).IsDone.ShouldBeTrue();
        return workshop;
    }

    /// <summary>A published workshop with meetings from 11.00 to 12.00: four times a quarter of an hour, two tables.</summary>
    public static async Task<TestWorkshop> AWorkshopWithTablesAsync(this TestPortal portal)
    {
        var workshop = await portal.AWorkshopAsync();
        var item = await portal.AnItemAsync(workshop, new(AgendaKind.Meetings, "Møder to og to", new(11, 0), new(12, 0)));
        (await portal.Do<PlanMeetings>().HandleAsync(workshop.Facilitator, new(item, 15, 2), default)).Value.ShouldBe(8);
        return workshop;
    }

    /// <summary>Its slots by time and table.</summary>
    public static Task<List<MeetingSlot>> SlotsAsync(this TestPortal portal, TestWorkshop workshop) =>
        portal.ReadAsync(db =>
            db.Set<MeetingSlot>()
                .Where(row => row.WorkshopId == workshop.Id)
                .OrderBy(row => row.Starts)
                .ThenBy(row => row.Table)
                .ToListAsync()
        );

    /// <summary>An introduction that the other side accepted.</summary>
    public static async Task<Guid> AnAcceptedIntroductionAsync(this TestPortal portal, TestOrganisation from, TestOrganisation to)
    {
        var (asker, answerer) = (await portal.PersonOfAsync(from.Contact), await portal.PersonOfAsync(to.Contact));
        var introduction = new Introduction(
            from.Id,
            asker.Id,
            to.Id,
            null,
            new IntroductionWords("At mødes.", ProposedStep.Call, "Skal vi mødes?"),
            isInvitation: false,
            portal.Now,
            portal.Now.AddDays(14)
        );
        introduction.Accept(answerer.Id, portal.Now).ShouldBeTrue();
        return await portal.WriteAsync(db => Task.FromResult(db.Set<Introduction>().Add(introduction).Entity.Id));
    }

    /// <summary>Something said in the room.</summary>
    public static async Task<Guid> AContributionAsync(
        this TestPortal portal,
        TestWorkshop workshop,
        Actor by,
        string text = "Da vi skulle vælge risikoklasse."
    ) =>
        (
            await portal
                .Do<Contribute>()
                .HandleAsync(by, new ContributeInput(workshop.Id, null, text, ContributionKind.Experience), default)
        ).Value;
}
