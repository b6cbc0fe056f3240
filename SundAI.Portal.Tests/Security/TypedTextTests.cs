using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Matchmaking;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Recommendations;
using SundAI.Portal.Recommendations.Consultations;
using SundAI.Portal.Tests.EndToEnd;
using SundAI.Portal.Workshops;
using SundAI.Portal.Workshops.Live;
using SundAI.Portal.Workshops.Registrations;

namespace SundAI.Portal.Tests.Security;

/// <summary>Whatever people type is read by others as words: nothing of it runs, loads or leads anywhere it should not.</summary>
public sealed class TypedTextTests
{
    private const string Note = "/anbefalinger/klar-besked-om-regulering";
    private const string Workshop = "/workshops/vejen-til-ce-maerket-hvem-raadgiver-og-hvornaar";
    private const string Own = "/organisationer/oejeblik-diagnostik";

    // Each would set »ran«, ask for »/lokkemad« or open a dialog if it were taken for markup.
    private static readonly string[] Hostile =
    [
        "<script>window.ran = 1</script>",
        "</p></main><script src=/lokkemad.js></script>",
        "<b onmouseover=\"ran=2\" onfocus='ran=3' tabindex=0 autofocus>fed</b>",
        "<img src=/lokkemad.png onerror=\"alert('æøå')\">",
        "<svg/onload=ran=4><style>*{display:none}</style></svg>",
        "<iframe srcdoc=\"<script>parent.ran=5</script>\"></iframe>",
        "<form action=//lokkemad.example><button formaction=javascript:ran=6>Send</button>",
        "<meta http-equiv=refresh content=\"0;url=/lokkemad\"><base href=//lokkemad.example/>",
        "<!-- skjult <script>ran=7</script> --!> <!--[if true]><p>x<![endif]-->",
        "\"><textarea></title></style></script><xmp>",
        "' onclick='ran=8' x='",
        "{{ran=9}} ${ran=10} @(ran) <%= ran %>",
    ];

    private static readonly string[] HostileLinks =
    [
        "[tryk her](javascript:window.ran=11)",
        "[og her](JaVaScRiPt&#58;ran=12)",
        "[eller her](data:text/html,<script>ran=13</script>)",
        "<javascript:ran=14>",
        "![billede](/lokkemad.gif \"x\" onerror=ran=15)",
        "[pæn](https://eksempel.dk/\"onclick=\"ran=16)",
        "[ref]\n\n[ref]: vbscript:ran=17 'titel'",
    ];

    // What only looks strange: it must come back as it was typed.
    private static readonly string[] Strange =
    [
        "L'Ærø & Ørsteds »Å« – Åse's 100 % <3",
        "null NULL undefined NaN true 0 -1 [object Object]",
        "👩🏽‍⚕️🇩🇰 e\u0301 ﬁ ﷽ Z\u0351\u0343a",
        "\u202Bindlejret\u202C \u2066isoleret\u2069 \u200Bnul\u200Dbredde",
        "'; DROP TABLE Posts; -- %00 %s {0} {1:N0} \\0 \\n",
    ];

    private static readonly string Plain = string.Join("\n", Hostile.Concat(Strange));

    private static readonly string Markdown = string.Join("\n\n", Hostile.Concat(HostileLinks).Concat(Strange));

    [Fact]
    public async Task An_organisation_and_a_post_show_hostile_words_as_words()
    {
        await using var stage = await Stage.StartAsync();
        var name = "Ø<script>ran=20</script> 'Å' & \"Æ\" 👩🏽‍⚕️";
        var slug = await stage.DescribeAsync(name, Hostile[2] + Strange[0], Markdown);
        var post = await stage.PublishAsync($"{Hostile[3]} {Strange[0]}", Hostile[4] + Strange[1], Markdown);

        foreach (var address in new[] { $"/organisationer/{slug}", $"/opslag/{post}" })
        {
            await stage.ReadsAsWordsAsync(address, [.. Hostile, .. Strange, "tryk her", "eller her"], name);
        }

        foreach (var list in new[] { "/organisationer?q=script", "/opslag", "/soeg?q=script", "/", "/temaer/data" })
        {
            await stage.ReadsAsWordsAsync(list, []);
        }
    }

    [Fact]
    public async Task A_person_and_a_comment_show_hostile_words_as_words()
    {
        await using var stage = await Stage.StartAsync();
        const string name = "Åse \"O'Brien\" <img src=/lokkemad onerror=ran=21> 👩🏽‍⚕️";
        var slug = await stage.BecomeAsync(name, Hostile[4], Markdown);
        await stage.CommentAsync(Plain);

        await stage.ReadsAsWordsAsync($"/personer/{slug}", [.. Hostile, .. Strange], name);
        await stage.ReadsAsWordsAsync(Note, [.. Hostile, .. Strange], name);
        await stage.ReadsAsWordsAsync("/en" + Note, [.. Hostile, .. Strange], name);
    }

