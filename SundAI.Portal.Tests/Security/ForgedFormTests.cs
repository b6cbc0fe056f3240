using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Tests.Accounts;
using SundAI.Portal.Tests.EndToEnd;

namespace SundAI.Portal.Tests.Security;

/// <summary>
/// A form is taken only from the person and the browser it was made for. What is tried is to erase an account, with the right password:
/// only the form's token stands in the way.
/// </summary>
public sealed partial class ForgedFormTests
{
    private const string Ane = "ane@test.example";
    private const string Bo = "bo@test.example";
    private const string Password = AccountArrangements.Password;
    private const string Erasing = "/konto/mine-data";

    [Fact]
    public async Task Another_persons_token_is_refused_with_and_without_the_cookie_it_belongs_to()
    {
        await using var server = await StartAsync();
        var (ane, bo) = (new Window(server), new Window(server));
        await ane.SignInAsync(Ane);
        await bo.SignInAsync(Bo);
        await ane.GetAsync(Erasing);
        await bo.GetAsync(Erasing);
        await RefusedAsync(server, ane, bo.Token);

        ane.Cookies["sundai-form"] = bo.Cookies["sundai-form"];
        await RefusedAsync(server, ane, bo.Token);
    }

    [Fact]
    public async Task A_token_fetched_before_signing_in_is_refused_afterwards()
    {
        await using var server = await StartAsync();
        var ane = new Window(server);
        await ane.GetAsync("/konto/log-ind");
        var anonymous = ane.Token;
        await ane.SignInAsync(Ane);
        await RefusedAsync(server, ane, anonymous);

        var stranger = new Window(server);
        await stranger.GetAsync("/konto/log-ind");
        ane.Cookies["sundai-form"] = stranger.Cookies["sundai-form"];
        await RefusedAsync(server, ane, stranger.Token);
    }

    [Fact]
    public async Task A_token_is_worth_nothing_after_signing_out_nor_to_the_next_person_at_the_same_browser()
    {
        await using var server = await StartAsync();
        var window = new Window(server);
        await window.SignInAsync(Ane);
        await window.GetAsync(Erasing);
        var old = window.Token;
        (await window.PostAsync("/konto/log-ud", null, old)).StatusCode.ShouldBe(HttpStatusCode.Found);
        window.Cookies.ShouldNotContainKey("sundai");

        var after = await window.EraseAsync(old);
        after.StatusCode.ShouldBe(HttpStatusCode.Found);
        after.Headers.Location!.ToString().ShouldContain("/konto/log-ind");
        await EverybodyIsThereAsync(server);

        await window.SignInAsync(Bo);
        await RefusedAsync(server, window, old);
    }

    [Fact]
    public async Task A_token_that_was_bent_or_emptied_is_refused_and_the_right_one_is_taken()
    {
        await using var server = await StartAsync();
        var ane = new Window(server);
        await ane.SignInAsync(Ane);
        await ane.GetAsync(Erasing);
        var good = ane.Token;
        var middle = good.Length / 2;
        foreach (
            var bad in new[] { "", "æøå", good[..middle], $"{good[..middle]}{(good[middle] == 'A' ? 'B' : 'A')}{good[(middle + 1)..]}" }
        )
        {
            await RefusedAsync(server, ane, bad);
        }

        var done = await ane.EraseAsync(good);
        done.StatusCode.ShouldBe(HttpStatusCode.Found);
        done.Headers.Location!.ToString().ShouldEndWith("konto/slettet");
        await using var db = server.Open();
        (await db.Set<IdentityUser<Guid>>().AnyAsync(row => row.Email == Ane)).ShouldBeFalse("or the tests above prove nothing");
    }

