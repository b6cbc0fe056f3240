using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using MimeKit;
using SundAI.Portal.Platform.Mail;

namespace SundAI.Portal.Tests.Platform.Mail;

public sealed class DevelopmentMailTests
{
    [Fact]
    public async Task Without_a_server_a_mail_becomes_a_file_and_the_page_shows_it_with_its_link()
    {
        var folder = Directory.CreateDirectory(Path.Combine(TestRun.Folder, Guid.CreateVersion7().ToString("N"))).FullName;
        await using var server = PortalServer.Start(change: services =>
        {
            services.Replace(ServiceDescriptor.Singleton<IMailTransport, MailTransport>());
            services.Replace(ServiceDescriptor.Singleton<IHostEnvironment>(Machine(folder)));
            services.RemoveAll<IHostedService>();
        });
        await WriteAsync(server);
        await server.Services.GetRequiredService<MailDispatcher>().DrainAsync();

        var file = Directory.GetFiles(Path.Combine(folder, "data", "mail"), "*.eml").ShouldHaveSingleItem();
        (await MimeMessage.LoadAsync(file)).Subject.ShouldBe("Grød på Ærø");
        using var client = server.Client();
        var page = WebUtility.HtmlDecode(await client.GetStringAsync("/udvikling/post"));
        page.ShouldContain("Grød på Ærø");
        page.ShouldContain("""href="http://portal.test/temaer" """.Trim());
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
