using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SundAI.Portal.Accounts.MyAccount;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Matchmaking;
using SundAI.Portal.Notifications;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Events;

namespace SundAI.Portal.Tests.Notifications;

public sealed class NotificationsTests
{
    [Theory, BothDatabases]
    public async Task The_side_that_acts_next_is_told_once_and_can_mark_it_read(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync("Retina ApS");
        var hospital = await portal.AnOrganisationAsync("Fjordby Hospital", type: "hospital");
        var id = await portal.AnAcceptedIntroductionAsync(retina, hospital);
        await portal.Hear(new IntroductionAsked(id, retina.Id, hospital.Id, IsInvitation: false));
        await portal.Hear(new IntroductionAccepted(id, retina.Id, hospital.Id));

        var told = (await portal.Do<ListNotifications>().HandleAsync(hospital.Contact, 1, default)).Value;
        told.Items.ShouldContain(line => line.Key == "IntroductionAsked" && line.Address == $"introduktioner/{id}" && line.IsNew);
        told.Items.Single(line => line.Key == "IntroductionAsked").Names(portal.Words()).ShouldBe(["Retina ApS"]);
        var asker = (await portal.Do<ListNotifications>().HandleAsync(retina.Contact, 1, default)).Value;
        asker.Items.ShouldContain(line => line.Key == "IntroductionAccepted");
        asker.Items.ShouldNotContain(line => line.Key == "IntroductionAsked");

        var before = await portal.Do<CountNewNotifications>().HandleAsync(hospital.Contact, default);
        await portal.HearAgain();
        (await portal.Do<CountNewNotifications>().HandleAsync(hospital.Contact, default)).ShouldBe(before);

        (await portal.Do<MarkNotificationsRead>().HandleAsync(hospital.Contact, default)).IsDone.ShouldBeTrue();
        (await portal.Do<CountNewNotifications>().HandleAsync(hospital.Contact, default)).ShouldBe(0);
        (await portal.Do<CountNewNotifications>().HandleAsync(retina.Contact, default)).ShouldBeGreaterThan(0);
    }

    [Theory, BothDatabases]
    public async Task Contacts_hear_who_asks_to_join_and_the_one_who_asked_hears_the_answer(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync("Retina ApS");
        var member = await portal.AMemberOfAsync(retina, "Menigt Medlem");
        var bo = await portal.AnAccountAsync("Bo Hansen");
        (await portal.Do<AskForMembership>().HandleAsync(bo, retina.Id, default)).IsDone.ShouldBeTrue();
        await portal.SettleAsync();
        (await KeysAsync(portal, retina.Contact)).ShouldContain("MembershipAsked");
        (await KeysAsync(portal, member)).ShouldNotContain("MembershipAsked");

        var membership = await portal.ReadAsync(db => db.Set<Membership>().SingleAsync(row => row.Status == MembershipStatus.Asked));
        await portal.Hear(new MembershipDecided(membership.Id, retina.Id, membership.PersonId, IsApproved: false));
        (await KeysAsync(portal, bo)).ShouldBe(["MembershipRefused"]);
        await portal.Hear(new MembershipEnded(membership.Id, retina.Id, membership.PersonId));
        (await KeysAsync(portal, bo)).ShouldContain("MembershipEnded");
    }

    [Theory, BothDatabases]
    public async Task Owners_hear_of_their_recommendation_and_participants_of_their_seat(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync("Retina ApS");
        await portal.AssignAsync(await portal.AnAdoptedNoteAsync(), retina.Id);
        await portal.RegisteredAsync(await portal.AWorkshopAsync(), retina.Contact);
        await portal.SettleAsync();
        var keys = await KeysAsync(portal, retina.Contact);
        keys.ShouldContain("RecommendationAssigned");
        keys.ShouldContain("ParticipantRegistered");
    }

    [Theory, BothDatabases]
    public async Task The_same_thing_happening_again_is_news_again_and_an_event_heard_again_is_not(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync("Retina ApS");
        await portal.Hear(new OrganisationVerified(retina.Id));
        await portal.HearAgain();
        (await KeysAsync(portal, retina.Contact)).ShouldBe(["OrganisationVerified"]);

        await portal.Hear(new OrganisationVerified(retina.Id));

        (await KeysAsync(portal, retina.Contact)).ShouldBe(["OrganisationVerified", "OrganisationVerified"]);
    }