    [Fact]
    public async Task A_form_on_another_site_neither_signs_anybody_out_nor_erases_them()
    {
        await using var server = await StartAsync();
        var page = await server.OpenAsync();
        await page.SignInAsync(Ane, Password);
        // To a browser, localhost is another site than 127.0.0.1.
        var elsewhere = server.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal) + "/elsewhere";
        elsewhere.ShouldNotStartWith(server.Address);
        foreach (var target in new[] { "/konto/log-ud", Erasing })
        {
            var form = $"""
                <form method="post" action="{server.Address}{target}">
                  <input name="_handler" value="slet"><input name="Password" value="{Password}"><button>x</button>
                </form>
                """;
            await page.RouteAsync(elsewhere, route => route.FulfillAsync(new() { ContentType = "text/html", Body = form }));
            await page.GotoAsync(elsewhere);
            var answer = await page.RunAndWaitForResponseAsync(
                () => page.ClickAsync("button"),
                one => one.Request.Method == "POST" && one.Url == server.Address + target
            );
            answer.Ok.ShouldBeFalse($"{target} answered {answer.Status}");
            await page.UnrouteAsync(elsewhere);
        }

        await EverybodyIsThereAsync(server);
        await page.GotoAsync("/konto");
        page.Path().ShouldBe("/konto", "still signed in");
    }

    private static async Task<PortalServer> StartAsync()
    {
        var server = PortalServer.Start();
        await using var scope = server.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountFactory>();
        await accounts.CreateConfirmedAsync("Ane Ås", Ane, Password, Language.Danish);
        await accounts.CreateConfirmedAsync("Bo Bæk", Bo, Password, Language.Danish);
        return server;
    }

    private static async Task RefusedAsync(PortalServer server, Window window, string token)
    {
        (await window.EraseAsync(token)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        await EverybodyIsThereAsync(server);
        server.Troubles.Errors.ShouldBeEmpty("a forgery is no fault of the portal");
    }

    private static async Task EverybodyIsThereAsync(PortalServer server)
    {
        await using var db = server.Open();
        (await db.Set<IdentityUser<Guid>>().Select(row => row.Email).Order().ToListAsync()).ShouldBe([Ane, Bo]);
    }

    /// <summary>A browser whose cookies a test can exchange.</summary>
    private sealed class Window(PortalServer server)
    {
        private readonly HttpClient client = server.Client();

        public Dictionary<string, string> Cookies { get; } = [];

        /// <summary>The token of the page that was read last.</summary>
        public string Token { get; private set; } = "";

        public async Task GetAsync(string address)
        {
            var answer = await SendAsync(new HttpRequestMessage(HttpMethod.Get, address));
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
            Token = TokenField().Match(await answer.Content.ReadAsStringAsync()).Groups[1].Value;
            Token.ShouldNotBeEmpty(address);
        }

        public async Task SignInAsync(string email)
        {
            await GetAsync("/konto/log-ind");
            var fields = new Dictionary<string, string> { ["Email"] = email, ["Password"] = Password };
            (await PostAsync("/konto/log-ind", "log-ind", Token, fields)).StatusCode.ShouldBe(HttpStatusCode.Found);
            Cookies.ShouldContainKey("sundai");
        }

        public Task<HttpResponseMessage> EraseAsync(string token) => PostAsync(Erasing, "slet", token, new() { ["Password"] = Password });

        public Task<HttpResponseMessage> PostAsync(string address, string? form, string token, Dictionary<string, string>? fields = null)
        {
            var all = new Dictionary<string, string>(fields ?? []) { ["__RequestVerificationToken"] = token };
            if (form is not null)
            {
                all["_handler"] = form;
            }

            return SendAsync(new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(all) });
        }

        private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
        {
            request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", Cookies.Select(one => $"{one.Key}={one.Value}")));
            var answer = await client.SendAsync(request);
            foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
            {
                var (name, value) = (cookie.Split('=')[0], cookie.Split(';')[0].Split('=', 2)[1]);
                if (value.Length == 0)
                {
                    Cookies.Remove(name);
                }
                else
                {
                    Cookies[name] = value;
                }
            }

            return answer;
        }
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex TokenField();
}