    [Fact]
    public async Task What_is_said_in_the_live_room_arrives_as_words()
    {
        await using var stage = await Stage.StartAsync();
        string[] said = [.. Hostile, .. Strange];
        await stage.OpenRoomAsync();
        await stage.ContributeAsync(said[0]);
        await stage.Page.SignInAsync(DemoStops.EmailOf(Guest.StartUp), Walk.DemoPassword);
        await stage.Page.GotoAsync(Workshop + "/live");
        await stage.Page.SaysAsync(said[0]);

        foreach (var words in said[1..])
        {
            // The page is open: this comes over the circuit and not with the page.
            await stage.ContributeAsync(words);
            await stage.Page.SaysAsync(words);
        }

        await stage.IsQuietAsync(Workshop + "/live");
    }

    [Fact]
    public async Task Words_without_an_end_stay_inside_the_page_on_a_phone()
    {
        await using var stage = await Stage.StartAsync(onPhone: true);
        static string Long(int length) => string.Concat(Enumerable.Repeat("Åæø", length / 3));
        var slug = await stage.DescribeAsync(Long(198), Long(297), Long(7998));
        var post = await stage.PublishAsync(Long(159), Long(297), Long(7998));
        var person = await stage.BecomeAsync(Long(117), Long(117), Long(1998));
        await stage.CommentAsync(Long(1998));
        foreach (
            var address in new[] { $"/organisationer/{slug}", $"/opslag/{post}", $"/personer/{person}", Note, "/opslag", "/organisationer" }
        )
        {
            await stage.ReadsAsWordsAsync(address, []);
            (await stage.Page.TooWideAsync()).ShouldBe(0, address);
        }

        await using var db = stage.Server.Open();
        (await db.Set<Post>().SingleAsync(row => row.Slug == post)).Text.Length.ShouldBe(7998);
    }

