using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Matchmaking;
using SundAI.Portal.Notifications;
using SundAI.Portal.Platform.Localisation;

namespace SundAI.Portal.Tests.Matchmaking;

/// <summary>What the mails that ask for an introduction say, and to how many they go.</summary>
public sealed class IntroductionMailTests
{
    [Theory, BothDatabases]
    public async Task A_request_says_who_asks_for_what_and_the_strongest_reason_in_each_ones_language_and_no_way_to_reach_them(
        Database database
    )
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync(themes: ["data", "testbench"]);
        var hospital = await portal.AnOrganisationAsync("Fjordby Hospital", type: "hospital", themes: ["data", "testbench"]);
        var english = await portal.JoinAsync(
            await portal.AnAccountAsync("Erin English", language: Language.English),
            hospital,
            MembershipRole.Contact
        );
        var asker = await portal.PersonOfAsync(retina.Contact);
        await portal.WriteAsync(db =>
            db.Set<Person>().Where(row => row.Id == asker.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Phone, "41 73 00 37"))
        );
        await portal.AnIntroductionAsync(retina.Contact, hospital);
        await portal.SettleAsync();

        var danish = portal.Mails.Last(await portal.EmailOfAsync(hospital.Contact)).Text;
        danish.ShouldContain(
            "Hvem: Kontakt hos Retina ApS, Retina ApS\nFormål: En fælles afprøvning hos jer.\nForeslået næste skridt: Et opkald\n"
        );
        danish.ShouldContain("Hvorfor I passer sammen: I arbejder med de samme temaer (Data som fundament");
        var foreign = portal.Mails.Last(await portal.EmailOfAsync(english)).Text;
        foreign.ShouldContain("Who: Kontakt hos Retina ApS, Retina ApS\nPurpose: ");
        foreign.ShouldContain("Why you fit together: You work on the same themes (");
        var hidden = new[] { await portal.EmailOfAsync(retina.Contact), "41 73 00 37" };
        hidden.Where(one => danish.Contains(one) || foreign.Contains(one)).ShouldBeEmpty();

        // Who asked leaves: the reminder names the organisation alone.
        await portal.JoinAsync(await portal.AnAccountAsync("Nina Næste"), retina, MembershipRole.Contact);
        (await portal.Do<LeaveOrganisation>().HandleAsync(retina.Contact, retina.Id, default)).IsDone.ShouldBeTrue();
        await portal.MindAsync(days: 3);
        portal.Mails.Last(await portal.EmailOfAsync(hospital.Contact)).Text.ShouldContain("Hvem: Retina ApS\n");
    }

    [Theory, BothDatabases]
    public async Task Of_many_contacts_the_three_longest_there_are_mailed_the_others_find_it_in_the_portal_and_one_is_asked_at_ten_days(
        Database database
    )
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync();
        var hospital = await portal.AnOrganisationAsync("Fjordby Hospital", type: "hospital");
        var contacts = new List<string> { await portal.EmailOfAsync(hospital.Contact) };
        var last = hospital.Contact;
        foreach (var number in Enumerable.Range(2, 4))
        {
            portal.Clock.Advance(TimeSpan.FromMinutes(1));
            last = await portal.JoinAsync(await portal.AnAccountAsync($"Kontakt {number}"), hospital, MembershipRole.Contact);
            contacts.Add(await portal.EmailOfAsync(last));
        }

        var id = await portal.AnIntroductionAsync(retina.Contact, hospital);
        await portal.SettleAsync();

        Mailed().ShouldBe([1, 1, 1, 0, 0]);
        var told = (await portal.Do<ListNotifications>().HandleAsync(last, 1, default)).Value.Items;
        told.Select(line => line.Address).ShouldBe([$"introduktioner/{id}"]);

        await portal.MindAsync(days: 10);

        Mailed().ShouldBe([1, 1, 1, 1, 0]);
        portal.Mails.Last(contacts[3]).Subject.ShouldContain("Kan du hjælpe?");
        (await portal.AnswersAsync(last, id, IntroductionAnswer.Accept)).IsDone.ShouldBeTrue();

        IEnumerable<int> Mailed() => contacts.Select(one => portal.Mails.To(one).Count);
    }
}
