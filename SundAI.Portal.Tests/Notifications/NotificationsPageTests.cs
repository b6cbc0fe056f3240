using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Notifications;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Tests.EndToEnd;

namespace SundAI.Portal.Tests.Notifications;

public sealed class NotificationsPageTests
{
    [Fact]
    public async Task The_page_names_whom_it_is_about_and_a_former_member_in_the_readers_language()
    {
        await using var server = PortalServer.Start(demo: true);
        var email = DemoStops.EmailOf(Guest.StartUp);
        await using (var db = server.Open())
        {
            var reader = await (
                from person in db.Set<Person>()
                join user in db.Set<IdentityUser<Guid>>() on person.UserId equals user.Id
                where user.Email == email
                select person.Id
            ).SingleAsync();
            var there = await db.Set<Person>().FirstAsync(person => person.Id != reader && person.UserId != null);
            var gone = new Person(Guid.Empty, "Gået Bort", "gaaet-bort", Language.Danish);
            gone.Erase("?");
            db.Set<Person>().Add(gone);
            var now = server.Clock.GetUtcNow().UtcDateTime;
            db.Set<Notification>()
                .AddRange(
                    new Notification(reader, "Test:1", "MembershipAsked", "beskeder", now, there.Id, "Lysklinikken ApS"),
                    new Notification(reader, "Test:2", "MembershipAsked", "beskeder", now, gone.Id, "Aero Kommune"),
                    new Notification(reader, "Test:3", "OrganisationVerified", "beskeder", now, null, "Retina ApS")
                );
            await db.SaveChangesAsync();
            var page = await server.OpenAsync();
            await page.SignInAsync(email, Walk.DemoPassword);

            await page.GotoAsync("/beskeder");
            var danish = await page.InnerTextAsync("main");
            danish.ShouldContain($"{there.Name} vil knyttes til Lysklinikken ApS.");
            danish.ShouldContain("Tidligere medlem vil knyttes til Aero Kommune.");
            danish.ShouldContain("Retina ApS er bekræftet af ATV.");
            await page.GotoAsync("/en/beskeder");
            (await page.InnerTextAsync("main")).ShouldNotContain("Tidligere");
        }

        server.Troubles.Errors.ShouldBeEmpty();
    }
}
