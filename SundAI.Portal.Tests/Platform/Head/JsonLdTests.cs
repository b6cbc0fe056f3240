using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;

namespace SundAI.Portal.Tests.Platform.Head;

/// <summary>Pages describe their thing in the words of schema.org, and no name gets out of the description.</summary>
[Collection(nameof(PublicScene))]
public sealed class JsonLdTests(PublicScene scene)
{
    [Fact]
    public async Task A_page_describes_what_it_is_about_and_the_way_up_from_it()
    {
        var site = (await scene.DataAsync("/en/"))["WebSite"];
        site.GetProperty("potentialAction").GetProperty("target").GetString().ShouldBe("http://portal.test/en/soeg?q={q}");
        site.GetProperty("publisher").GetProperty("name").GetString().ShouldBe("Danish Academy of Technical Sciences");

        var meeting = (await scene.DataAsync(PublicScene.Workshop))["Event"];
        var (starts, ends) = (Time(meeting, "startDate"), Time(meeting, "endDate"));
        starts.ShouldBeLessThan(ends);
        starts.Offset.ShouldBeInRange(TimeSpan.FromHours(1), TimeSpan.FromHours(2));
        meeting.GetProperty("eventStatus").GetString().ShouldBe("https://schema.org/EventScheduled");
        meeting.GetProperty("location").GetProperty("name").GetString().ShouldNotBeNullOrEmpty();
        meeting.GetProperty("organizer").GetProperty("@type").GetString().ShouldBe("Organization");
        meeting.GetProperty("inLanguage").GetString().ShouldBe("da");

        var note = (await scene.DataAsync("/en" + PublicScene.Adopted))["Article"];
        note.GetProperty("version").GetString().ShouldBe("2");
        note.GetProperty("inLanguage").GetString().ShouldBe("da", "a note is Danish on an English page too");
        Time(note, "datePublished").ShouldBeLessThan(Time(note, "dateModified"));

        var chapter = await scene.DataAsync("/en/hvidbog/regulering");
        chapter["Article"].GetProperty("headline").GetString().ShouldBe("Regulation");
        Time(chapter["Article"], "datePublished").ShouldBeLessThanOrEqualTo(Time(chapter["Article"], "dateModified"));
        var way = chapter["BreadcrumbList"].GetProperty("itemListElement").EnumerateArray().ToList();
        way.Select(step => step.GetProperty("position").GetInt32()).ShouldBe([1, 2, 3]);
        way.Select(step => step.GetProperty("item").GetString())
            .ShouldBe(["http://portal.test/en/", "http://portal.test/en/hvidbog", "http://portal.test/en/hvidbog/regulering"]);

        var term = (await scene.DataAsync("/begreber/algoritme"))["DefinedTerm"];
        term.GetProperty("inDefinedTermSet").GetProperty("url").GetString().ShouldBe("http://portal.test/begreber");
        var person = (await scene.DataAsync("/en/personer/erik-solbakken"))["Person"];
        person.GetProperty("sameAs").EnumerateArray().Select(one => one.GetString()).ShouldBe(["https://orcid.org/0000-0002-1825-0097"]);
        person.GetProperty("knowsLanguage").EnumerateArray().Select(one => one.GetString()).ShouldBe(["da", "en", "no"]);
        person.GetProperty("knowsAbout").EnumerateArray().Select(one => one.GetString()).ShouldContain("Machine learning");
        (await scene.DataAsync("/om/kontakt")).Keys.ShouldBe(["BreadcrumbList"]);
    }

    [Fact]
    public async Task A_hostile_name_stays_a_name()
    {
        var page = await scene.PageAsync(scene.Hostile);
        page.Scripts.Where(script => script.Type != "application/ld+json")
            .Select(script => script.Source)
            .ShouldAllBe(source => source != null);
        var things = await scene.DataAsync(scene.Hostile);
        things["Organization"].GetProperty("name").GetString().ShouldBe(PublicScene.HostileName);
        things["BreadcrumbList"].GetProperty("itemListElement")[2].GetProperty("name").GetString().ShouldBe(PublicScene.HostileName);
    }

    [Fact]
    public async Task The_browser_runs_no_description_and_the_policy_minds_none()
    {
        var window = await scene.Server.OpenAsync();
        List<string> said = [];
        window.Console += (_, message) => said.Add(message.Text);
        foreach (var address in new[] { "/", PublicScene.Workshop, scene.Hostile })
        {
            await window.GotoAsync(address, new() { WaitUntil = WaitUntilState.Load });
            (await window.EvaluateAsync<bool>("() => 'ran' in window")).ShouldBeFalse(address);
        }

        said.ShouldBeEmpty();
        await window.Context.CloseAsync();
    }

    private static DateTimeOffset Time(JsonElement thing, string name) =>
        DateTimeOffset.Parse(thing.GetProperty(name).GetString()!, CultureInfo.InvariantCulture);
}
