using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Administration.Moderation;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Knowledge.Questions;
using SundAI.Portal.Knowledge.Questions.Answering;
using SundAI.Portal.Knowledge.Questions.Asking;
using SundAI.Portal.Matchmaking;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Recommendations.Notes;
using SundAI.Portal.Workshops.Agenda;

namespace SundAI.Portal.Tests.Fixtures;

/// <summary>
/// One served demo for all tests of what machines read: beside the public things there is a hostile name, and one of each thing that
/// nobody may see. What is hidden says »hemmelig«.
/// </summary>
[CollectionDefinition(nameof(PublicScene))]
public sealed class PublicScene : IAsyncLifetime, ICollectionFixture<PublicScene>
{
    /// <summary>A name that would end a block of data and begin a script, were it not escaped.</summary>
    internal const string HostileName = "Ø</script><script>window.ran = 1</script> & 'Å' \"Æ\" ]]> 👩🏽‍⚕️";

    /// <summary>What each hidden thing says.</summary>
    internal const string Secret = "hemmelig";

    internal const string Workshop = "/workshops/vejen-til-ce-maerket-hvem-raadgiver-og-hvornaar";
    internal const string Adopted = "/anbefalinger/faelles-traeningsdata-paa-faelles-vilkaar";

    /// <summary>A question with an official answer, an accepted one, and one that is taken down.</summary>
    internal const string Asked = "/spoergsmaal/hvilken-klasse-hoerer-software-til-der-kun-sorterer-nethindebilleder-efter-hast";

    private readonly List<IDisposable> clients = [];
    private PortalServer? server;

    internal PortalServer Server => server!;

    internal HttpClient Client { get; private set; } = default!;

    /// <summary>The address of the organisation with the hostile name.</summary>
    internal string Hostile { get; private set; } = "";

    /// <summary>The address of a post that everybody reads.</summary>
    internal string Post { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        server = PortalServer.Start(demo: true, settings: new Dictionary<string, string> { ["Limits:ApiPerMinute"] = "10000" });
        clients.Add(Client = server.Client());
        await ArrangeAsync(server);
    }

    public async ValueTask DisposeAsync()
    {
        clients.ForEach(client => client.Dispose());
        await server!.DisposeAsync();
    }

    internal async Task<IHtmlDocument> PageAsync(string address)
    {
        using var answer = await Client.GetAsync(address);
        answer.IsSuccessStatusCode.ShouldBeTrue($"{address} answered {answer.StatusCode}");
        return await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>The blocks of data of a page, by their type.</summary>
    internal async Task<Dictionary<string, JsonElement>> DataAsync(string address) =>
        (await PageAsync(address))
            .QuerySelectorAll("script[type='application/ld+json']")
            .Select(block => JsonSerializer.Deserialize<JsonElement>(block.TextContent))
            .ToDictionary(thing => thing.GetProperty("@type").GetString()!);

    private async Task ArrangeAsync(PortalServer on)
    {
        await using var scope = on.Services.CreateAsyncScope();
        await using var db = on.Open();
        T Do<T>()
            where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

        var (startUp, facilitator) = (await on.ActorAsync(Guest.StartUp), await on.ActorAsync(Guest.Facilitator));
        var says = OrganisationBuilders.Says(HostileName);
        Hostile =
            "/organisationer/"
            + Done(await Do<RegisterOrganisation>().HandleAsync(await on.ActorAsync(Guest.Administrator), says, default));
        Post = await PostAsync("Åbent opslag om nethinder", publish: true);
        await PostAsync($"Et {Secret}t udkast", publish: false);
        await PostAsync($"Et {Secret}t opslag for medlemmer", publish: true, PostAudience.Members);
        await PostAsync($"Et {Secret}t opslag for bekræftede", publish: true, PostAudience.Verified);
        await PostAsync($"Et {Secret}t opslag, der er fjernet", publish: true);
        var gone = await db.Set<Post>().SingleAsync(row => row.Title.Contains("fjernet"));
        await TakeDownAsync(nameof(Post), gone.Id);
        var asks = QuestionBuilders.QuestionSays($"Et {Secret}t spørgsmål, der er taget ned");
        var asked = Done(await Do<AskQuestion>().HandleAsync(startUp, asks, default));
        await TakeDownAsync(nameof(Question), await db.Set<Question>().Where(row => row.Slug == asked).Select(row => row.Id).SingleAsync());
        var question = await db.Set<Question>().Where(row => Asked.EndsWith(row.Slug)).Select(row => row.Id).SingleAsync();
        var answers = new AnswerInput(question, $"Et {Secret}t svar, der er taget ned.");
        await TakeDownAsync(nameof(Answer), Done(await Do<AnswerQuestion>().HandleAsync(startUp, answers, default)).Id);
        var workshop = WorkshopBuilders.Says with { Title = $"En {Secret} workshop", Date = new DateOnly(2027, 6, 1) };
        Done(await Do<WriteWorkshop>().HandleAsync(facilitator, workshop, default));
        var note = new StartNoteInput(null, $"Et {Secret}t notat", "Det, vi er ved at skrive.", ["regulering"], NoteBuilders.Parts);
        Done(await Do<StartNote>().HandleAsync(facilitator, note, default));
        var person = await db.Set<Person>().FirstAsync(row => !row.IsListed);
        db.Entry(person).Property(row => row.Name).CurrentValue = $"Hilda {Secret}";
        await db.SaveChangesAsync();

        async Task TakeDownAsync(string kind, Guid id)
        {
            Done(await Do<SendReport>().HandleAsync(await on.ActorAsync(Guest.Hospital), new(kind, id, "", "Det er reklame."), default));
            var report = await db.Set<Report>().SingleAsync(row => row.EntityId == id);
            Done(
                await Do<DecideReport>()
                    .HandleAsync(facilitator, new(report.Id, report.Version, ReportDecision.Removed, "Reklame."), default)
            );
        }

        async Task<string> PostAsync(string title, bool publish, PostAudience audience = PostAudience.Anyone)
        {
            var input = new PostInput
            {
                Kind = PostKind.Need,
                Subject = PostSubject.Data,
                Title = title,
                Summary = "Skriv til os på post@hospital.example eller ring.",
                ExpiresOn = new DateOnly(2027, 3, 20),
                Themes = ["data"],
                Audience = audience,
            };
            var slug = Done(await Do<WritePost>().HandleAsync(startUp, input, default));
            var id = await db.Set<Post>().Where(row => row.Slug == slug).Select(row => row.Id).SingleAsync();
            if (publish)
            {
                Done(await Do<ChangePostStatus>().HandleAsync(startUp, new(id, PostStep.Publish), default));
            }

            return "/opslag/" + slug;
        }
    }

    private static void Done(Result result) =>
        result.IsDone.ShouldBeTrue(
            string.Join(", ", result.IsDone ? [] : result.Refusals.Select(refusal => $"{refusal.Field} {refusal.Key}"))
        );

    private static T Done<T>(Result<T> result)
    {
        Done((Result)result);
        return result.Value;
    }
}
