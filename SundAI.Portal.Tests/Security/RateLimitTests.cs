using System.Net;
using SundAI.Portal.Tests.Accounts;

namespace SundAI.Portal.Tests.Security;

/// <summary>Who tries again and again is stopped, and told why and for how long.</summary>
public sealed class RateLimitTests
{
    [Theory]
    [InlineData("", "log-ind", "For mange forsøg")]
    [InlineData("/en", "log-ind", "Too many attempts")]
    public async Task The_fourth_post_within_a_minute_is_answered_in_words_and_says_when_to_come_back(
        string language,
        string form,
        string words
    )
    {
        await using var server = StartStrict();
        var browser = new PlainBrowser(server);
        var wrong = new Dictionary<string, string> { ["Email"] = "ingen@test.example", ["Password"] = "forkert forkert" };
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            await browser.GetAsync($"{language}/konto/log-ind");
            (await browser.PostAsync(form, new(wrong))).StatusCode.ShouldBe(HttpStatusCode.OK, $"attempt {attempt}");
        }

        await browser.GetAsync($"{language}/konto/log-ind");
        using var answer = await browser.PostAsync(form, new(wrong));
        answer.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()).ShouldContain(words);
        answer.Headers.RetryAfter!.Delta!.Value.ShouldBeInRange(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("script-src 'self'");
        server.Troubles.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_limit_is_one_for_both_languages_and_all_account_forms_and_stops_no_reading()
    {
        await using var server = StartStrict();
        var browser = new PlainBrowser(server);
        string[] posts = ["/konto/log-ind", "/en/konto/log-ind", "/konto/glemt", "/en/konto/opret"];
        var answers = new List<HttpStatusCode>();
        foreach (var address in posts)
        {
            answers.Add((await browser.PostRawAsync(address, [])).StatusCode);
        }

        answers.Take(3).ShouldNotContain(HttpStatusCode.TooManyRequests);
        answers[3].ShouldBe(HttpStatusCode.TooManyRequests);
        (await browser.PostRawAsync("/organisationer/x/logo", [])).StatusCode.ShouldNotBe(HttpStatusCode.TooManyRequests);
        using var upload = await browser.PostRawAsync("/en/organisationer/y/logo", []);
        upload.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests, "pictures have a limit of their own");
        WebUtility.HtmlDecode(await upload.Content.ReadAsStringAsync()).ShouldContain("Many pictures");
        foreach (var address in posts.Append("/temaer"))
        {
            (await browser.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK, address);
        }
    }

    private static PortalServer StartStrict() =>
        PortalServer.Start(
            settings: new Dictionary<string, string> { ["Limits:AccountPostsPerMinute"] = "3", ["Limits:UploadsPerMinute"] = "1" }
        );
}
