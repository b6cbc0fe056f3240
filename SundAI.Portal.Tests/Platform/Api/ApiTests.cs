using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SundAI.Portal.Tests.Platform.Api;

/// <summary>The read API as a program meets it.</summary>
[Collection(nameof(PublicScene))]
public sealed partial class ApiTests(PublicScene scene)
{
    private static readonly string[] Lists =
    [
        "organisations",
        "posts",
        "workshops",
        "workshops?past=true",
        "notes",
        "recommendations",
        "questions",
        "chapters",
        "terms",
        "themes",
        "categories",
    ];

    [Fact]
    public async Task Every_list_and_everything_in_it_answers_without_contact_details_or_what_is_hidden()
    {
        foreach (var language in new[] { "", "/en" })
        {
            foreach (var list in Lists)
            {
                var rows = (await JsonAsync($"{language}/api/v1/{list}")).GetProperty("items").EnumerateArray().ToList();
                rows.ShouldNotBeEmpty(list);
                foreach (var row in rows.Take(3).Where(row => row.TryGetProperty("slug", out _)))
                {
                    var url = row.GetProperty("url").GetString()!;
                    url.ShouldStartWith($"http://portal.test{language}/", Case.Sensitive, list);
                    (await scene.Client.GetAsync(new Uri(url).PathAndQuery)).StatusCode.ShouldBe(HttpStatusCode.OK, url);
                    await JsonAsync($"{language}/api/v1/{list.Split('?')[0]}/{row.GetProperty("slug").GetString()}");
                }
            }
        }

        (await JsonAsync("/api/v1/posts/" + scene.Post.Split('/')[^1]))
            .GetProperty("post")
            .GetProperty("summary")
            .GetString()!
            .ShouldContain("…");
        foreach (
            var hidden in new[]
            {
                "posts/et-hemmeligt-udkast",
                "posts/et-hemmeligt-opslag-der-er-fjernet",
                "workshops/en-hemmelig-workshop",
                "notes/et-hemmeligt-notat",
                "questions/et-hemmeligt-spoergsmaal-der-er-taget-ned",
            }
        )
        {
            (await scene.Client.GetAsync($"/api/v1/{hidden}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, hidden);
        }
    }

    [Fact]
    public async Task Lists_come_in_pages_that_lead_to_each_other_and_hold_each_row_once()
    {
        var seen = new List<string>();
        var next = "/api/v1/terms?size=15";
        var total = 0;
        while (next is not null)
        {
            using var answer = await scene.Client.GetAsync(next);
            total = int.Parse(answer.Headers.GetValues("X-Total-Count").Single());
            seen.AddRange(
                (await ReadAsync(answer)).GetProperty("items").EnumerateArray().Select(row => row.GetProperty("slug").GetString()!)
            );
            var links = answer
                .Headers.GetValues("Link")
                .SelectMany(value => Link().Matches(value))
                .ToDictionary(link => link.Groups[2].Value, link => link.Groups[1].Value);
            links.Keys.ShouldContain("first");
            next = links.TryGetValue("next", out var address) ? new Uri(address).PathAndQuery : null;
        }

        seen.Count.ShouldBe(total);
        seen.Distinct().Count().ShouldBe(total);
        var narrowed = await JsonAsync("/api/v1/organisations?theme=data&size=100");
        narrowed
            .GetProperty("items")
            .EnumerateArray()
            .ShouldAllBe(row => row.GetProperty("themes").EnumerateArray().Any(theme => theme.GetProperty("slug").GetString() == "data"));
        narrowed.GetProperty("total").GetInt32().ShouldBe(narrowed.GetProperty("items").GetArrayLength());
        (await JsonAsync("/api/v1/posts?kind=offer"))
            .GetProperty("items")
            .EnumerateArray()
            .ShouldAllBe(row => row.GetProperty("kind").GetString() == "offer");
    }

    [Fact]
    public async Task Things_carry_their_whole_content_in_the_language_of_the_path_and_times_in_UTC()
    {
        (await JsonAsync("/api/v1/chapters/regulering")).GetProperty("chapter").GetProperty("title").GetString().ShouldBe("Regulering");
        (await JsonAsync("/en/api/v1/chapters/regulering")).GetProperty("chapter").GetProperty("title").GetString().ShouldBe("Regulation");
        var note = await JsonAsync("/api/v1" + PublicScene.Adopted.Replace("/anbefalinger/", "/notes/"));
        note.GetProperty("status").GetString().ShouldBe("adopted");
        note.GetProperty("recommendations").GetArrayLength().ShouldBeGreaterThan(0);
        note.GetProperty("sections")[0].GetProperty("paragraphs")[0].GetProperty("url").GetString()!.ShouldContain("#");
        var workshop = await JsonAsync("/api/v1" + PublicScene.Workshop);
        workshop.GetProperty("agenda").GetArrayLength().ShouldBeGreaterThan(3);
        workshop.GetProperty("workshop").GetProperty("startsAt").GetString()!.ShouldEndWith("Z");
        var profile = await JsonAsync("/en/api/v1/organisations/fjordby-hospital-billeddiagnostik");
        profile.GetProperty("seeks").GetString().ShouldNotBeNullOrEmpty();
        profile.GetProperty("facilities")[2].GetProperty("kind").GetString().ShouldBe("testFacility");
        var certificate = profile.GetProperty("certificates")[0];
        (certificate.GetProperty("term").GetString(), certificate.GetProperty("validUntil").GetString()).ShouldBe(
            ("iso-27001", "2027-11-30")
        );
        profile.GetProperty("links")[0].GetProperty("url").GetString().ShouldBe("https://fjordby.example/data");
        foreach (var contact in new[] { "phone", "email", "@", "Henrik" })
        {
            profile.GetRawText().ShouldNotContain(contact, Case.Insensitive, "contact details are no public data");
        }

        var question = await JsonAsync("/api/v1" + PublicScene.Asked.Replace("/spoergsmaal/", "/questions/") + "?size=1");
        var answers = question.GetProperty("answers");
        answers.GetProperty("total").GetInt32().ShouldBe(answers.GetProperty("pages").GetInt32());
        var official = answers.GetProperty("items").EnumerateArray().ShouldHaveSingleItem();
        official.GetProperty("isOfficial").GetBoolean().ShouldBeTrue();
        official.GetProperty("organisation").GetProperty("name").GetString().ShouldNotBeNullOrEmpty();
        official.GetProperty("url").GetString()!.ShouldContain("#svar-");
        using var english = await scene.Client.GetAsync("/en/api/v1/taxonomy");
        english.Content.Headers.ContentLanguage.ShouldBe(["en"]);
    }

    [Theory]
    [InlineData("/api/v1/organisations?page=0", 400)]
    [InlineData("/api/v1/organisations?size=101", 400)]
    [InlineData("/api/v1/organisations?page=9999", 400)]
    [InlineData("/api/v1/terms?page=2147483647&size=100", 400)]
    [InlineData("/en/api/v1/posts?page=x", 400)]
    [InlineData("/api/v1/posts?kind=noget", 400)]
    [InlineData("/en/api/v1/workshops?theme=findes-ikke", 400)]
    [InlineData("/api/v1/questions?state=noget", 400)]
    [InlineData("/api/v1/questions/hvilken-klasse-hoerer-software-til-der-kun-sorterer-nethindebilleder-efter-hast?page=9", 400)]
    [InlineData("/api/v1/organisations/findes-ikke", 404)]
    [InlineData("/api/v1/findes-ikke", 404)]
    [InlineData("/api/findes-ikke", 404)]
    [InlineData("/openapi/v9.json", 404)]
    public async Task What_is_asked_wrongly_is_answered_in_words(string address, int status)
    {
        using var answer = await scene.Client.GetAsync(address);
        await IsProblemAsync(answer, status, address);
    }

    [Fact]
    public async Task One_only_reads_and_only_JSON()
    {
        using var posted = await scene.Client.PostAsync("/api/v1/organisations", new StringContent("{}"));
        await IsProblemAsync(posted, 405, "POST");
        posted.Content.Headers.Allow.ShouldContain("GET");
        using var xml = new HttpRequestMessage(HttpMethod.Get, "/api/v1/themes");
        xml.Headers.Accept.Add(new("application/xml"));
        await IsProblemAsync(await scene.Client.SendAsync(xml), 406, "xml");
        using var any = new HttpRequestMessage(HttpMethod.Get, "/api/v1/themes");
        any.Headers.Accept.ParseAdd("text/html,application/xhtml+xml,*/*;q=0.8");
        (await scene.Client.SendAsync(any)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Anyones_page_may_read_it_without_credentials_and_who_has_it_gets_nothing_again()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/terms/algoritme");
        request.Headers.Add("Origin", "https://elsewhere.example");
        using var answer = await scene.Client.SendAsync(request);
        answer.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
        answer.Headers.Contains("Access-Control-Allow-Credentials").ShouldBeFalse();
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        var mark = answer.Headers.ETag.ShouldNotBeNull();
        using var again = new HttpRequestMessage(HttpMethod.Get, "/api/v1/terms/algoritme");
        again.Headers.IfNoneMatch.Add(mark);
        (await scene.Client.SendAsync(again)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        using var head = await scene.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/api/v1/terms/algoritme"));
        head.StatusCode.ShouldBe(HttpStatusCode.OK);
        head.Headers.ETag.ShouldBe(mark);
        (await head.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
        using var asked = new HttpRequestMessage(HttpMethod.Options, "/api/v1/terms/algoritme");
        asked.Headers.Add("Origin", "https://elsewhere.example");
        asked.Headers.Add("Access-Control-Request-Method", "POST");
        using var preflight = await scene.Client.SendAsync(asked);
        preflight.Headers.TryGetValues("Access-Control-Allow-Methods", out var methods);
        (methods ?? []).ShouldNotContain(one => one.Contains("POST"));
    }

    [Fact]
    public async Task The_description_can_be_read_and_every_path_in_it_answers()
    {
        var document = await JsonAsync("/openapi/v1.json");
        document.GetProperty("openapi").GetString().ShouldStartWith("3.");
        var paths = document.GetProperty("paths").EnumerateObject().ToList();
        paths.Count.ShouldBeGreaterThanOrEqualTo(16);
        foreach (var path in paths)
        {
            path.Name.ShouldStartWith("/api/v1/");
            var get = path.Value.EnumerateObject().ShouldHaveSingleItem().Value;
            get.GetProperty("summary").GetString().ShouldNotBeNullOrEmpty(path.Name);
            get.GetProperty("responses").EnumerateObject().Select(one => one.Name).ShouldBeSubsetOf(["200", "400", "404", "429"]);
            var parameters = get.TryGetProperty("parameters", out var listed) ? listed.EnumerateArray().ToList() : [];
            parameters
                .Where(one => one.GetProperty("in").GetString() == "query")
                .Select(one => one.TryGetProperty("description", out var words) ? words.GetString() : null)
                .ShouldNotContain((string?)null, path.Name);
            var slug = parameters.Find(one => one.GetProperty("name").GetString() == "slug");
            var example = slug.ValueKind == JsonValueKind.Undefined ? "" : Example(slug) ?? scene.Post.Split('/')[^1];
            await JsonAsync(path.Name.Replace("{slug}", example));
        }

        document
            .GetProperty("components")
            .GetProperty("schemas")
            .GetProperty("ApiOrganisation")
            .GetProperty("properties")
            .GetProperty("isVerified")
            .GetProperty("description")
            .GetString()
            .ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Too_many_calls_a_minute_are_stopped_in_words_and_pages_are_not()
    {
        await using var server = PortalServer.Start(settings: new Dictionary<string, string> { ["Limits:ApiPerMinute"] = "3" });
        using var client = server.Client();
        foreach (var address in new[] { "/api/v1/themes", "/en/api/v1/themes", "/openapi/v1.json" })
        {
            (await client.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK, address);
        }

        using var answer = await client.GetAsync("/en/api/v1/taxonomy");
        await IsProblemAsync(answer, 429, "the fourth");
        answer.Headers.RetryAfter!.Delta!.Value.ShouldBeInRange(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        (await client.GetAsync("/api")).StatusCode.ShouldBe(HttpStatusCode.OK);
        server.Troubles.Errors.ShouldBeEmpty();
    }

    private static string? Example(JsonElement parameter) => parameter.TryGetProperty("example", out var value) ? value.GetString() : null;

    private async Task<JsonElement> JsonAsync(string address)
    {
        using var answer = await scene.Client.GetAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/json", address);
        return await ReadAsync(answer);
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage answer)
    {
        var said = await answer.Content.ReadAsStringAsync();
        Email().IsMatch(said).ShouldBeFalse(said);
        said.ShouldNotContain(PublicScene.Secret, Case.Insensitive);
        return JsonSerializer.Deserialize<JsonElement>(said);
    }

    private static async Task IsProblemAsync(HttpResponseMessage answer, int status, string what)
    {
        ((int)answer.StatusCode).ShouldBe(status, what);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json", what);
        var problem = JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync());
        problem.GetProperty("status").GetInt32().ShouldBe(status, what);
        problem.GetProperty("title").GetString().ShouldNotBeNullOrEmpty(what);
        problem.GetProperty("detail").GetString()!.Length.ShouldBeGreaterThan(10, what);
    }

    [GeneratedRegex(@"[\w.+-]+@[\w-]+\.\w{2,}")]
    private static partial Regex Email();

    [GeneratedRegex("<([^>]+)>; rel=\"(\\w+)\"")]
    private static partial Regex Link();
}
