using System.Globalization;
using System.Net;
using CsCheck;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Matchmaking;
using SundAI.Portal.Platform.Mail;
using SundAI.Portal.Tests.Accounts;

namespace SundAI.Portal.Tests.Security;

/// <summary>
/// Contact details of somebody show to their colleagues, to the other side of an accepted introduction, and nowhere else: every page, feed, answer
/// to a machine, export, mail and line of the log is read for those of everybody.
/// </summary>
public sealed class ContactDetailsTests
{
    private static readonly string[] Machines =
    [
        "/api/v1/organisations",
        "/api/v1/organisations/fjordby-hospital-billeddiagnostik",
        "/api/v1/posts",
        "/api/v1/questions",
        "/api/v1/workshops",
        "/api/v1/notes",
        "/api/v1/recommendations",
        "/feed.atom",
        "/feed/opslag.atom",
        "/feed/organisationer.atom",
        "/sitemap.xml",
        "/konto/mine-data/hent",
    ];

    [Fact]
    public async Task Whatever_two_have_said_before_a_yes_nobody_elses_contact_details_are_anywhere() =>
        await Gen.Select(Gen.Int[10_000_000, 89_000_000], Gen.OneOf(Enum.GetValues<Said>()).Array[0, 4])
            .SampleAsync(WalkAsync, iter: 1, threads: 1);

    private static async Task WalkAsync(int first, Said[] said)
    {
        using var log = new WholeLog();
        await using var server = PortalServer.Start(
            demo: true,
            change: services => services.AddSingleton<ILoggerProvider>(log),
            settings: new Dictionary<string, string> { ["Logging:LogLevel:Default"] = "Information" }
        );
        var stops = await DemoStops.ArrangeAsync(server);
        var everybody = await MarkAsync(server, first);
        await SayAsync(server, said);
        foreach (var guest in new[] { Guest.Anyone, Guest.StartUp, Guest.Hospital })
        {
            var hidden = await HiddenFromAsync(server, guest, everybody);
            hidden.Count.ShouldBeGreaterThan(5);
            var shared = everybody.Select(one => one.Phone).Except(hidden).ToList();
            var isSharedShown = false;
            var browser = await OpenAsync(server, guest);
            foreach (var address in stops.Select(stop => stop.Address).Concat(Machines).Distinct())
            {
                using var answer = await browser.GetAsync(address);
                var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
                isSharedShown |= shared.Any(text.Contains);
                hidden.Where(text.Contains).ShouldBeEmpty($"{guest} reads {address} after {string.Join(", ", said)}");
            }

            isSharedShown.ShouldBe(guest != Guest.Anyone, "or nobody's details are anywhere, and nothing is proved");

            // A search says back what was sought, so it is asked what it found.
            foreach (var sought in hidden.Take(4).Select(one => one.Split('@')[0]))
            {
                using var answer = await browser.GetAsync($"/soeg?q={Uri.EscapeDataString(sought)}");
                (await answer.Content.ReadAsStringAsync()).ShouldNotContain("<h3><a href", Case.Sensitive, sought);
            }
        }

        await NoneInMailsAsync(server, everybody);
        log.Lines.ShouldNotBeEmpty();
        log.Lines.Where(line => everybody.Any(one => line.Contains(one.Phone) || line.Contains(one.Email))).ShouldBeEmpty();
    }

    // Everybody gets a telephone and an address that nothing else holds; the guests keep the addresses that they sign in with.
    private static async Task<IReadOnlyList<Marked>> MarkAsync(PortalServer server, int first)
    {
        await using var db = server.Open();
        var guests = new[] { DemoStops.EmailOf(Guest.StartUp), DemoStops.EmailOf(Guest.Hospital) };
        var people = await db.Set<Person>().Where(person => person.UserId != null).ToListAsync();
        var users = await db.Set<IdentityUser<Guid>>().ToDictionaryAsync(user => user.Id);
        var marked = new List<Marked>();
        foreach (var (number, person) in people.Index())
        {
            var phone = (first + number).ToString(CultureInfo.InvariantCulture);
            var user = users[person.UserId!.Value];
            var email = guests.Contains(user.Email) ? user.Email! : $"x{phone}@test.example";
            (user.Email, user.NormalizedEmail) = (email, email.ToUpperInvariant());
            db.Entry(person).Property(one => one.Phone).CurrentValue = phone;
            marked.Add(new Marked(person.Id, email, phone));
        }

        await db.SaveChangesAsync();
        return marked;
    }

    private static async Task SayAsync(PortalServer server, Said[] said)
    {
        await using var scope = server.Services.CreateAsyncScope();
        var (startUp, hospital) = (await server.ActorAsync(Guest.StartUp), await server.ActorAsync(Guest.Hospital));
        await using var db = server.Open();
        var open = await db.Set<Introduction>()
            .Where(row => row.Status == IntroductionStatus.Asked && row.ToOrganisationId == startUp.OrganisationId)
            .Select(row => row.Id)
            .FirstAsync();
        var answer = scope.ServiceProvider.GetRequiredService<AnswerIntroduction>();
        foreach (var one in said)
        {
            var act = one == Said.Decline ? IntroductionAnswer.Decline : IntroductionAnswer.Inquire;
            var by = one == Said.StrangerTries ? hospital : startUp;
            await answer.HandleAsync(
                by,
                new()
                {
                    IntroductionId = open,
                    Answer = act,
                    Text = "Hvad har I brug for af os?",
                },
                default
            );
        }

        server.Clock.Advance(TimeSpan.FromDays(4));
        await scope.ServiceProvider.GetRequiredService<MindIntroductions>().RunAsync(default);
    }

    private static async Task<IReadOnlyList<string>> HiddenFromAsync(PortalServer server, Guest guest, IReadOnlyList<Marked> everybody)
    {
        var known = new HashSet<Guid>();
        if (guest != Guest.Anyone)
        {
            await using var db = server.Open();
            var own = (await server.ActorAsync(guest)).OrganisationId!.Value;
            known.UnionWith(await db.Set<Membership>().Where(row => row.OrganisationId == own).Select(row => row.PersonId).ToListAsync());
            var met = await db.Set<Introduction>()
                .Where(row => row.Status == IntroductionStatus.Accepted && (row.FromOrganisationId == own || row.ToOrganisationId == own))
                .Select(row => new { row.FromPersonId, row.ToPersonId })
                .ToListAsync();
            known.UnionWith(met.SelectMany(row => new[] { row.FromPersonId, row.ToPersonId }).OfType<Guid>());
        }

        return [.. everybody.Where(one => !known.Contains(one.Person)).SelectMany(one => new[] { one.Phone, one.Email })];
    }

    private static async Task NoneInMailsAsync(PortalServer server, IReadOnlyList<Marked> everybody)
    {
        await using var db = server.Open();
        var mails = await db.Set<OutgoingMail>().AsNoTracking().ToListAsync();
        mails.ShouldNotBeEmpty();
        foreach (var mail in mails)
        {
            everybody.Where(one => mail.Text.Contains(one.Phone) || mail.Text.Contains(one.Email)).ShouldBeEmpty(mail.Subject);
        }
    }

    private static Task<PlainBrowser> OpenAsync(PortalServer server, Guest guest) =>
        guest == Guest.Anyone ? Task.FromResult(new PlainBrowser(server)) : PlainBrowser.SignedInAsync(server, guest);

    private sealed record Marked(Guid Person, string Email, string Phone);

    private enum Said
    {
        Question,
        Decline,
        StrangerTries,
    }
}
