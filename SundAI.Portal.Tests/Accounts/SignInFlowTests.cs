using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SundAI.Portal.Accounts;
using SundAI.Portal.Accounts.SigningUp;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Tests.EndToEnd;

namespace SundAI.Portal.Tests.Accounts;

/// <summary>Signing in over the wire and in a real browser: what cookies, tokens and redirects do together.</summary>
public sealed class SignInFlowTests(SignInFlowTests.Served served) : IClassFixture<SignInFlowTests.Served>
{
    private const string Email = "ane@test.example";
    private const string Password = AccountArrangements.Password;

    [Fact]
    public async Task A_newcomer_signs_up_and_confirms_without_script_and_is_signed_in_where_they_signed_up()
    {
        await using var server = PortalServer.Start();
        var page = await server.OpenAsync(new Visitor(OnPhone: true, RunsScripts: false));
        await page.GotoAsync("/konto/opret");
        await page.GetByRole(AriaRole.Button, new() { Name = "Opret konto" }).ClickAsync();
        (await page.Locator(".field.wrong").CountAsync()).ShouldBe(3);
        await SignUpAsync(page, Email);

        var link = new Uri((await server.MailAsync(Email)).Link).PathAndQuery;
        var elsewhere = await server.OpenAsync(new Visitor(OnPhone: true, RunsScripts: false));
        await elsewhere.GotoAsync(link + "x");
        (await elsewhere.GetByRole(AriaRole.Alert).InnerTextAsync()).ShouldContain("Linket virker ikke længere");
        await elsewhere.GotoAsync(link);
        (await elsewhere.Locator(".lede").InnerTextAsync()).ShouldContain("Ane Ås");
        await elsewhere.FillAsync("main [name=Password]", "en anden adgangskode");
        await elsewhere.GetByRole(AriaRole.Button, new() { Name = "Bekræft" }).ClickAsync();
        (await elsewhere.Locator(".field .error").InnerTextAsync()).ShouldContain("ikke den adgangskode");
        await elsewhere.FillAsync("main [name=Password]", Password);
        await elsewhere.GetByRole(AriaRole.Button, new() { Name = "Bekræft" }).ClickAsync();
        (await HeadingAsync(elsewhere)).ShouldBe("Din e-mail er bekræftet");
        await elsewhere.GotoAsync("/konto");
        (await HeadingAsync(elsewhere)).ShouldBe("Log ind");

        await page.GotoAsync("/konto/opret");
        await SignUpAsync(page, "bo@test.example");
        var cookie = (await page.Context.CookiesAsync()).Single(one => one.Name == "sundai-signup");
        (cookie.HttpOnly, cookie.SameSite, cookie.Path).ShouldBe((true, SameSiteAttribute.Lax, "/konto/bekraeft"));
        await page.GotoAsync(new Uri((await server.MailAsync("bo@test.example")).Link).PathAndQuery);
        (await page.Locator("main [name=Password]").CountAsync()).ShouldBe(0);
        await page.GotoAsync("/konto");
        (await HeadingAsync(page)).ShouldBe("Log ind", "opening the link signs nobody in");
        await page.GoBackAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Bekræft" }).ClickAsync();
        new Uri(page.Url).AbsolutePath.ShouldBe("/velkommen");
        (await page.Context.CookiesAsync()).ShouldNotContain(one => one.Name == "sundai-signup");
        await page.Context.ClearCookiesAsync();

        await page.GotoAsync("/en/konto");
        await SignInAsync(page, Password, "Sign in");
        new Uri(page.Url).AbsolutePath.ShouldBe("/en/konto");
        await page.GotoAsync("/konto");
        (await HeadingAsync(page)).ShouldBe("Min konto", "one cookie for both languages");
        (await page.TooWideAsync()).ShouldBe(0);

        await page.Context.ClearCookiesAsync();
        await page.GotoAsync("/konto/log-ind?tilbage=%2Fopslag%3Fq%3D%C3%A6");
        await SignInAsync(page, Password);
        new Uri(page.Url).PathAndQuery.ShouldBe("/opslag?q=%C3%A6", "back to what was sought, letters beyond ASCII and all");
        server.Troubles.Errors.ShouldBeEmpty();
    }

