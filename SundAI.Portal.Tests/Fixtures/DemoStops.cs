using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Administration.Moderation;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Knowledge;
using SundAI.Portal.Knowledge.Questions;
using SundAI.Portal.Matchmaking;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Recommendations;
using SundAI.Portal.Recommendations.Notes;
using SundAI.Portal.Workshops;
using SundAI.Portal.Workshops.Agenda;
using SundAI.Portal.Workshops.Live;
using SundAI.Portal.Workshops.Registrations;

namespace SundAI.Portal.Tests.Fixtures;

/// <summary>What is arranged in the demo so that no page is empty, and the address of each page.</summary>
internal static class DemoStops
{
    private const string Workshop = "/workshops/vejen-til-ce-maerket-hvem-raadgiver-og-hvornaar";
    private const string Note = "/anbefalinger/klar-besked-om-regulering";
    private const string Chapter = "/hvidbog/regulering";
    private const string Adopted = "/anbefalinger/faelles-traeningsdata-paa-faelles-vilkaar";
    private const string Organisation = "/organisationer/fjordby-hospital-billeddiagnostik";
    private const string Question = "/spoergsmaal/hvilken-klasse-hoerer-software-til-der-kun-sorterer-nethindebilleder-efter-hast";
    private const string Repeated = "/spoergsmaal/hvilken-klasse-er-software-der-sorterer-vaevsproever-efter-hast";
    private const string Own = "/organisationer/oejeblik-diagnostik";

    public static string EmailOf(Guest guest) =>
        guest switch
        {
            Guest.StartUp => "amina.lund@demo.example",
            Guest.Hospital => "henrik.moerch@demo.example",
            Guest.Facilitator => "facilitator@demo.example",
            Guest.Administrator => "administrator@demo.example",
            _ => throw new ArgumentOutOfRangeException(nameof(guest)),
        };

    public static async Task<Actor> ActorAsync(this PortalServer server, Guest guest)
    {
        await using var db = server.Open();
        var email = EmailOf(guest);
        var user = await db.Set<IdentityUser<Guid>>().Where(row => row.Email == email).Select(row => row.Id).SingleAsync();
        var organisation = await db.Set<Membership>()
            .Where(row =>
                row.Status == MembershipStatus.Active && db.Set<Person>().Any(one => one.Id == row.PersonId && one.UserId == user)
            )
            .Select(row => (Guid?)row.OrganisationId)
            .FirstOrDefaultAsync();
        return new Actor(user, organisation);
    }

