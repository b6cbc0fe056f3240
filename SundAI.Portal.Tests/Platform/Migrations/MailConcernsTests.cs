using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Notifications;
using SundAI.Portal.Platform.Drafts;
using SundAI.Portal.Platform.Mail;

namespace SundAI.Portal.Tests.Platform.Migrations;

public sealed class MailConcernsTests
{
    [Theory, BothDatabases]
    public async Task Names_in_old_notifications_become_keys_and_what_nobody_needs_goes(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync("Retina ApS");
        var bo = await portal.AnAccountAsync("Bo Hansen");
        var asked = await portal.AskedAsync(bo, retina);
        await portal.WriteAsync(db => db.Set<OutgoingMail>().ExecuteDeleteAsync());
        var (reader, now) = ((await portal.PersonOfAsync(retina.Contact)).Id, portal.Now);
        await using (var db = portal.Open())
        {
            await db.GetService<IMigrator>().MigrateAsync("OneOfEach");
            await TellAsync($"MembershipAsked:{asked:N}", "MembershipAsked", """["Bo Hansen","Retina ApS"]""");
            await TellAsync($"MembershipAsked:{Guid.CreateVersion7():N}", "MembershipAsked", """["Gået Bort","Retina ApS"]""");
            await TellAsync($"OrganisationVerified:{retina.Id:N}", "OrganisationVerified", """["Retina ApS"]""");
            await MailAsync("Sendt", now);
            await MailAsync("Venter", null);
            await DraftAsync(bo.UserId!.Value);
            await DraftAsync(Guid.CreateVersion7());
            await db.Database.MigrateAsync();

            async Task TellAsync(string source, string key, string names) =>
                await db.Database.ExecuteSqlAsync(
                    $"""
                    INSERT INTO "Notifications" ("Id", "PersonId", "Source", "Key", "ArgumentsJson", "Address", "At")
                    VALUES ({Guid.CreateVersion7()}, {reader}, {source}, {key}, {names}, {"beskeder"}, {now})
                    """
                );

            async Task MailAsync(string subject, DateTime? sentAt) =>
                await db.Database.ExecuteSqlAsync(
                    $"""
                    INSERT INTO "OutgoingMails" ("Id", "To", "Subject", "Text", "CreatedAt", "SentAt", "Attempts")
                    VALUES ({Guid.CreateVersion7()}, {"a@test.example"}, {subject}, {"Hej"}, {now}, {sentAt}, {0})
                    """
                );

            async Task DraftAsync(Guid userId) =>
                await db.Database.ExecuteSqlAsync(
                    $"""INSERT INTO "Drafts" ("UserId", "Key", "Json", "SavedAt") VALUES ({userId}, {"post:new"}, {"{}"}, {now})"""
                );
        }

        var told = (await portal.Do<ListNotifications>().HandleAsync(retina.Contact, 1, default)).Value.Items;
        told.Select(line => line.Key).Order().ShouldBe(["MembershipAsked", "OrganisationVerified"]);
        var words = portal.Get<Microsoft.Extensions.Localization.IStringLocalizer<EcosystemText>>();
        told.Single(line => line.Key == "MembershipAsked").Names(words).ShouldBe(["Bo Hansen", "Retina ApS"]);
        told.Single(line => line.Key == "MembershipAsked").ArgumentsJson.ShouldNotContain("Bo");
        told.Single(line => line.Key == "OrganisationVerified").Names(words).ShouldBe(["Retina ApS"]);
        (await portal.ReadAsync(db => db.Set<OutgoingMail>().Select(mail => mail.Subject).SingleAsync())).ShouldBe("Venter");
        (await portal.ReadAsync(db => db.Set<Draft>().Select(draft => draft.UserId).SingleAsync())).ShouldBe(bo.UserId!.Value);
    }
}
