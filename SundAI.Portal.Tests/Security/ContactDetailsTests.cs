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
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Tests.Accounts;

namespace SundAI.Portal.Tests.Security;

/// <summary>
/// Contact details of somebody show to their colleagues, to the other side of an accepted introduction, and nowhere else: every page, feed, answer
/// to a machine, export, mail and line of the log is read for those of everybody, and for what two say to each other.
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

    // Of the two sides, of the staff, of another organisation, of one that is not verified, and who spoke for the hospital and left.
    private static readonly string[] Guests = [StartUp, Hospital, "facilitator@demo.example", "maja.friis@demo.example", Unverified, Left];

    private const string StartUp = "amina.lund@demo.example";
    private const string Hospital = "henrik.moerch@demo.example";
    private const string Unverified = "tom.ravn@demo.example";
    private const string Left = "sara.kjeldsen@demo.example";
    private const string Asked = "Det-spurgte-3141592";
    private const string Written = "Det-skrevne-2718281";

    [Fact]
    public async Task Whatever_two_have_said_nobody_reads_contact_details_or_words_of_others_but_the_other_side_after_a_yes()
    {
        using var log = new WholeLog();
        await using var server = PortalServer.Start(
            demo: true,
            change: services => services.AddSingleton<ILoggerProvider>(log),
            settings: new Dictionary<string, string> { ["Logging:LogLevel:Default"] = "Information" }
        );
        var stops = await DemoStops.ArrangeAsync(server);
        var colleague = await ActorAsync(server, "jonas.vang@demo.example");
        var (left, hospital) = (await ActorAsync(server, Left), (await ActorAsync(server, Hospital)).OrganisationId!.Value);
        (await DoAsync<LeaveOrganisation>(server, use => use.HandleAsync(left, hospital, default))).IsDone.ShouldBeTrue();
        var everybody = await MarkAsync(server);
        var pages = new List<string>(Machines);
        await Gen.OneOf(Enum.GetValues<Said>())
            .Array[0, 5]
            .SampleAsync(async said => await WalkAsync(server, said, colleague, everybody, pages), iter: 2, threads: 1);
        await WalkAsync(server, [Said.Talk, Said.Talk, Said.Accept, Said.Message], colleague, everybody, pages);

        // Who said yes leaves: from then on the other side reaches the contact.
        var startUp = colleague.OrganisationId!.Value;
        (await DoAsync<LeaveOrganisation>(server, use => use.HandleAsync(colleague, startUp, default))).IsDone.ShouldBeTrue();
        var everywhere = stops.Select(stop => stop.Address).Concat(pages).Distinct().ToList();
        foreach (var guest in new[] { null, StartUp, "facilitator@demo.example" })
        {
            await ReadAsync(server, guest, everywhere, everybody, "everything");
        }

        foreach (var guest in Guests.Except([StartUp, "facilitator@demo.example"]))
        {
            await ReadAsync(server, guest, pages, everybody, "everything");
        }

        await NoneInMailsAsync(server, everybody);
        log.Lines.ShouldNotBeEmpty();
        log.Lines.Where(line => everybody.Any(one => line.Contains(one.Phone) || line.Contains(one.Email))).ShouldBeEmpty();
        log.Lines.Where(line => line.Contains(Asked) || line.Contains(Written)).ShouldBeEmpty();
    }

    // The hospital asks the start-up anew, whatever became of the time before; what is said is said by the use cases, in turn.
    private static async Task WalkAsync(
        PortalServer server,
        Said[] said,
        Actor colleague,
        IReadOnlyList<Marked> everybody,
        List<string> pages
    )
    {
        var (startUp, hospital) = (await ActorAsync(server, StartUp), await ActorAsync(server, Hospital));
        var asking = new RequestIntroductionInput
        {
            OrganisationId = startUp.OrganisationId!.Value,
            Purpose = "En fælles afprøvning hos os.",
            Step = ProposedStep.Call,
            Message = "Vi vil gerne afprøve jeres algoritme hos os.",
        };
        var id = (await DoAsync<RequestIntroduction, Guid>(server, use => use.HandleAsync(hospital, asking, default))).Value;
        pages.AddRange([$"/introduktioner/{id}", await LinkAsync(server, id)]);
        foreach (var one in said)
        {
            var row = await IntroductionAsync(server, id);
            await (
                one switch
                {
                    Said.Talk when row.AwaitsAnswer => AnswerAsync(startUp, IntroductionAnswer.Inquire),
                    Said.Talk => AnswerAsync(hospital, IntroductionAnswer.Reply),
                    Said.Accept => AnswerAsync(colleague, IntroductionAnswer.Accept),
                    Said.Decline => AnswerAsync(startUp, IntroductionAnswer.Decline),
                    Said.Message => WriteAsync(),
                    _ => StrangerAsync(),
                }
            );
        }

        server.Clock.Advance(TimeSpan.FromDays(4));
        await DoAsync<MindIntroductions>(
            server,
            async use =>
            {
                await use.RunAsync(default);
                return Result.Done;
            }
        );
        pages.Add(await LinkAsync(server, id));
        var words = string.Join(", ", said);
        await ReadAsync(server, null, pages, everybody, words);
        foreach (var guest in Guests)
        {
            await ReadAsync(server, guest, pages, everybody, words);
        }

        await AnswerAsync(hospital, IntroductionAnswer.Withdraw);

        Task<Result> AnswerAsync(Actor by, IntroductionAnswer answer)
        {
            var input = new AnswerIntroductionInput
            {
                IntroductionId = id,
                Answer = answer,
                Text = Asked,
            };
            return DoAsync<AnswerIntroduction>(server, use => use.HandleAsync(by, input, default));
        }

        Task<Result> WriteAsync()
        {
            var input = new IntroductionMessageInput { IntroductionId = id, Text = Written };
            return DoAsync<WriteIntroductionMessage>(server, use => use.HandleAsync(hospital, input, default));
        }

        async Task<Result> StrangerAsync()
        {
            var result = await AnswerAsync(await ActorAsync(server, Unverified), IntroductionAnswer.Accept);
            result.IsDone.ShouldBeFalse();
            return result;
        }
    }

    private static async Task ReadAsync(
        PortalServer server,
        string? guest,
        IEnumerable<string> addresses,
        IReadOnlyList<Marked> everybody,
        string after
    )
    {
        var hidden = await HiddenFromAsync(server, guest, everybody);
        hidden.Count.ShouldBeGreaterThan(5);
        var shared = everybody.Select(one => one.Phone).Except(hidden).ToList();
        var isSharedShown = false;
        var browser = guest is null ? new PlainBrowser(server) : await PlainBrowser.SignedInAsync(server, guest);
        foreach (var address in addresses.Distinct())
        {
            using var answer = await browser.GetAsync(address);
            var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
            isSharedShown |= shared.Any(text.Contains);
            hidden.Where(text.Contains).ShouldBeEmpty($"{guest} reads {address} after {after}");
            // What was asked and replied an open link shows to whoever has it; what two write after a yes no link does.
            var (isSide, isLink) = (guest is StartUp or Hospital, address.Contains("noegle"));
            (text.Contains(Asked) && !isSide && !isLink).ShouldBeFalse($"{guest} reads {address} after {after}");
            (text.Contains(Written) && (!isSide || isLink)).ShouldBeFalse($"{guest} reads {address} after {after}");
        }

        isSharedShown.ShouldBe(guest is not null, $"{guest}: or nobody's details are anywhere, and nothing is proved");
        // A search says back what was sought, so it is asked what it found.
        foreach (var sought in hidden.Take(2).Select(one => one.Split('@')[0]))
        {
            using var answer = await browser.GetAsync($"/soeg?q={Uri.EscapeDataString(sought)}");
            (await answer.Content.ReadAsStringAsync()).ShouldNotContain("<h3><a href", Case.Sensitive, sought);
        }
    }

    // Everybody gets a telephone and an address that nothing else holds; the guests keep the addresses that they sign in with.
    private static async Task<IReadOnlyList<Marked>> MarkAsync(PortalServer server)
    {
        const int First = 41_730_000;
        await using var db = server.Open();
        var people = await db.Set<Person>().Where(person => person.UserId != null).ToListAsync();
        var users = await db.Set<IdentityUser<Guid>>().ToDictionaryAsync(user => user.Id);
        var marked = new List<Marked>();
        foreach (var (number, person) in people.Index())
        {
            var phone = (First + (number * 37)).ToString(CultureInfo.InvariantCulture);
            var user = users[person.UserId!.Value];
            var email = Guests.Contains(user.Email) ? user.Email! : $"x{phone}@test.example";
            (user.Email, user.NormalizedEmail) = (email, email.ToUpperInvariant());
            db.Entry(person).Property(one => one.Phone).CurrentValue = phone;
            marked.Add(new Marked(person.Id, email, phone));
        }

        await db.SaveChangesAsync();
        return marked;
    }

    // Known are they themselves, their colleagues, and of each accepted introduction of theirs who acted and speaks for that side, or its contacts.
    private static async Task<IReadOnlyList<string>> HiddenFromAsync(PortalServer server, string? guest, IReadOnlyList<Marked> everybody)
    {
        var known = new HashSet<Guid>();
        if (guest is not null)
        {
            await using var db = server.Open();
            var user = (await ActorAsync(server, guest)).UserId;
            var self = await db.Set<Person>().Where(row => row.UserId == user).Select(row => row.Id).SingleAsync();
            var speakers = await db.Set<Membership>().AsNoTracking().Where(row => row.Status == MembershipStatus.Active).ToListAsync();
            var own = speakers.Where(row => row.PersonId == self).Select(row => row.OrganisationId).ToHashSet();
            known.UnionWith([self, .. speakers.Where(row => own.Contains(row.OrganisationId)).Select(row => row.PersonId)]);
            var met = await db.Set<Introduction>().AsNoTracking().Where(row => row.Status == IntroductionStatus.Accepted).ToListAsync();
            foreach (var row in met.Where(row => own.Contains(row.FromOrganisationId) || own.Contains(row.ToOrganisationId)))
            {
                known.UnionWith(Shown(row.FromOrganisationId, row.FromPersonId));
                known.UnionWith(Shown(row.ToOrganisationId, row.ToPersonId));
            }

            IEnumerable<Guid> Shown(Guid side, Guid? acted)
            {
                var there = speakers.Where(row => row.OrganisationId == side).ToList();
                return there.Exists(row => row.PersonId == acted)
                    ? [acted!.Value]
                    : there.Where(row => row.Role == MembershipRole.Contact).Select(row => row.PersonId);
            }
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

    // As the mails of now would have it.
    private static async Task<string> LinkAsync(PortalServer server, Guid id)
    {
        var row = await IntroductionAsync(server, id);
        await using var db = server.Open();
        var user = (await ActorAsync(server, StartUp)).UserId;
        var amina = await db.Set<Person>().Where(person => person.UserId == user).Select(person => person.Id).SingleAsync();
        return $"/introduktioner/svar?noegle={server.Services.GetRequiredService<IntroductionLinks>().Write(row, amina)}";
    }

    private static async Task<Introduction> IntroductionAsync(PortalServer server, Guid id)
    {
        await using var db = server.Open();
        return await db.Set<Introduction>().AsNoTracking().SingleAsync(row => row.Id == id);
    }

    private static async Task<Actor> ActorAsync(PortalServer server, string email)
    {
        await using var db = server.Open();
        var user = await db.Set<IdentityUser<Guid>>().Where(row => row.Email == email).Select(row => row.Id).SingleAsync();
        var organisation = await db.Set<Membership>()
            .Where(row => row.Status == MembershipStatus.Active)
            .Where(row => db.Set<Person>().Any(one => one.Id == row.PersonId && one.UserId == user))
            .Select(row => (Guid?)row.OrganisationId)
            .FirstOrDefaultAsync();
        return new Actor(user, organisation);
    }

    private static async Task<Result> DoAsync<T>(PortalServer server, Func<T, Task<Result>> act)
        where T : notnull
    {
        await using var scope = server.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<T>());
    }

    private static async Task<Result<TValue>> DoAsync<T, TValue>(PortalServer server, Func<T, Task<Result<TValue>>> act)
        where T : notnull
    {
        await using var scope = server.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<T>());
    }

    private sealed record Marked(Guid Person, string Email, string Phone);

    private enum Said
    {
        Talk,
        Decline,
        Accept,
        Message,
        StrangerTries,
    }
}