    public static async Task<IReadOnlyList<Stop>> ArrangeAsync(PortalServer server)
    {
        await using var scope = server.Services.CreateAsyncScope();
        await using var db = server.Open();
        T Do<T>()
            where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

        var (startUp, facilitator) = (await server.ActorAsync(Guest.StartUp), await server.ActorAsync(Guest.Facilitator));
        var workshop = await db.Set<Workshop>().SingleAsync(row => "/workshops/" + row.Slug == Workshop);
        Ensure(await Do<Register>().HandleAsync(startUp, workshop.Id, default));
        Ensure(await Do<SteerLiveRoom>().HandleAsync(facilitator, new SteerInput(workshop.Id, true, null), default));
        var says = new ContributeInput(workshop.Id, null, "Spørg tidligt, og skriv svaret ned.", ContributionKind.Proposal);
        Ensure(await Do<Contribute>().HandleAsync(startUp, says, default));
        var draft = WorkshopBuilders.Says with { Date = new DateOnly(2027, 6, 1) };
        var draftWorkshop = Ensure(await Do<WriteWorkshop>().HandleAsync(facilitator, draft, default));
        var note = new StartNoteInput(null, "Et udkast", "Det, vi er ved at skrive.", ["regulering"], NoteBuilders.Parts);
        var draftNote = Ensure(await Do<StartNote>().HandleAsync(facilitator, note, default));
        Ensure(
            await Do<PublishChapter>()
                .HandleAsync(facilitator, await KnowledgeBuilders.ChangedAsync(Do<ReadChapterForEditing>(), facilitator), default)
        );
        Ensure(await Do<FollowTheme>().HandleAsync(startUp, new FollowThemeInput("regulering", true), default));
        var report = new SendReportInput("Workshop", workshop.Id, Workshop[1..], "Det er reklame for noget andet.");
        Ensure(await Do<SendReport>().HandleAsync(startUp, report, default));
        var reported = await db.Set<Report>().Select(row => row.Id).SingleAsync();
        var introductions = await db.Set<Introduction>().OrderBy(row => row.Id).Select(row => row.Id).ToListAsync();
        var toStartUp = await db.Set<Introduction>().SingleAsync(row => row.ToOrganisationId == startUp.OrganisationId);
        var amina = await db.Set<Person>().Where(row => row.UserId == startUp.UserId).Select(row => row.Id).SingleAsync();
        var link = $"/introduktioner/svar?noegle={Do<IntroductionLinks>().Write(toStartUp, amina)}";
        var accepted = await db.Set<Introduction>().SingleAsync(row => row.Status == IntroductionStatus.Accepted);
        var used = $"/introduktioner/svar?noegle={Do<IntroductionLinks>().Write(accepted, accepted.ToPersonId!.Value)}";
        Ensure(
            await Do<WriteIntroductionMessage>()
                .HandleAsync(startUp, new() { IntroductionId = accepted.Id, Text = "Kan I onsdag?" }, default)
        );
        var step = new IntroductionStepInput
        {
            IntroductionId = accepted.Id,
            Text = "Send en prøve på billederne",
            DueOn = DateOnly.FromDateTime(server.Clock.GetUtcNow().UtcDateTime).AddDays(7),
        };
        Ensure(await Do<PlanIntroductionStep>().HandleAsync(startUp, step, default));
        Ensure(
            await Do<TellIntroductionOutcome>()
                .HandleAsync(startUp, new() { IntroductionId = accepted.Id, Kind = OutcomeKind.Met }, default)
        );
        var post = await db.Set<Post>().OrderBy(row => row.Id).Where(row => row.OrganisationId == startUp.OrganisationId).FirstAsync();
        var draftPost = Ensure(await Do<WritePost>().HandleAsync(startUp, PostBuilders.Saying("Endnu en kladde", server.Clock), default));
        var stops = Do<SearchMailLinks>().Path(post.PersonId!.Value);
        var renewal = Do<RenewalLinks>().Path(post, post.PersonId!.Value);
        var hospital = await db.Set<Organisation>().SingleAsync(row => "/organisationer/" + row.Slug == Organisation);
        var asking = PostBuilders.Asking(new TestOrganisation(hospital.Id, hospital.Name, hospital.Slug, startUp));
        var ended = Ensure(await Do<RequestIntroduction>().HandleAsync(startUp, asking, default));
        var withdrawal = new AnswerIntroductionInput { IntroductionId = ended, Answer = IntroductionAnswer.Withdraw };
        Ensure(await Do<AnswerIntroduction>().HandleAsync(startUp, withdrawal, default));
        var who = await db.Set<Organisation>().SingleAsync(row => row.Id == toStartUp.FromOrganisationId);
        var person = await db.Set<Person>().OrderBy(row => row.Id).Where(row => row.IsListed).FirstAsync();
        var paragraph = await db.Set<NoteParagraph>()
            .Where(row => row.Kind == ParagraphKind.Paragraph)
            .Where(row => db.Set<RecommendationNote>().Any(one => one.Id == row.NoteId && "/anbefalinger/" + one.Slug == Note))
            .FirstAsync();
        var hospitals = await server.ActorAsync(Guest.Hospital);
        var answered = await (
            from answer in db.Set<Answer>()
            join question in db.Set<Question>() on answer.QuestionId equals question.Id
            where db.Set<Person>().Any(one => one.Id == answer.PersonId && one.UserId == hospitals.UserId)
            select new { question.Slug, answer.Id }
        ).FirstAsync();

        return
        [
            new("/", Guest.Anyone, "/"),
            new("/", Guest.StartUp, "/"),
            new("/administration", Guest.Administrator, "/administration"),
            new("/administration", Guest.Facilitator, "/administration"),
            new("/administration/bekraeftelse", Guest.Administrator, "/administration/bekraeftelse"),
            new("/administration/import", Guest.Administrator, "/administration/import"),
            new("/administration/moderation", Guest.Facilitator, "/administration/moderation"),
            new("/administration/moderation/{Id:guid}", Guest.Facilitator, $"/administration/moderation/{reported}"),
            new("/administration/roller", Guest.Administrator, "/administration/roller"),
            new("/administration/vaegte", Guest.Administrator, "/administration/vaegte"),
            new("/anbefalinger", Guest.Anyone, "/anbefalinger"),
            new("/anbefalinger", Guest.Facilitator, "/anbefalinger"),
            new("/anbefalinger/nyt", Guest.Facilitator, $"/anbefalinger/nyt?workshop={Workshop.Split('/')[^1]}"),
            new("/anbefalinger/opfoelgning", Guest.Anyone, "/anbefalinger/opfoelgning"),
            new("/anbefalinger/opfoelgning", Guest.Anyone, "/anbefalinger/opfoelgning?status=gennemfoert&tema=talent"),
            new("/anbefalinger/{Slug}", Guest.Anyone, Note),
            new("/anbefalinger/{Slug}", Guest.StartUp, Note),
            new("/anbefalinger/{Slug}", Guest.Facilitator, Note),
            new("/anbefalinger/{Slug}", Guest.Anyone, Adopted),
            new("/anbefalinger/{Slug}/aendringsforslag/{Number:int}", Guest.Facilitator, $"{Note}/aendringsforslag/1"),
            new("/anbefalinger/{Slug}/anbefaling/{Number:int}", Guest.Anyone, $"{Adopted}/anbefaling/1"),
            new("/anbefalinger/{Slug}/anbefaling/{Number:int}", Guest.Facilitator, $"{Adopted}/anbefaling/2"),
            new("/anbefalinger/{Slug}/kommentar", Guest.StartUp, $"{Note}/kommentar?afsnit={paragraph.Id}"),
            new("/anbefalinger/{Slug}/kommentarer", Guest.Facilitator, $"{Note}/kommentarer?afsnit={paragraph.Id}"),
            new("/anbefalinger/{Slug}/rediger", Guest.Facilitator, $"/anbefalinger/{draftNote}/rediger"),
            new("/anbefalinger/{Slug}/v/{Number:int}", Guest.Anyone, $"{Note}/v/1"),
            new("/anbefalinger/{Slug}/vedtag", Guest.Facilitator, $"{Note}/vedtag"),
            new("/anmeld", Guest.StartUp, $"/anmeld?slags=Organisation&id={hospital.Id}&tilbage=organisationer"),
            new("/anmeld", Guest.Anyone, $"/anmeld?slags=Organisation&id={hospital.Id}&tilbage=organisationer"),
            new("/api", Guest.Anyone, "/api"),
            new("/begreber", Guest.Anyone, "/begreber"),
            new("/begreber", Guest.Facilitator, "/begreber"),
            new("/begreber/ny", Guest.Facilitator, "/begreber/ny"),
            new("/begreber/{Slug}", Guest.Anyone, "/begreber/algoritme"),
            new("/begreber/{Slug}/rediger", Guest.Facilitator, "/begreber/algoritme/rediger"),
            new("/beskeder", Guest.StartUp, "/beskeder"),
            new("/fejl", Guest.Anyone, "/fejl"),
            new("/findes-ikke", Guest.Anyone, "/findes-ikke"),
            new("/hvidbog", Guest.Anyone, "/hvidbog"),
            new("/hvidbog/samlet", Guest.Anyone, "/hvidbog/samlet"),
            new("/hvidbog/{Slug}", Guest.Anyone, Chapter),
            new("/hvidbog/{Slug}", Guest.Facilitator, Chapter),
            new("/hvidbog/{Slug}/rediger", Guest.Facilitator, $"{Chapter}/rediger"),
            new("/hvidbog/{Slug}/v", Guest.Anyone, $"{Chapter}/v?fra=1&til=2"),
            new("/hvidbog/{Slug}/v/{Number:int}", Guest.Anyone, $"{Chapter}/v/1"),
            new("/ingen-adgang", Guest.StartUp, "/ingen-adgang"),
            new("/introduktioner", Guest.StartUp, "/introduktioner"),
            new("/introduktioner/ny", Guest.StartUp, $"/introduktioner/ny?organisation={hospital.Id}"),
            new("/introduktioner/svar", Guest.Anyone, link),
            new("/introduktioner/svar", Guest.Anyone, used),
            new("/introduktioner/svar", Guest.Anyone, "/introduktioner/svar?noegle=x"),
            new("/introduktioner/{Id:guid}", Guest.StartUp, $"/introduktioner/{introductions[0]}"),
            new("/introduktioner/{Id:guid}", Guest.StartUp, $"/introduktioner/{introductions[1]}"),
            new("/introduktioner/{Id:guid}", Guest.StartUp, $"/introduktioner/{ended}"),
            new("/kategorier", Guest.Anyone, "/kategorier"),
            new("/kategorier/{Slug}", Guest.Anyone, "/kategorier/detektion"),
            new("/konto", Guest.StartUp, "/konto"),
            new("/konto/adgangskode", Guest.StartUp, "/konto/adgangskode"),
            new("/konto/adgangsnoegler", Guest.StartUp, "/konto/adgangsnoegler"),
            new("/konto/bekraeft", Guest.Anyone, "/konto/bekraeft?id=x&kode=y"),
            new("/konto/bekraeft-igen", Guest.Anyone, "/konto/bekraeft-igen"),
            new("/konto/e-mail", Guest.StartUp, "/konto/e-mail"),
            new("/konto/e-mail/bekraeft", Guest.Anyone, "/konto/e-mail/bekraeft?id=x&kode=y"),
            new("/konto/glemt", Guest.Anyone, "/konto/glemt"),
            new("/konto/log-ind", Guest.Anyone, "/konto/log-ind"),
            new("/konto/log-ind/gendannelse", Guest.Anyone, "/konto/log-ind/gendannelse"),
            new("/konto/log-ind/totrin", Guest.Anyone, "/konto/log-ind/totrin"),
            new("/konto/mine-data", Guest.StartUp, "/konto/mine-data"),
            new("/konto/ny-adgangskode", Guest.Anyone, "/konto/ny-adgangskode?id=x&kode=y"),
            new("/konto/opret", Guest.Anyone, "/konto/opret"),
            new("/konto/profil", Guest.StartUp, "/konto/profil"),
            new("/konto/slettet", Guest.Anyone, "/konto/slettet"),
            new("/konto/totrin", Guest.StartUp, "/konto/totrin"),
            new("/kort", Guest.Anyone, "/kort"),
            new("/kort", Guest.Anyone, $"/kort?organisation={Organisation.Split('/')[^1]}"),
            new("/min-portal", Guest.StartUp, "/min-portal"),
            new("/min-portal", Guest.Administrator, "/min-portal"),
            new("/om", Guest.Anyone, "/om"),
            new("/om/{Part}", Guest.Anyone, "/om/kontakt"),
            new("/om/{Part}", Guest.Anyone, "/om/tilgaengelighed"),
            new("/om/{Part}", Guest.Anyone, "/om/privatliv"),
            new("/opslag", Guest.Anyone, "/opslag"),
            new("/opslag", Guest.Anyone, "/opslag?q=zzzz"),
            new("/opslag/forny", Guest.Anyone, "/opslag/forny?noegle=x"),
            new("/opslag/forny", Guest.Anyone, $"/{renewal}"),
            new("/opslag/ikke-relevant", Guest.StartUp, "/opslag/ikke-relevant"),
            new("/opslag/nyt", Guest.StartUp, "/opslag/nyt"),
            new("/opslag/nyt", Guest.Facilitator, "/opslag/nyt"),
            new("/opslag/{Slug}", Guest.Anyone, $"/opslag/{post.Slug}"),
            new("/opslag/{Slug}", Guest.StartUp, $"/opslag/{post.Slug}"),
            new("/opslag/{Slug}", Guest.StartUp, $"/opslag/{draftPost}"),
            new("/opslag/{Slug}/partnere", Guest.StartUp, $"/opslag/{post.Slug}/partnere"),
            new("/opslag/{Slug}/rediger", Guest.StartUp, $"/opslag/{post.Slug}/rediger"),
            new("/organisationer", Guest.Anyone, "/organisationer"),
            new("/organisationer", Guest.Anyone, "/organisationer?q=zzzz"),
            new("/organisationer/ny", Guest.StartUp, "/organisationer/ny"),
            new("/organisationer/{Slug}", Guest.Anyone, Organisation),
            new("/organisationer/{Slug}", Guest.StartUp, Own),
            new("/organisationer/{Slug}", Guest.StartUp, $"/organisationer/{who.Slug}"),
            new("/organisationer/{Slug}/logo", Guest.StartUp, $"{Own}/logo"),
            new("/organisationer/{Slug}/logo", Guest.Hospital, $"{Own}/logo"),
            new("/organisationer/{Slug}/medlemmer", Guest.StartUp, $"{Own}/medlemmer"),
            new("/organisationer/{Slug}/rediger", Guest.StartUp, $"{Own}/rediger"),
            new("/personer/{Slug}", Guest.Anyone, $"/personer/{person.Slug}"),
            new("/soeg", Guest.Anyone, "/soeg?q=data"),
            new("/soeg", Guest.Anyone, "/soeg?q=zzzz"),
            new("/spoergsmaal", Guest.Anyone, "/spoergsmaal"),
            new("/spoergsmaal", Guest.Anyone, "/spoergsmaal?q=zzzz"),
            new("/spoergsmaal/nyt", Guest.StartUp, "/spoergsmaal/nyt?titel=Hvilken%20klasse%20er%20software%20der%20sorterer%3F"),
            new("/spoergsmaal/{Slug}", Guest.Anyone, Question),
            new("/spoergsmaal/{Slug}", Guest.StartUp, Question),
            new("/spoergsmaal/{Slug}", Guest.Facilitator, Repeated),
            new("/spoergsmaal/{Slug}/svar/{Id:guid}/rediger", Guest.Hospital, $"/spoergsmaal/{answered.Slug}/svar/{answered.Id}/rediger"),
            new("/spoergsmaal/{Slug}/rediger", Guest.StartUp, $"{Question}/rediger"),
            new("/soegninger", Guest.StartUp, "/soegninger"),
            new("/soegninger", Guest.Hospital, "/soegninger"),
            new("/soegninger/mails", Guest.Anyone, "/soegninger/mails?noegle=x"),
            new("/soegninger/mails", Guest.Anyone, $"/{stops}"),
            new("/soegninger/ny", Guest.StartUp, "/soegninger/ny?q=nethindebilleder&slags=Post&behov=Offer"),
            new("/spoerg", Guest.Anyone, "/spoerg"),
            new("/spoerg", Guest.Anyone, "/spoerg?q=Hvorfor+er+der+k%C3%B8+hos+de+bemyndigede+organer%3F"),
            new("/spoerg", Guest.Anyone, "/spoerg?q=Hvordan+bliver+vejret+i+morgen%3F"),
            new("/temaer", Guest.Anyone, "/temaer"),
            new("/temaer/{Slug}", Guest.Anyone, "/temaer/regulering"),
            new("/temaer/{Slug}", Guest.StartUp, "/temaer/regulering"),
            new("/velkommen", Guest.StartUp, "/velkommen"),
            new("/workshops", Guest.Anyone, "/workshops"),
            new("/workshops", Guest.Facilitator, "/workshops"),
            new("/workshops/ny", Guest.Facilitator, "/workshops/ny"),
            new("/workshops/{Slug}", Guest.Anyone, Workshop),
            new("/workshops/{Slug}", Guest.StartUp, Workshop),
            new("/workshops/{Slug}/live", Guest.StartUp, $"{Workshop}/live"),
            new("/workshops/{Slug}/live", Guest.StartUp, $"{Workshop}/live?vis=program"),
            new("/workshops/{Slug}/live", Guest.Facilitator, $"{Workshop}/live"),
            new("/workshops/{Slug}/live", Guest.Hospital, $"{Workshop}/live"),
            new("/workshops/{Slug}/moeder", Guest.StartUp, $"{Workshop}/moeder"),
            new("/workshops/{Slug}/rediger", Guest.Facilitator, $"/workshops/{draftWorkshop}/rediger"),
        ];
    }

    private static void Ensure(Result result) => result.IsDone.ShouldBeTrue(string.Join(", ", result.IsDone ? [] : result.Refusals));

    private static T Ensure<T>(Result<T> result)
    {
        Ensure((Result)result);
        return result.Value;
    }
}
