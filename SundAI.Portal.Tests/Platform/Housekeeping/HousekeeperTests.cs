using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Drafts;
using SundAI.Portal.Platform.Events;
using SundAI.Portal.Platform.Housekeeping;
using SundAI.Portal.Platform.Mail;

namespace SundAI.Portal.Tests.Platform.Housekeeping;

public sealed class HousekeeperTests
{
    [Theory, BothDatabases]
    public async Task Events_that_everybody_heard_go_after_a_month_and_those_that_wait_stay(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync();
        await RaiseAsync(portal, retina.Id);
        await portal.SettleAsync();
        var heard = await portal.ReadAsync(db => db.Set<OutboxDelivery>().CountAsync());
        heard.ShouldBeGreaterThan(0);
        var waits = await RaiseAsync(portal, retina.Id);
        portal.Clock.Advance(TimeSpan.FromDays(29));
        await portal.Get<Housekeeper>().SweepAsync();
        (await portal.ReadAsync(db => db.Set<OutboxDelivery>().CountAsync())).ShouldBe(heard);

        portal.Clock.Advance(TimeSpan.FromDays(2));
        await portal.Get<Housekeeper>().SweepAsync();

        (await portal.ReadAsync(db => db.Set<OutboxEvent>().Select(row => row.Id).ToListAsync())).ShouldBe([waits]);
        (await portal.ReadAsync(db => db.Set<OutboxDelivery>().AnyAsync())).ShouldBeFalse();
    }

    [Theory, BothDatabases]
    public async Task Mails_that_went_out_go_after_a_week_those_given_up_after_a_month_and_those_that_wait_stay(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        await portal.WriteAsync(db =>
        {
            var (sent, givenUp, waits) = (Mail("Sendt"), Mail("Opgivet"), Mail("Venter"));
            sent.Sent(portal.Now);
            waits.Failed(portal.Now);
            for (var tries = 0; tries < OutgoingMail.GiveUpAfter; tries++)
            {
                givenUp.Failed(portal.Now);
            }

            db.Set<OutgoingMail>().AddRange(sent, givenUp, waits);
            return Task.FromResult(true);
        });

        await SweptAsync(6, "Opgivet", "Sendt", "Venter");
        await SweptAsync(2, "Opgivet", "Venter");
        await SweptAsync(23, "Venter");
        await SweptAsync(1000, "Venter");

        OutgoingMail Mail(string subject) =>
            new OutgoingMail("a@test.example", subject, "Hej", portal.Now).Concerning(Guid.CreateVersion7());

        async Task SweptAsync(int days, params string[] left)
        {
            portal.Clock.Advance(TimeSpan.FromDays(days));
            await portal.Get<Housekeeper>().SweepAsync();
            (await portal.ReadAsync(db => db.Set<OutgoingMail>().Select(row => row.Subject).Order().ToListAsync())).ShouldBe(left);
            (await portal.ReadAsync(db => db.Set<MailConcern>().CountAsync())).ShouldBe(left.Length);
        }
    }

    [Theory, BothDatabases]
    public async Task Drafts_go_after_ninety_days_without_a_keystroke(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var ane = (await portal.AnAccountAsync()).UserId!.Value;
        var drafts = portal.Get<DraftStore>();
        await drafts.SaveAsync(ane, "post:new", new PersonInput { Name = "Gammel" });
        await drafts.SaveAsync(ane, "organisation:new", new PersonInput { Name = "I brug" });
        portal.Clock.Advance(TimeSpan.FromDays(80));
        await drafts.SaveAsync(ane, "organisation:new", new PersonInput { Name = "I brug endnu" });
        portal.Clock.Advance(TimeSpan.FromDays(11));

        await portal.Get<Housekeeper>().SweepAsync();

        (await portal.ReadAsync(db => db.Set<Draft>().Select(row => row.Key).ToListAsync())).ShouldBe(["organisation:new"]);
    }

    private static Task<Guid> RaiseAsync(TestPortal portal, Guid organisationId) =>
        portal.WriteAsync(db =>
        {
            db.Raise(new OrganisationVerified(organisationId));
            return Task.FromResult(db.Set<OutboxEvent>().Local.Single().Id);
        });
}