    private static string Squeezed(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    /// <summary>The served demo, its start-up that types, and a stranger who reads.</summary>
    private sealed class Stage : IAsyncDisposable
    {
        private readonly AsyncServiceScope scope;
        private readonly List<string> dialogs = [];
        private readonly List<string> asked = [];
        private readonly List<string> complaints;

        private Stage(PortalServer server, IPage page)
        {
            (Server, Page, scope) = (server, page, server.Services.CreateAsyncScope());
            complaints = page.Complaints();
            page.Request += (_, request) => asked.Add(request.Url);
            page.Dialog += async (_, dialog) =>
            {
                dialogs.Add(dialog.Message);
                await dialog.DismissAsync();
            };
        }

        public PortalServer Server { get; }

        public IPage Page { get; }

        public static async Task<Stage> StartAsync(bool onPhone = false)
        {
            var server = PortalServer.Start(demo: true);
            return new Stage(server, await server.OpenAsync(new Visitor(OnPhone: onPhone)));
        }

        public async Task<string> DescribeAsync(string name, string summary, string description)
        {
            var actor = await Server.ActorAsync(Guest.StartUp);
            await using var db = Server.Open();
            var id = await db.Set<Organisation>().Where(row => "/organisationer/" + row.Slug == Own).Select(row => row.Id).SingleAsync();
            var says = Done(await Do<ReadOrganisationForEditing>().HandleAsync(actor, Own.Split('/')[^1], default)).Says;
            (says.Name, says.Summary, says.Description) = (name, summary, description);
            return Done(await Do<EditOrganisation>().HandleAsync(actor, new(id, says), default));
        }

        public async Task<string> PublishAsync(string title, string summary, string text)
        {
            var actor = await Server.ActorAsync(Guest.StartUp);
            var input = new PostInput
            {
                Title = title,
                Summary = summary,
                Text = text,
                ExpiresOn = new DateOnly(2027, 4, 1),
                Themes = ["data"],
            };
            var slug = Done(await Do<WritePost>().HandleAsync(actor, input, default));
            var draft = Done(await Do<ReadPostForEditing>().HandleAsync(actor, slug, default));
            Done(await Do<ChangePostStatus>().HandleAsync(actor, new(draft.Id, PostStep.Publish), default));
            return slug;
        }

        public async Task<string> BecomeAsync(string name, string title, string about)
        {
            var actor = await Server.ActorAsync(Guest.StartUp);
            var myself = Done(await Do<ReadMyself>().HandleAsync(actor, default));
            var form = myself.Form;
            (form.Name, form.Title, form.About, form.IsListed) = (name, title, about, true);
            Done(await Do<EditPerson>().HandleAsync(actor, form, default));
            return myself.Slug;
        }

        public async Task CommentAsync(string text)
        {
            await using var db = Server.Open();
            var note = await db.Set<RecommendationNote>().SingleAsync(row => "/anbefalinger/" + row.Slug == Note);
            var paragraph = await db.Set<NoteParagraph>().FirstAsync(row => row.NoteId == note.Id && row.Kind == ParagraphKind.Paragraph);
            var input = new CommentInput(note.Id, paragraph.Id, text);
            Done(await Do<CommentOnParagraph>().HandleAsync(await Server.ActorAsync(Guest.StartUp), input, default));
        }

        public async Task OpenRoomAsync()
        {
            var id = await WorkshopAsync();
            Done(await Do<Register>().HandleAsync(await Server.ActorAsync(Guest.StartUp), id, default));
            var steer = new SteerInput(id, true, null);
            Done(await Do<SteerLiveRoom>().HandleAsync(await Server.ActorAsync(Guest.Facilitator), steer, default));
        }

        public async Task ContributeAsync(string text)
        {
            var input = new ContributeInput(await WorkshopAsync(), null, text, ContributionKind.Proposal);
            Done(await Do<Contribute>().HandleAsync(await Server.ActorAsync(Guest.StartUp), input, default));
        }

        /// <summary>Opens a page that shows what was typed, finds the words in it, and nothing that came to life.</summary>
        public async Task ReadsAsWordsAsync(string address, string[] words, string? name = null)
        {
            var answer = await Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
            answer!.Status.ShouldBe(200, address);
            // Not what is visible: line breaks and spaces are the layout's affair, the letters are not.
            var shown = Squeezed(await Page.EvaluateAsync<string>("document.body.textContent"));
            foreach (var one in words.Append(name ?? "").Where(one => one.Length > 0))
            {
                shown.ShouldContain(Squeezed(one), Case.Sensitive, $"{address} does not show it as it was typed");
            }

            await IsQuietAsync(address);
        }

        /// <summary>Nothing of what was typed came to life on the page that is open.</summary>
        public async Task IsQuietAsync(string address)
        {
            var alive = await Page.EvaluateAsync<string[]>(
                """
                () => {
                  const found = [];
                  if (window.ran !== undefined) found.push(`ran: ${window.ran}`);
                  if (document.querySelectorAll("main").length !== 1) found.push("the page is torn apart");
                  for (const element of document.querySelectorAll("*")) {
                    if (["IFRAME", "OBJECT", "EMBED", "XMP", "STYLE", "FRAME"].includes(element.tagName)) found.push(element.outerHTML);
                    // A block of data is no script: the browser runs none of it.
                    if (element.tagName === "SCRIPT" && element.type !== "application/ld+json"
                        && (element.text || !element.src.startsWith(location.origin + "/"))) found.push(element.outerHTML);
                    for (const { name, value } of element.attributes) {
                      if (/^on/i.test(name)) found.push(`${name} of ${element.outerHTML.slice(0, 200)}`);
                      if (["href", "src", "action", "formaction", "srcdoc", "xlink:href"].includes(name)
                          && /^(javascript|data|vbscript):/i.test(value.replace(/[\x00-\x20]/g, ""))) found.push(`${name}=${value}`);
                    }
                  }
                  return found;
                }
                """
            );
            alive.ShouldBeEmpty(address);
            dialogs.ShouldBeEmpty(address);
            complaints.ShouldBeEmpty(address);
            asked.Where(url => url.Contains("lokkemad.", StringComparison.Ordinal)).ShouldBeEmpty(address);
            Server.Troubles.Errors.ShouldBeEmpty(address);
        }

        public async ValueTask DisposeAsync()
        {
            await scope.DisposeAsync();
            await Server.DisposeAsync();
        }

        private async Task<Guid> WorkshopAsync()
        {
            await using var db = Server.Open();
            return await db.Set<Workshop>().Where(row => "/workshops/" + row.Slug == Workshop).Select(row => row.Id).SingleAsync();
        }

        private T Do<T>()
            where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

        private static void Done(Result result) => result.IsDone.ShouldBeTrue(result.IsDone ? "" : string.Join(", ", result.Refusals));

        private static T Done<T>(Result<T> result)
        {
            Done((Result)result);
            return result.Value;
        }
    }
}
