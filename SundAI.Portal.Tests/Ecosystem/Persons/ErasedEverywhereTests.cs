using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Accounts.MyAccount;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Matchmaking;
using SundAI.Portal.Platform.Drafts;
using SundAI.Portal.Recommendations;
using SundAI.Portal.Recommendations.Consultations;
using SundAI.Portal.Recommendations.FollowUps;
using SundAI.Portal.Tests.Accounts;
using SundAI.Portal.Workshops.Meetings;

namespace SundAI.Portal.Tests.Ecosystem.Persons;

public sealed class ErasedEverywhereTests
{
    private const string Old = "gammel@adresse.example";
    private const string New = "nu@adresse.example";
    private const string Asked = "snart@adresse.example";

    [Theory, BothDatabases]
    public async Task No_table_names_somebody_who_has_done_everything_there_is_to_do_and_is_erased(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        await portal.AnAdministratorAsync();
        var xenia = await portal.AnAccountAsync("Xenia Quist", Old, password: AccountArrangements.Password);
        await portal.HasPasskeyAsync(xenia, "Xenias telefon");
        await ChangesAddressAsync(portal, xenia);
        xenia = await JoinsAsync(portal, xenia);
        await MeetsAsync(portal, xenia);
        await SaysWhatSheThinksAsync(portal, xenia);
        await portal.Get<DraftStore>().SaveAsync(xenia.UserId!.Value, "post:new", portal.PostSays("Quist søger"));
        // Some mails have gone out, some wait.
        await portal.SettleAsync();
        await portal.AskedAsync(xenia, await portal.AnOrganisationAsync("Aero Kommune", type: "myndighed"));
        (await portal.Do<AskToChangeEmail>().HandleAsync(xenia, new(Asked, AccountArrangements.Password), default)).IsDone.ShouldBeTrue();
        (await portal.TablesNamingAsync("xenia")).ShouldBe(["OutgoingMails", "Persons", "SearchRows", "UserPasskeys"]);
        (await portal.TablesNamingAsync("quist")).ShouldBe([
            "Drafts",
            "IntroductionMessages",
            "IntroductionOutcomes",
            "IntroductionSteps",
            "Introductions",
            "OutgoingMails",
            "Persons",
            "Reports",
            "SearchRows",
        ]);
        (await portal.TablesNamingAsync(Old)).ShouldBe(["OutgoingMails"]);
        (await portal.TablesNamingAsync(Asked)).ShouldBe(["OutgoingMails"]);

        (await portal.Do<DeleteAccount>().HandleAsync(xenia, new(AccountArrangements.Password, null), default)).IsDone.ShouldBeTrue();
        await portal.SettleAsync();

        foreach (var word in new[] { "xenia", "quist", "0000-0002-1825-0097", Old, New, Asked })
        {
            (await portal.TablesNamingAsync(word)).ShouldBeEmpty(word);
        }

        portal.Mails.All.ShouldNotContain(mail => mail.Text.Contains("Aero Kommune") && mail.Text.Contains("Xenia"));
    }

    private static async Task ChangesAddressAsync(TestPortal portal, Actor xenia)
    {
        (await portal.Do<AskToChangeEmail>().HandleAsync(xenia, new(New, AccountArrangements.Password), default)).IsDone.ShouldBeTrue();
        await portal.SettleAsync();
        var link = portal.Mails.Last(New).Read();
        (
            await portal.Do<ConfirmNewEmail>().HandleAsync(Actor.Nobody, new(link.UserId, link.Email, link.Token), default)
        ).IsDone.ShouldBeTrue();
    }

