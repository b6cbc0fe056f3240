using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Accounts.MyAccount;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Matchmaking;
using SundAI.Portal.Notifications;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Recommendations.Consultations;
using SundAI.Portal.Tests.Notifications;
using SundAI.Portal.Workshops;

namespace SundAI.Portal.Tests.Ecosystem.Following;

public sealed class FollowOrganisationTests
{
    [Theory, BothDatabases]
    public async Task A_person_follows_and_stops_twice_or_at_once_and_it_goes_with_the_account(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync("Retina ApS");
        var bo = await portal.AnAccountAsync("Bo Hansen");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => FollowAsync(portal, bo, retina)));
        await FollowAsync(portal, bo, retina);
        (await portal.Do<ListFollowedOrganisations>().HandleAsync(bo, 1, default)).Items.ShouldHaveSingleItem().Name.ShouldBe("Retina ApS");
        (await portal.Do<ReadOrganisationFollow>().HandleAsync(bo, retina.Id, default))!.IsFollowed.ShouldBeTrue();
        (await portal.Do<ReadOrganisationFollow>().HandleAsync(Actor.Nobody, retina.Id, default))!.IsFollowed.ShouldBeFalse();
        (await portal.Do<ReadOrganisationFollow>().HandleAsync(bo, Guid.CreateVersion7(), default)).ShouldBeNull();
        foreach (var gone in new[] { "", "findes-ikke", "<script>", new string('x', 5000) })
        {
            (await portal.Do<FollowOrganisation>().HandleAsync(bo, new(gone, true), default)).IsDone.ShouldBeFalse();
        }

        await FollowAsync(portal, bo, retina, follow: false);
        await FollowAsync(portal, bo, retina, follow: false);
        (await portal.Do<ListFollowedOrganisations>().HandleAsync(bo, 1, default)).Total.ShouldBe(0);
        await FollowAsync(portal, bo, retina);
        var data = portal.Get<IEnumerable<IPersonalData>>().Single(part => part.Part == "person");
        var handedOut = await portal.ReadAsync(db => data.ExportAsync(db, bo.UserId!.Value, default));
        JsonSerializer.Serialize(handedOut).ShouldContain("\"FollowedOrganisations\":[{\"Name\":\"Retina ApS\"");
        var goes = new DeleteAccount.Input(null, await portal.EmailOfAsync(bo));
        (await portal.Do<DeleteAccount>().HandleAsync(bo, goes, default)).IsDone.ShouldBeTrue();
        (await portal.ReadAsync(db => db.Set<OrganisationFollow>().CountAsync())).ShouldBe(0);
    }

    [Theory, BothDatabases]
    public async Task Followers_hear_once_of_a_post_and_only_of_one_that_they_may_see(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync("Retina ApS");
        var bo = await portal.AnAccountAsync("Bo Hansen");
        var both = await portal.AnAccountAsync("Begge Dele", language: Language.English);
        var verified = (await portal.AnOrganisationAsync("Bekræftet Hospital")).Contact;
        foreach (var follower in new[] { bo, both, verified, retina.Contact })
        {
            await FollowAsync(portal, follower, retina);
        }

        await portal.FollowsAsync(both, "data");
        var hidden = portal.PostSays("For bekræftede");
        hidden.Audience = PostAudience.Verified;
        var slug = await portal.APostAsync(retina.Contact);
        await portal.APostAsync(retina.Contact, hidden);
        await portal.SettleAsync();
        await portal.HearAgain();
        await portal.SettleAsync();

        var told = (await portal.Do<ListNotifications>().HandleAsync(bo, 1, default)).Value.Items.ShouldHaveSingleItem();
        (told.Key, told.Address).ShouldBe(("OrganisationPost", $"opslag/{slug}"));
        var mail = portal.Mails.To(await portal.EmailOfAsync(bo)).ShouldHaveSingleItem();
        mail.Subject.ShouldBe("Nyt opslag fra Retina ApS: Nethindebilleder med facit søges");
        mail.Text.ShouldContain("/min-portal#foelger");
        (await KeysAsync(portal, both)).ShouldBe(["FollowedPost"], "also who follows the theme hears of it once");
        portal.Mails.To(await portal.EmailOfAsync(both)).Count.ShouldBe(1);
        (await KeysAsync(portal, verified)).ShouldBe(["OrganisationPost", "OrganisationPost"]);
        (await KeysAsync(portal, retina.Contact)).ShouldBeEmpty();
    }

    [Theory, BothDatabases]
    public async Task Followers_hear_of_a_workshop_with_the_organisation_on_its_agenda_and_of_a_note_that_it_stands_behind(
        Database database
    )
    {
        await using var portal = await TestPortal.StartAsync(database);
        var (frida, bo) = (await portal.AFacilitatorAsync(), await portal.AnAccountAsync("Bo Hansen"));
        var retina = await portal.AnOrganisationAsync("Retina ApS");
        await FollowAsync(portal, bo, retina);
        var workshop = await portal.AWorkshopAsync(frida);
        await portal.SettleAsync();
        (await KeysAsync(portal, bo)).ShouldBeEmpty();
        await portal.WriteAsync(async db =>
        {
            var item = await db.Set<AgendaItem>().FirstAsync(row => row.WorkshopId == workshop.Id);
            return db.Entry(item).Property(row => row.SpeakerOrganisation).CurrentValue = "Retina ApS";
        });
        await portal.HearAgain();
        var note = await portal.ANoteInConsultationAsync(frida, days: 7);
        (await portal.Do<EndorseNote>().HandleAsync(retina.Contact, note.Id, default)).IsDone.ShouldBeTrue();
        await portal.SettleAsync();
        portal.Clock.Advance(TimeSpan.FromDays(8));
        (await portal.Do<AdoptNote>().HandleAsync(frida, note.Id, default)).IsDone.ShouldBeTrue();
        await portal.SettleAsync();

        (await KeysAsync(portal, bo)).ShouldBe(["OrganisationAdoption", "OrganisationConsultation", "OrganisationWorkshop"]);
        portal.Mails.To(await portal.EmailOfAsync(bo)).Count.ShouldBe(3);
    }

    private static async Task FollowAsync(TestPortal portal, Actor actor, TestOrganisation organisation, bool follow = true) =>
        (await portal.Do<FollowOrganisation>().HandleAsync(actor, new(organisation.Slug, follow), default)).IsDone.ShouldBeTrue();

    private static async Task<IEnumerable<string>> KeysAsync(TestPortal portal, Actor actor) =>
        (await portal.Do<ListNotifications>().HandleAsync(actor, 1, default)).Value.Items.Select(line => line.Key).Order();
}
