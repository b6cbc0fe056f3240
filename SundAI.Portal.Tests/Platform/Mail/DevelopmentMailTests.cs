using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using MimeKit;
using SundAI.Portal.Platform.Housekeeping;
using SundAI.Portal.Platform.Mail;

namespace SundAI.Portal.Tests.Platform.Mail;

public sealed class DevelopmentMailTests
{
    [Fact]
    public async Task Without_a_server_a_mail_becomes_a_file_and_the_page_shows_it_with_its_link()
    {
        var folder = AFolder();
        await using var server = PortalServer.Start(
            change: services =>
            {
                services.Replace(ServiceDescriptor.Singleton<IMailTransport, MailTransport>());
                services.Replace(ServiceDescriptor.Singleton<IHostEnvironment>(Machine(folder)));
                services.RemoveAll<IHostedService>();
            },
            settings: new Dictionary<string, string> { ["Mail:Folder"] = "data/mail" }
        );
        await WriteAsync(server);
        await server.Services.GetRequiredService<MailDispatcher>().DrainAsync();

        var file = Directory.GetFiles(Path.Combine(folder, "data", "mail"), "*.eml").ShouldHaveSingleItem();
        (await MimeMessage.LoadAsync(file)).Subject.ShouldBe("Grød på Ærø");
        using var client = server.Client();
        var page = WebUtility.HtmlDecode(await client.GetStringAsync("/udvikling/post"));
        page.ShouldContain("Grød på Ærø");
        page.ShouldContain("""href="http://portal.test/temaer" """.Trim());
    }

    [Theory, BothDatabases]
    public async Task A_mails_file_goes_when_its_row_is_gone_and_what_others_put_there_stays(Database database)
    {
        var folder = AFolder();
        await using var portal = await TestPortal.StartAsync(
            database,
            services =>
            {
                services.Replace(ServiceDescriptor.Singleton<IMailTransport, MailTransport>());
                services.Configure<MailOptions>(options => options.Folder = folder);
            }
        );
        var bo = Guid.CreateVersion7();
        var (erased, waits, old) = (Mail("Til Bo").Concerning(bo), Mail("Til Ane"), Mail("Til Eva"));
        await AddAsync(old);
        portal.Clock.Advance(TimeSpan.FromDays(5));
        await AddAsync(erased, waits);
        File.WriteAllText(Path.Combine(folder, "fra-postkassen.eml"), "");
        Files().ShouldBe([FileOf(erased), FileOf(waits), FileOf(old), "fra-postkassen.eml"], ignoreOrder: true);

        await portal.WriteAsync(async db =>
        {
            await db.ForgetMailsAsync(bo, default);
            return true;
        });
        await portal.Get<Housekeeper>().SweepAsync();
        Files().ShouldBe([FileOf(waits), FileOf(old), "fra-postkassen.eml"], ignoreOrder: true);

        portal.Clock.Advance(TimeSpan.FromDays(3));
        await portal.Get<Housekeeper>().SweepAsync();
        Files().ShouldBe([FileOf(waits), "fra-postkassen.eml"], ignoreOrder: true);

        OutgoingMail Mail(string subject) => new("a@test.example", subject, "Hej", portal.Now);

        async Task AddAsync(params OutgoingMail[] mails)
        {
            await portal.WriteAsync(db =>
            {
                db.Set<OutgoingMail>().AddRange(mails);
                return Task.FromResult(true);
            });
            (await portal.Get<MailDispatcher>().DrainAsync()).ShouldBe(mails.Length);
        }

        IEnumerable<string?> Files() => Directory.GetFiles(folder).Select(Path.GetFileName);

        static string FileOf(OutgoingMail mail) => $"{mail.Id:N}.eml";
    }

    [Fact]
    public async Task Anywhere_else_nobody_reads_other_peoples_mail()
    {
        await using var server = PortalServer.Start();
        await WriteAsync(server);
        using var client = server.Client();

        var answer = await client.GetAsync("/udvikling/post");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("Ærø");
    }

    private static string AFolder() =>
        Directory.CreateDirectory(Path.Combine(TestRun.Folder, Guid.CreateVersion7().ToString("N"))).FullName;

    private static async Task WriteAsync(PortalServer server)
    {
        await using var db = server.Open();
        var now = server.Clock.GetUtcNow().UtcDateTime;
        db.Set<OutgoingMail>().Add(new OutgoingMail("bo@test.example", "Grød på Ærø", "Læs her: http://portal.test/temaer", now));
        await db.SaveChangesAsync();
    }

    private static HostingEnvironment Machine(string folder) =>
        new() { EnvironmentName = Environments.Development, ContentRootPath = folder };
}