    [Theory, BothDatabases]
    public async Task Administrators_hear_of_a_claim_also_of_one_that_was_a_request_before(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var anders = await portal.AnAdministratorAsync();
        var free = await portal.AnOrganisationAsync("Fjordby Hospital", contact: false);
        var retina = await portal.AnOrganisationAsync("Retina ApS");
        await portal.AskedAsync(await portal.AnAccountAsync("Bo Hansen"), free);
        await portal.AskedAsync(await portal.AnAccountAsync("Ane Ås"), retina);
        var goes = new DeleteAccount.Input(null, await portal.EmailOfAsync(retina.Contact));
        (await portal.Do<DeleteAccount>().HandleAsync(retina.Contact, goes, default)).IsDone.ShouldBeTrue();
        await portal.SettleAsync();

        var told = (await portal.Do<ListNotifications>().HandleAsync(anders, 1, default)).Value.Items;

        told.ShouldAllBe(line => line.Key == "MembershipClaimed" && line.Address == "administration/bekraeftelse");
        told.Select(line => string.Join(" – ", line.Names(portal.Words())))
            .ShouldBe(["Ane Ås – Retina ApS", "Bo Hansen – Fjordby Hospital"], ignoreOrder: true);
    }

    [Theory, BothDatabases]
    public async Task Who_asked_is_a_former_member_once_they_are_erased(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync("Retina ApS");
        var bo = await portal.AnAccountAsync("Bo Hansen");
        await portal.AskedAsync(bo, retina);
        await portal.SettleAsync();
        var goes = new DeleteAccount.Input(null, await portal.EmailOfAsync(bo));
        (await portal.Do<DeleteAccount>().HandleAsync(bo, goes, default)).IsDone.ShouldBeTrue();

        var told = (await portal.Do<ListNotifications>().HandleAsync(retina.Contact, 1, default)).Value.Items;

        told.ShouldHaveSingleItem().Names(portal.Words()).ShouldBe(["Tidligere medlem", "Retina ApS"]);
    }

    [Fact]
    public async Task Every_key_that_a_listener_writes_has_its_sentence()
    {
        await using var portal = await TestPortal.StartAsync();
        var texts = portal.Get<IStringLocalizer<NotificationsText>>();
        string[] keys =
        [
            "IntroductionAsked",
            "IntroductionAccepted",
            "IntroductionDeclined",
            "IntroductionWithdrawn",
            "IntroductionExpired",
            "MembershipAsked",
            "MembershipClaimed",
            "MembershipApproved",
            "MembershipRefused",
            "MembershipEnded",
            "OrganisationVerified",
            "ParticipantRegistered",
            "WorkshopCancelled",
            "MeetingBooked",
            "ConsultationOpened",
            "AmendmentProposed",
            "AmendmentAccepted",
            "AmendmentDeclined",
            "NoteAdopted",
            "RecommendationAssigned",
            "FollowedPost",
            "FollowedWorkshop",
            "FollowedConsultation",
            "FollowedAdoption",
            "FollowedQuestion",
        ];
        keys.ShouldAllBe(key => !texts[$"News.{key}"].ResourceNotFound);
    }

    [Theory, BothDatabases]
    public async Task What_a_person_was_told_goes_with_the_account(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync("Retina ApS");
        await portal.Hear(new OrganisationVerified(retina.Id));
        var data = portal.Get<IEnumerable<IPersonalData>>().Single(part => part.Part == "notifications");
        (await portal.ReadAsync(db => data.ExportAsync(db, retina.Contact.UserId!.Value, default))).ShouldNotBeNull();
        await portal.EraseAsync(data, retina.Contact);
        (await portal.ReadAsync(db => db.Set<Notification>().CountAsync())).ShouldBe(0);
    }

    private static async Task<List<string>> KeysAsync(TestPortal portal, SundAI.Portal.Accounts.Actor actor) =>
        [.. (await portal.Do<ListNotifications>().HandleAsync(actor, 1, default)).Value.Items.Select(line => line.Key)];
}

internal static class Hearing
{
    /// <summary>Tells an event, as if it had just been committed.</summary>
    public static async Task Hear(this TestPortal portal, object happened)
    {
        await using var db = portal.Open();
        db.Raise(happened);
        await db.SaveChangesAsync();
        await portal.SettleAsync();
    }

    /// <summary>Tells every event once more, as after a crash that lost who had heard it.</summary>
    public static async Task HearAgain(this TestPortal portal)
    {
        await portal.WriteAsync(db => db.Set<OutboxDelivery>().ExecuteDeleteAsync());
        await portal.WriteAsync(db => db.Set<OutboxEvent>().ExecuteUpdateAsync(set => set.SetProperty(row => row.DoneAt, (DateTime?)null)));
        await portal.SettleAsync();
    }

    /// <summary>The words for persons.</summary>
    public static IStringLocalizer<EcosystemText> Words(this TestPortal portal) => portal.Get<IStringLocalizer<EcosystemText>>();
}
