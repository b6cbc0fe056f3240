using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MimeKit;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Matchmaking;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.Mail;

namespace SundAI.Portal.Tests.Platform.Mail;

public sealed class MailDispatcherTests
{
    private const string Bo = "bo@test.example";
    private const string Ane = "ane@test.example";

    [Fact]
    public async Task A_mail_with_Danish_letters_arrives_by_SMTP_as_it_was_written()
    {
        await using var server = new SmallMailServer();
        await using var portal = await TestPortal.StartAsync(change: services => Over(services, server));
        const string Text = "Hej Åse\n\n.Her begynder en linje med et punktum, og her er 🩺.\n";
        await WriteAsync(portal, Bo, "Æblegrød på Færøerne", Text);

        (await portal.Get<MailDispatcher>().DrainAsync()).ShouldBe(1);

        var mail = server.Received.ShouldHaveSingleItem();
        mail.Subject.ShouldBe("Æblegrød på Færøerne");
        mail.TextBody!.ReplaceLineEndings("\n").ShouldBe(Text);
        (mail.To.ToString(), mail.From.Mailboxes.Single().Name).ShouldBe((Bo, "Sund AI"));
        (await portal.ReadAsync(db => db.Set<OutgoingMail>().SingleAsync())).SentAt.ShouldBe(portal.Now);
        (await portal.Get<MailDispatcher>().DrainAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Whoever_breaks_the_line_of_a_name_or_a_text_writes_no_line_of_the_portals()
    {
        await using var portal = await TestPortal.StartAsync();
        await using var db = portal.Open();
        const string Hostile = "Retina\r\n\r\nKlik her:\u2028https://ond.example\t!";

        var mail = portal
            .Do<MailWriter>()
            .Write<MatchmakingText>(
                db,
                new(Guid.NewGuid(), Bo, Language.Danish),
                "Mail.Inquired",
                "LINK",
                Hostile,
                new Quoted(Hostile),
                portal.Now
            );

        mail.Subject.ShouldStartWith("Retina Klik her: https://ond.example ! har et spørgsmål");
        var lines = mail.Text.ReplaceLineEndings("\n").Split('\n');
        lines.ShouldContain("Retina Klik her: https://ond.example ! vil vide noget, før de svarer:");
        lines
            .Where(line => line.Contains("https://ond", StringComparison.Ordinal) && line.StartsWith("http", StringComparison.Ordinal))
            .ShouldBeEmpty();
        lines.ShouldContain("> https://ond.example\t!");
    }

    [Fact]
    public async Task A_refused_mail_is_tried_again_later_and_the_others_go_out()
    {
        await using var server = new SmallMailServer { Refuses = to => to == Bo };
        await using var portal = await TestPortal.StartAsync(change: services => Over(services, server));
        await WriteAsync(portal, Bo, "Til Bo");
        await WriteAsync(portal, Ane, "Til Ane");

        (await portal.Get<MailDispatcher>().DrainAsync()).ShouldBe(1);
        server.Received.Select(mail => mail.Subject).ShouldBe(["Til Ane"]);
        server.Refuses = _ => false;
        (await portal.Get<MailDispatcher>().DrainAsync()).ShouldBe(0, "it waits first");
        portal.Clock.Advance(TimeSpan.FromSeconds(11));
        (await portal.Get<MailDispatcher>().DrainAsync()).ShouldBe(1);

        server.Received.Select(mail => mail.Subject).ShouldBe(["Til Ane", "Til Bo"]);
    }

    [Fact]
    public async Task After_the_last_try_it_gives_up()
    {
        await using var server = new SmallMailServer { Refuses = _ => true };
        await using var portal = await TestPortal.StartAsync(change: services => Over(services, server));
        await WriteAsync(portal, Bo, "Til Bo");
        for (var tries = 0; tries < OutgoingMail.GiveUpAfter + 3; tries++)
        {
            await portal.Get<MailDispatcher>().DrainAsync();
            portal.Clock.Advance(TimeSpan.FromHours(3));
        }

        server.Asked.ShouldBe(OutgoingMail.GiveUpAfter);
    }

    [Fact]
    public async Task A_server_that_cannot_encrypt_gets_nothing_when_that_is_required()
    {
        await using var server = new SmallMailServer();
        await using var portal = await TestPortal.StartAsync(change: services => Over(services, server, requireTls: true));
        await WriteAsync(portal, Bo, "Til Bo");

        (await portal.Get<MailDispatcher>().DrainAsync()).ShouldBe(0);

        server.Asked.ShouldBe(0);
        (await portal.ReadAsync(db => db.Set<OutgoingMail>().SingleAsync())).Attempts.ShouldBe(1);
    }

    [Theory, BothDatabases]
    public async Task A_mail_of_somebody_who_is_erased_while_others_are_sent_does_not_go_out(Database database)
    {
        var edge = new Edge();
        await using var portal = await TestPortal.StartAsync(
            database,
            services => services.Replace(ServiceDescriptor.Singleton<IMailTransport>(edge))
        );
        await WriteAsync(portal, Bo, "Til Bo");
        await WriteAsync(portal, Ane, "Til Ane");
        edge.Meanwhile = () => portal.WriteAsync(db => db.Set<OutgoingMail>().ExecuteDeleteAsync());

        (await portal.Get<MailDispatcher>().DrainAsync()).ShouldBe(1);

        edge.Subjects.ShouldBe(["Til Bo"]);
    }

    [Theory, BothDatabases]
    public async Task A_subject_that_is_too_long_is_cut_and_stored(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var subject = new string('ø', OutgoingMail.SubjectMax - 2) + "🩺" + "slut";
        await WriteAsync(portal, Bo, subject);

        var stored = (await portal.ReadAsync(db => db.Set<OutgoingMail>().SingleAsync())).Subject;

        stored.ShouldBe(new string('ø', OutgoingMail.SubjectMax - 2) + "…", "the sign has two halves and only one would fit");
    }

    [Fact]
    public async Task A_mail_is_in_its_readers_language_concerns_them_and_is_forgotten_with_them()
    {
        await using var portal = await TestPortal.StartAsync();
        var who = Guid.CreateVersion7();
        await portal.WriteAsync(db =>
        {
            portal
                .Get<MailWriter>()
                .Write<EcosystemText>(db, new MailTo(who, Bo, Language.English), "Mail.BecameContact", "http://portal.test", "Retina ApS")
                .Concerning(who)
                .Concerning(null);
            return Task.FromResult(true);
        });

        var mail = await portal.ReadAsync(db => db.Set<OutgoingMail>().Include(row => row.Concerns).SingleAsync());

        mail.Subject.ShouldBe("You are now the contact of Retina ApS");
        mail.Concerns.ShouldHaveSingleItem().Who.ShouldBe(who);
        await portal.WriteAsync(async db =>
        {
            await db.ForgetMailsAsync(who, default);
            return true;
        });
        (await portal.ReadAsync(db => db.Set<MailConcern>().AnyAsync())).ShouldBeFalse();
    }

    private static Task<Guid> WriteAsync(TestPortal portal, string to, string subject, string text = "Hej") =>
        portal.WriteAsync(db => Task.FromResult(db.Set<OutgoingMail>().Add(new OutgoingMail(to, subject, text, portal.Now)).Entity.Id));

    private static void Over(IServiceCollection services, SmallMailServer server, bool requireTls = false)
    {
        services.Replace(ServiceDescriptor.Singleton<IMailTransport, MailTransport>());
        services.Configure<MailOptions>(options =>
            (options.Host, options.Port, options.RequireTls) = ("127.0.0.1", server.Port, requireTls)
        );
    }

    /// <summary>The machine's edge, where something else happens while a mail is on its way.</summary>
    private sealed class Edge : IMailTransport
    {
        public Func<Task>? Meanwhile { get; set; }

        public List<string> Subjects { get; } = [];

        public async Task SendAsync(Guid id, MimeMessage message, CancellationToken cancellation)
        {
            Subjects.Add(message.Subject ?? "");
            await (Meanwhile?.Invoke() ?? Task.CompletedTask);
        }
    }
}