    private static async Task<Actor> JoinsAsync(TestPortal portal, Actor xenia)
    {
        var form = (await portal.Do<ReadMyself>().HandleAsync(xenia, default)).Value.Form;
        (form.IsListed, form.About, form.Title, form.Phone) = (true, "Quist skriver.", "Chef hos Xenia", "xenia 12");
        (form.AskAbout, form.Orcid) = ("Spørg Quist om lys.", "0000-0002-1825-0097");
        (form.Languages, form.Competences) = (["da"], ["sensorer"]);
        (await portal.Do<EditPerson>().HandleAsync(xenia, form, default)).IsDone.ShouldBeTrue();
        await portal.AskedAsync(xenia, await portal.AnOrganisationAsync("Retina ApS"));
        await portal.AskedAsync(xenia, await portal.AnOrganisationAsync("Fjordby Hospital", type: "hospital", contact: false));
        return await portal.JoinAsync(xenia, await portal.AnOrganisationAsync("Lysklinikken ApS", contact: false), MembershipRole.Contact);
    }

    private static async Task MeetsAsync(TestPortal portal, Actor xenia)
    {
        var own = new TestOrganisation(xenia.OrganisationId!.Value, "Lysklinikken ApS", "lysklinikken-aps", xenia);
        var asks = await portal.AnOrganisationAsync("Spørger A/S");
        var answers = await portal.AnOrganisationAsync("Svarer A/S");
        await portal.APostAsync(xenia);
        await portal.AnIntroductionAsync(xenia, answers);
        var declines = new AnswerIntroductionInput
        {
            IntroductionId = await portal.AnIntroductionAsync(asks.Contact, own),
            Answer = IntroductionAnswer.Decline,
            Text = "Vi har ikke tid, hilsen Quist.",
        };
        (await portal.Do<AnswerIntroduction>().HandleAsync(xenia, declines, default)).IsDone.ShouldBeTrue();

        var workshop = await portal.AWorkshopWithTablesAsync();
        var meets = await portal.AnOrganisationAsync("Mødes A/S");
        var introduction = await portal.AnAcceptedIntroductionAsync(own, meets);
        (await portal.WritesAsync(xenia, introduction, "Vi ses, hilsen Quist.")).IsDone.ShouldBeTrue();
        var step = portal.StepSays(introduction);
        step.Text = "Quist sender en prøve";
        (await portal.Do<PlanIntroductionStep>().HandleAsync(xenia, step, default)).IsDone.ShouldBeTrue();
        (await portal.TellsAsync(xenia, introduction, OutcomeKind.Met, "Quist var glad.")).IsDone.ShouldBeTrue();
        await portal.RegisteredAsync(workshop, xenia);
        await portal.RegisteredAsync(workshop, meets.Contact);
        var slot = (await portal.SlotsAsync(workshop))[0];
        (await portal.Do<BookMeeting>().HandleAsync(xenia, new(introduction, slot.Id), default)).IsDone.ShouldBeTrue();
        var live = await portal.ALiveWorkshopAsync();
        await portal.RegisteredAsync(live, xenia);
        await portal.AContributionAsync(live, xenia);
    }

    private static async Task SaysWhatSheThinksAsync(TestPortal portal, Actor xenia)
    {
        var note = await portal.ANoteInConsultationAsync(title: "Fælles indgang");
        var key = (await portal.NoteAsync(note)).Item("1.1").Key;
        var comment = new CommentInput(note.Id, key, "Enig.");
        (await portal.Do<CommentOnParagraph>().HandleAsync(xenia, comment, default)).IsDone.ShouldBeTrue();
        (await portal.ProposeAsync(note, xenia, "Indgangen svarer inden for en uge.")).IsDone.ShouldBeTrue();
        (await portal.Do<EndorseNote>().HandleAsync(xenia, note.Id, default)).IsDone.ShouldBeTrue();
        var adopted = await portal.AnAdoptedNoteAsync();
        await portal.AssignAsync(adopted, xenia.OrganisationId!.Value);
        var plans = new PlanFollowUpInput((await portal.RecommendationAsync(adopted)).Id, "Skriv skabelonen", null);
        (await portal.Do<PlanFollowUp>().HandleAsync(xenia, plans, default)).IsDone.ShouldBeTrue();
        await portal.AQuestionAsync(xenia);
        await portal.AnAnswerAsync(xenia, await portal.AQuestionAsync(await portal.AnAccountAsync("Bo Hansen")));
        await portal.AReportAsync(await portal.AnOrganisationAsync("Reklame A/S"), xenia, "Det synes Quist er reklame.");
    }
}
