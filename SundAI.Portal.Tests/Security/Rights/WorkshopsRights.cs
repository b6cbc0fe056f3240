using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Workshops;
using SundAI.Portal.Workshops.Agenda;
using SundAI.Portal.Workshops.Live;
using SundAI.Portal.Workshops.Meetings;
using SundAI.Portal.Workshops.Registrations;

namespace SundAI.Portal.Tests.Security.Rights;

internal sealed class WorkshopsRights : RightsTable
{
    public WorkshopsRights()
    {
        Reading();
        Planning();
        TakingPart();
    }

    private void Reading()
    {
        Row<ListWorkshops>(Roles.Anyone, async (on, use, actor) => await use.HandleAsync(actor, new(), default));
        Row<ComingWorkshops>(Roles.Anyone, async (on, use, actor) => await use.HandleAsync(actor, new(), default));
        Row<MyWorkshops>(Roles.Anyone, async (on, use, actor) => await use.HandleAsync(actor, 1, default));
        Row<ReadWorkshop>(
            Roles.Staff,
            async (on, use, actor) => await use.HandleAsync(actor, new((await on.Portal.ADraftWorkshopAsync()).Slug), default)
        );
        Row<ThemeCalendar>(Roles.Anyone, async (on, use, actor) => await use.HandleAsync(actor, "regulering", default));
        Row<WorkshopCalendar>(
            Roles.Anyone,
            async (on, use, actor) => await use.HandleAsync(actor, (await on.Portal.AWorkshopAsync()).Slug, default)
        );
    }

    private void Planning()
    {
        Row<WriteWorkshop>(Roles.Staff, async (on, use, actor) => await use.HandleAsync(actor, WorkshopBuilders.Says, default));
        Row<EditWorkshop>(
            Roles.Staff,
            async (on, use, actor) =>
            {
                var workshop = await on.Portal.ADraftWorkshopAsync();
                var version = await on.Portal.ReadAsync(db => db.Set<Workshop>().Select(row => row.Version).SingleAsync());
                return await use.HandleAsync(actor, new(workshop.Id, version, WorkshopBuilders.Says), default);
            }
        );
        Row<PublishWorkshop>(
            Roles.Staff,
            async (on, use, actor) =>
            {
                var workshop = await on.Portal.ADraftWorkshopAsync();
                await on.Portal.AnItemAsync(workshop);
                return await use.HandleAsync(actor, workshop.Id, default);
            }
        );
        Row<CancelWorkshop>(
            Roles.Staff,
            async (on, use, actor) => await use.HandleAsync(actor, new((await on.Portal.AWorkshopAsync()).Id, "Storm"), default)
        );
        Row<AddAgendaItem>(
            Roles.Staff,
            async (on, use, actor) =>
                await use.HandleAsync(actor, new((await on.Portal.ADraftWorkshopAsync()).Id, WorkshopBuilders.Discussion), default)
        );
        Row<EditAgendaItem>(
            Roles.Staff,
            async (on, use, actor) =>
            {
                var item = await on.Portal.AnItemAsync(await on.Portal.ADraftWorkshopAsync());
                var version = await on.Portal.ReadAsync(db => db.Set<AgendaItem>().Select(row => row.Version).SingleAsync());
                return await use.HandleAsync(actor, new(item, version, WorkshopBuilders.Discussion), default);
            }
        );
        Row<RemoveAgendaItem>(
            Roles.Staff,
            async (on, use, actor) =>
                await use.HandleAsync(actor, await on.Portal.AnItemAsync(await on.Portal.ADraftWorkshopAsync()), default)
        );
        Row<MoveAgendaItem>(
            Roles.Staff,
            async (on, use, actor) =>
            {
                var workshop = await on.Portal.ADraftWorkshopAsync();
                await on.Portal.AnItemAsync(workshop);
                var second = await on.Portal.AnItemAsync(workshop, new(AgendaKind.Break, "Pause", new(11, 0), new(11, 15)));
                return await use.HandleAsync(actor, new(second, Earlier: true), default);
            }
        );
        Row<PlanMeetings>(
            Roles.Staff,
            async (on, use, actor) =>
            {
                var workshop = await on.Portal.ADraftWorkshopAsync();
                var item = await on.Portal.AnItemAsync(workshop, new(AgendaKind.Meetings, "Møder", new(11, 0), new(12, 0)));
                return await use.HandleAsync(actor, new(item, 15, 2), default);
            }
        );
        Row<SteerLiveRoom>(
            Roles.Staff,
            async (on, use, actor) => await use.HandleAsync(actor, new((await on.Portal.AWorkshopAsync()).Id, true, null), default)
        );
    }