    private static async Task SignUpAsync(IPage page, string email)
    {
        await page.FillAsync("[name=Name]", "Ane Ås");
        await page.FillAsync("[name=Email]", email);
        await page.FillAsync("[name=Password]", Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Opret konto" }).ClickAsync();
        (await HeadingAsync(page)).ShouldBe("Se i din indbakke");
    }

    [Fact]
    public async Task Unknown_unconfirmed_and_locked_accounts_are_all_told_what_a_wrong_password_is_told()
    {
        await using var server = await StartAsync();
        await using (var scope = server.Services.CreateAsyncScope())
        {
            var waits = new SignUp.Input("Bo Bo", "bo@test.example", Password);
            (await scope.ServiceProvider.GetRequiredService<SignUp>().HandleAsync(Actor.Nobody, waits, default)).IsDone.ShouldBeTrue();
        }

        var page = await server.OpenAsync(new Visitor(RunsScripts: false));
        await page.GotoAsync("/konto/log-ind");
        List<string> told = [];
        for (var attempt = 0; attempt < 8; attempt++)
        {
            await TryAsync(Email, "forkert forkert");
        }

        await TryAsync(Email, Password);
        await TryAsync("bo@test.example", Password);
        await TryAsync("ingen@test.example", Password);
        told.Distinct().ShouldHaveSingleItem().ShouldContain("Efter flere forkerte forsøg er en konto lukket i ti minutter");
        new Uri(page.Url).AbsolutePath.ShouldBe("/konto/log-ind");

        async Task TryAsync(string email, string password)
        {
            await SignInAsync(page, password, email: email);
            told.Add(await page.GetByRole(AriaRole.Alert).First.InnerTextAsync());
        }
    }

    [Theory]
    [InlineData("https://evil.example/", "/min-portal")]
    [InlineData("//evil.example", "/min-portal")]
    [InlineData("/\\evil.example", "/min-portal")]
    [InlineData("https:evil.example", "/min-portal")]
    [InlineData("/konto/mine-data", "/konto/mine-data")]
    [InlineData("/en/konto", "/en/konto")]
    public async Task Signing_in_never_leads_out_of_the_portal(string asked, string arrives)
    {
        var server = served.Server;
        var browser = new PlainBrowser(server);
        await browser.GetAsync($"/konto/log-ind?tilbage={Uri.EscapeDataString(asked)}");
        var answer = await browser.PostAsync("log-ind", new() { ["Email"] = Email, ["Password"] = Password });
        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        var there = new Uri(new Uri(server.Address), answer.Headers.Location!);
        there.Authority.ShouldBe(new Uri(server.Address).Authority);
        there.AbsolutePath.ShouldBe(arrives);
    }

    [Fact]
    public async Task Posts_without_a_token_or_with_a_foreign_one_change_nothing()
    {
        var server = served.Server;
        var browser = new PlainBrowser(server);
        await browser.GetAsync("/konto/log-ind");
        (await browser.PostAsync("log-ind", new() { ["Email"] = Email, ["Password"] = Password })).StatusCode.ShouldBe(
            HttpStatusCode.Found
        );
        await browser.GetAsync("/konto");
        var stranger = new PlainBrowser(server);
        await stranger.GetAsync("/konto/log-ind");
        var foreign = stranger.Token;

        foreach (var path in new[] { "/konto/log-ud", "/konto/adgangsnoegle/lav", "/konto/adgangsnoegle/spoerg" })
        {
            (await browser.PostRawAsync(path, [])).StatusCode.ShouldBe(HttpStatusCode.BadRequest, path);
            (await browser.PostRawAsync(path, new() { ["__RequestVerificationToken"] = foreign })).StatusCode.ShouldBe(
                HttpStatusCode.BadRequest,
                path
            );
        }

        (await browser.PostRawAsync("/konto/mine-data", new() { ["_handler"] = "slet", ["Password"] = Password })).StatusCode.ShouldBe(
            HttpStatusCode.BadRequest
        );
        (await browser.GetAsync("/konto")).StatusCode.ShouldBe(HttpStatusCode.OK, "still signed in, still there");
        (await browser.PostRawAsync("/konto/log-ud", new() { ["__RequestVerificationToken"] = browser.Token }))
            .Headers.Location!.ToString()
            .ShouldBe("/");
        (await browser.GetAsync("/konto")).StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task The_second_step_takes_the_apps_code_or_a_recovery_code_once()
    {
        await using var server = await StartAsync();
        var page = await server.OpenAsync();
        await page.GotoAsync("/konto/totrin");
        await SignInAsync(page, Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Slå totrinslogin til" }).ClickAsync();
        (await page.Locator("svg.qr").CountAsync()).ShouldBe(1);
        await AccessibleAsync(page);
        var secret = await page.Locator(".secret").InnerTextAsync();
        await page.FillAsync("[name=Code]", AccountArrangements.CodeOf(secret));
        await page.GetByRole(AriaRole.Button, new() { Name = "Bekræft" }).ClickAsync();
        var codes = await page.Locator(".codes li").AllInnerTextsAsync();
        codes.Count.ShouldBe(10);
        await AccessibleAsync(page);

        var other = await server.OpenAsync();
        await SecondStepAsync(other);
        await AccessibleAsync(other);
        await other.FillAsync("[name=Code]", "000000");
        await other.GetByRole(AriaRole.Button, new() { Name = "Log ind" }).ClickAsync();
        (await other.Locator(".field .error").InnerTextAsync()).ShouldContain("Koden passer ikke");
        await AccessibleAsync(other);
        await RecoverAsync(other, codes[0]);
        new Uri(other.Url).AbsolutePath.ShouldBe("/konto");

        var third = await server.OpenAsync();
        await SecondStepAsync(third);
        await RecoverAsync(third, codes[0]);
        (await third.Locator(".field .error").InnerTextAsync()).ShouldContain("brugt");
        await AccessibleAsync(third);
        await third.GotoAsync("/en/konto/log-ind/gendannelse");
        await AccessibleAsync(third);
        await third.GotoAsync("/en/konto/log-ind/totrin");
        (await third.Locator("[name=Code]").CountAsync()).ShouldBe(1);
        await AccessibleAsync(third);
        await page.GotoAsync("/en/konto/totrin");
        await AccessibleAsync(page);
    }

    [Fact]
    public async Task A_passkey_is_made_and_signs_in_without_a_password()
    {
        await using var server = await StartAsync();
        var page = await server.OpenAsync();
        await AddAuthenticatorAsync(page);
        var complaints = page.Complaints();
        // Passkeys belong to a name: the browser makes none for a bare address.
        var site = server.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        await page.GotoAsync($"{site}/konto/adgangsnoegler");
        await SignInAsync(page, Password);
        await page.FillAsync("[name=Name]", "Min bærbare");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tilføj" }).ClickAsync();
        await page.ArrivesAsync("/konto/adgangsnoegler?sket=passkey");
        (await page.Locator(".lines h3").InnerTextAsync()).ShouldBe("Min bærbare");
        await page.Locator("main summary").First.ClickAsync();
        await AccessibleAsync(page);

        await page.Context.ClearCookiesAsync();
        await page.GotoAsync($"{site}/konto/log-ind?tilbage=konto");
        (await page.AxeAsync()).ShouldBeEmpty();
        (await page.Locator("[data-passkey-failed]").IsVisibleAsync()).ShouldBeFalse("nothing has failed yet");
        await page.GetByRole(AriaRole.Button, new() { Name = "Log ind med adgangsnøgle" }).ClickAsync();
        await page.ArrivesAsync("/konto");
        (await HeadingAsync(page)).ShouldBe("Min konto");
        complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_development_mail_page_is_not_there_in_production()
    {
        using var client = served.Server.Client();
        (await client.GetAsync("/udvikling/post")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task AccessibleAsync(IPage page)
    {
        (await page.AxeAsync()).ShouldBeEmpty();
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        (await page.ContrastAsync()).ShouldBeEmpty();
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
    }

    private static async Task<PortalServer> StartAsync()
    {
        var server = PortalServer.Start();
        await using var scope = server.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AccountFactory>().CreateConfirmedAsync("Ane Ås", Email, Password, Language.Danish);
        return server;
    }

    private static async Task SignInAsync(IPage page, string password, string button = "Log ind", string email = Email)
    {
        await page.FillAsync("main [name=Email]", email);
        await page.FillAsync("main [name=Password]", password);
        await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
    }

    private static async Task SecondStepAsync(IPage page)
    {
        await page.GotoAsync("/konto/log-ind?tilbage=konto");
        await SignInAsync(page, Password);
        await page.ArrivesAsync(url => url.Contains("/totrin", StringComparison.Ordinal));
    }

    private static async Task RecoverAsync(IPage page, string code)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Brug en gendannelseskode" }).ClickAsync();
        await page.FillAsync("[name=Code]", code);
        await page.GetByRole(AriaRole.Button, new() { Name = "Log ind" }).ClickAsync();
    }

    private static Task<string> HeadingAsync(IPage page) => page.Locator("h1").InnerTextAsync();

    private static async Task AddAuthenticatorAsync(IPage page)
    {
        var devtools = await page.Context.NewCDPSessionAsync(page);
        await devtools.SendAsync("WebAuthn.enable");
        await devtools.SendAsync(
            "WebAuthn.addVirtualAuthenticator",
            new Dictionary<string, object>
            {
                ["options"] = new Dictionary<string, object>
                {
                    ["protocol"] = "ctap2",
                    ["transport"] = "internal",
                    ["hasResidentKey"] = true,
                    ["hasUserVerification"] = true,
                    ["isUserVerified"] = true,
                    ["automaticPresenceSimulation"] = true,
                },
            }
        );
    }

    /// <summary>One portal with the account, for tests that change nothing of it.</summary>
    public sealed class Served : IAsyncLifetime
    {
        private PortalServer? server;

        internal PortalServer Server => server!;

        public async ValueTask InitializeAsync() => server = await StartAsync();

        public ValueTask DisposeAsync() => server!.DisposeAsync();
    }
}

/// <summary>A browser as far as cookies and hidden fields go; it follows no redirect, so that a test sees where it leads.</summary>
internal sealed partial class PlainBrowser(PortalServer server)
{
    private readonly HttpClient client = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(server.Address) };
    private string path = "/";

    /// <summary>The antiforgery token of the page that was read last.</summary>
    public string Token { get; private set; } = "";

    public async Task<HttpResponseMessage> GetAsync(string address)
    {
        path = address;
        var answer = await client.GetAsync(address);
        var found = TokenField().Match(await answer.Content.ReadAsStringAsync());
        Token = found.Success ? found.Groups[1].Value : Token;
        return answer;
    }

    /// <summary>One of somebody of the demo, signed in.</summary>
    public static Task<PlainBrowser> SignedInAsync(PortalServer server, Guest guest) => SignedInAsync(server, DemoStops.EmailOf(guest));

    /// <summary>The same, by the address of their account.</summary>
    public static async Task<PlainBrowser> SignedInAsync(PortalServer server, string email)
    {
        var browser = new PlainBrowser(server);
        await browser.GetAsync("/konto/log-ind");
        var fields = new Dictionary<string, string> { ["Email"] = email, ["Password"] = EndToEnd.Walk.DemoPassword };
        (await browser.PostAsync("log-ind", fields)).StatusCode.ShouldBe(HttpStatusCode.Found);
        return browser;
    }

    /// <summary>Posts a form of the page that was read last.</summary>
    public Task<HttpResponseMessage> PostAsync(string form, Dictionary<string, string> fields)
    {
        (fields["_handler"], fields["__RequestVerificationToken"]) = (form, Token);
        return PostRawAsync(path, fields);
    }

    public Task<HttpResponseMessage> PostRawAsync(string address, Dictionary<string, string> fields) =>
        client.PostAsync(address, new FormUrlEncodedContent(fields));

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex TokenField();
}
