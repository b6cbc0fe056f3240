using SundAI.Portal.Home;
using SundAI.Portal.Recommendations.Consultations;
using SundAI.Portal.Workshops;
using SundAI.Portal.Workshops.Agenda;

namespace SundAI.Portal.Tests.Home;

/// <summary>What a person meets when they sign in, on a busy day: everything is counted and everything can be reached.</summary>
public sealed class MyPortalTests
{
    [Theory, BothDatabases]
    public async Task Notes_with_amendments_to_decide_come_in_pages_and_all_are_counted(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var facilitator = await portal.AFacilitatorAsync();
        var bo = await portal.AnAccountAsync("Bo Hansen");
        for (var number = 1; number <= ListWaitingAmendments.PageSize + 1; number++)
        {
            portal.Clock.Advance(TimeSpan.FromMinutes(1));
            await portal.ProposeAsync(await portal.ANoteInConsultationAsync(facilitator, $"Notat {number}"), bo, "Andre ord");
        }

        var first = (await portal.Do<ReadMyPortal>().HandleAsync(facilitator, new(), default)).Value;
        var last = (await portal.Do<ReadMyPortal>().HandleAsync(facilitator, new(Amendments: 2), default)).Value;

        first.Tasks.Select(task => task.Who).ShouldBe(Enumerable.Range(1, ListWaitingAmendments.PageSize).Select(at => $"Notat {at}"));
        last.Tasks.ShouldHaveSingleItem().Who.ShouldBe($"Notat {ListWaitingAmendments.PageSize + 1}");
        (first.Waiting, last.Waiting).ShouldBe((ListWaitingAmendments.PageSize + 1, ListWaitingAmendments.PageSize + 1));
    }

    [Theory, BothDatabases]
    public async Task An_organisation_that_owns_many_recommendations_is_led_to_all_of_them(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var facilitator = await portal.AFacilitatorAsync();
        var retina = await portal.AnOrganisationAsync();
        for (var number = 1; number <= 3; number++)
        {
            var note = await portal.AnAdoptedNoteAsync(facilitator, $"Notat {number}");
            await portal.AssignAsync(note, retina.Id, 1);
            await portal.AssignAsync(note, retina.Id, 2);
        }

        var mine = (await portal.Do<ReadMyPortal>().HandleAsync(retina.Contact, new(), default)).Value;

        (mine.Tasks.Count, mine.Waiting).ShouldBe((5, 6));
        mine.MoreOwned.ShouldBe($"anbefalinger/opfoelgning?ejer={retina.Slug}");
    }

    [Theory, BothDatabases]
    public async Task Who_runs_the_programme_meets_it_and_what_waits_to_be_confirmed_and_nobody_else_does(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var (facilitator, administrator) = (await portal.AFacilitatorAsync(), await portal.AnAdministratorAsync());
        await portal.AnOrganisationAsync("Første ApS", verified: false);
        var second = await portal.AnOrganisationAsync("Anden ApS", verified: false);
        await portal.AskedAsync(await portal.AnAccountAsync("Bo Hansen"), await portal.AnOrganisationAsync("Tredje ApS", contact: false));
        await portal.ANoteInConsultationAsync(facilitator, "Et notat i høring");
        await portal.AnAdoptedNoteAsync(facilitator, "Et vedtaget notat");

        var runs = (await portal.Do<ReadMyPortal>().HandleAsync(facilitator, new(), default)).Value;
        var confirms = (await portal.Do<ReadMyPortal>().HandleAsync(administrator, new(), default)).Value;
        var member = (await portal.Do<ReadMyPortal>().HandleAsync(second.Contact, new(), default)).Value;

        runs.Programme!.Notes.Items.Select(note => note.Title).ShouldBe(["Et notat i høring"]);
        (runs.Tasks.Count, runs.Waiting).ShouldBe((0, 0), "a facilitator confirms nobody");
        confirms.Tasks.Select(task => (task.Key, task.Who)).ShouldBe([("Task.Unverified", "2"), ("Task.ClaimsOne", "1")]);
        confirms.Waiting.ShouldBe(3);
        member.Programme.ShouldBeNull();
    }

    [Theory, BothDatabases]
    public async Task A_full_calendar_comes_in_pages(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var bo = await portal.AnAccountAsync("Bo Hansen");
        var person = await portal.PersonOfAsync(bo);
        await portal.WriteAsync(db =>
        {
            for (var number = 0; number <= MyWorkshops.PageSize; number++)
            {
                var facts = new WorkshopFacts(
                    $"Workshop {number}",
                    "",
                    "",
                    new DateOnly(2027, 5, 1).AddDays(number),
                    new TimeOnly(9, 0),
                    new TimeOnly(12, 0),
                    "Kajhuset",
                    "",
                    null,
                    [],
                    null,
                    null,
                    null,
                    null
                );
                var workshop = new Workshop($"workshop-{number}", facts, portal.Now);
                workshop.Publish(portal.Now);
                db.Add(workshop);
                db.Add(
                    new Registration
                    {
                        WorkshopId = workshop.Id,
                        PersonId = person.Id,
                        Seat = 1,
                        At = portal.Now,
                    }
                );
            }

            return Task.FromResult(0);
        });

        var first = (await portal.Do<ReadMyPortal>().HandleAsync(bo, new(), default)).Value.Calendar;
        var last = (await portal.Do<ReadMyPortal>().HandleAsync(bo, new(Calendar: 2), default)).Value.Calendar;

        (first.Items.Count, first.Pages).ShouldBe((MyWorkshops.PageSize, 2));
        last.Items.ShouldHaveSingleItem().Title.ShouldBe($"Workshop {MyWorkshops.PageSize}");
    }
}