    private void TakingPart()
    {
        Row<Register>(
            Roles.SignedIn,
            async (on, use, actor) => await use.HandleAsync(actor, (await on.Portal.AWorkshopAsync()).Id, default)
        );
        Row<Unregister>(
            Roles.SignedIn,
            async (on, use, actor) => await use.HandleAsync(actor, (await on.Portal.AWorkshopAsync()).Id, default)
        );
        Row<ReadMeetings>(
            Roles.OwnContact | Roles.Staff,
            async (on, use, actor) =>
            {
                var workshop = await on.Portal.AWorkshopAsync();
                await on.Portal.RegisteredAsync(workshop, on.Own.Contact);
                return await use.HandleAsync(actor, new(workshop.Slug), default);
            }
        );
        Row<ListMeetingChances>(
            Roles.Own,
            async (on, use, actor) => await use.HandleAsync(actor, await on.Portal.AnAcceptedIntroductionAsync(on.Own, on.Other), default)
        );
        Row<BookMeeting>(
            Roles.Own,
            async (on, use, actor) =>
            {
                var (workshop, introduction) = await BothComeAsync(on);
                return await use.HandleAsync(actor, new(introduction, (await on.Portal.SlotsAsync(workshop))[0].Id), default);
            }
        );
        Row<CancelMeeting>(
            Roles.Own,
            async (on, use, actor) =>
            {
                var (workshop, introduction) = await BothComeAsync(on);
                var input = new BookMeetingInput(introduction, (await on.Portal.SlotsAsync(workshop))[0].Id);
                var booked = await on.Portal.Do<BookMeeting>().HandleAsync(on.Other.Contact, input, default);
                return await use.HandleAsync(actor, booked.Value, default);
            }
        );
        Row<ReadLiveRoom>(
            Roles.OwnContact | Roles.Staff,
            async (on, use, actor) =>
            {
                var workshop = await on.Portal.ALiveWorkshopAsync();
                await on.Portal.RegisteredAsync(workshop, on.Own.Contact);
                return await use.HandleAsync(actor, workshop.Slug, default);
            }
        );
        Row<ReadContributions>(
            Roles.OwnContact | Roles.Staff,
            async (on, use, actor) =>
            {
                var workshop = await on.Portal.ALiveWorkshopAsync();
                await on.Portal.RegisteredAsync(workshop, on.Own.Contact);
                return await use.HandleAsync(actor, new(workshop.Id, null, null), default);
            }
        );
        Row<Contribute>(
            Roles.OwnContact,
            async (on, use, actor) =>
            {
                var workshop = await on.Portal.ALiveWorkshopAsync();
                await on.Portal.RegisteredAsync(workshop, on.Own.Contact);
                return await use.HandleAsync(actor, new(workshop.Id, null, "Én indgang", ContributionKind.Proposal), default);
            }
        );
        Row<SupportContribution>(
            Roles.OwnContact,
            async (on, use, actor) =>
            {
                var workshop = await on.Portal.ALiveWorkshopAsync();
                await on.Portal.RegisteredAsync(workshop, on.Own.Contact);
                var other = await on.Portal.RegisteredAsync(workshop, on.Other.Contact);
                var contribution = await on.Portal.AContributionAsync(workshop, other);
                return await use.HandleAsync(actor, new(contribution, true), default);
            }
        );
    }

    private static async Task<(TestWorkshop Workshop, Guid Introduction)> BothComeAsync(RightsScene on)
    {
        var workshop = await on.Portal.AWorkshopWithTablesAsync();
        await on.Portal.RegisteredAsync(workshop, on.Own.Contact);
        await on.Portal.RegisteredAsync(workshop, on.Other.Contact);
        return (workshop, await on.Portal.AnAcceptedIntroductionAsync(on.Other, on.Own));
    }
}
