using System.Net;
using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Knowledge.Ask;
using SundAI.Portal.Knowledge.Questions;
using SundAI.Portal.Knowledge.Questions.Answering;
using SundAI.Portal.Knowledge.Questions.Asking;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Recommendations;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Tests.Knowledge.Ask;

public sealed class AskPortalTests
{
    [Theory, BothDatabases]
    public async Task A_note_is_quoted_from_its_adoption_on_and_not_while_it_may_change(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        const string question = "Hvor mange myndigheder skal en virksomhed i dag spørge?";
        var note = await portal.ANoteInConsultationAsync(days: 7);
        (await AskAsync(portal, question)).Value.Parts.ShouldNotContain(part => part.Source.Kind == nameof(RecommendationNote));

        portal.Clock.Advance(TimeSpan.FromDays(8));
        (
            await portal.Do<SundAI.Portal.Recommendations.Consultations.AdoptNote>().HandleAsync(note.Facilitator, note.Id, default)
        ).IsDone.ShouldBeTrue();

        var answer = (await AskAsync(portal, question)).Value;
        var part = answer.Parts.Single(one => one.Source.Kind == nameof(RecommendationNote));
        part.Sentences.ShouldHaveSingleItem().Text.ShouldBe("En virksomhed skal i dag spørge fire myndigheder.");
        (part.Source.IsAdopted, part.Source.Version, part.Source.Path).ShouldBe((true, 2, $"anbefalinger/{note.Slug}#a1-1"));
        answer.Language.ShouldBe(Language.Danish);
    }

    [Theory, BothDatabases]
    public async Task An_answer_is_in_the_language_of_the_question_and_leads_to_the_paragraph(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var english = (await AskAsync(portal, "Why do good solutions not get bought?")).Value;
        english.Language.ShouldBe(Language.English);
        english.TakesForGranted.ShouldBeTrue();
        var source = english.Parts.Select(part => part.Source).First(one => one.Path.StartsWith("hvidbog/", StringComparison.Ordinal));
        source.Path.ShouldContain("#afsnit-");
        (await AskAsync(portal, "Hvad er MDR?")).Value.Language.ShouldBe(Language.Danish);
    }

    [Theory, BothDatabases]
    public async Task An_answer_is_quoted_while_an_authority_or_the_asker_vouches_for_it_and_in_the_words_that_stand_now(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var (ane, bo) = (await portal.AnAccountAsync("Ane Ask"), await portal.AnAccountAsync("Bo Bo"));
        var (tilsynet, staff) = (await portal.AnAuthorityAsync(), await portal.AFacilitatorAsync());
        const string asked = "Hvilken blanket bruger kvaksalvere til zebraer?";
        var question = await portal.AQuestionAsync(ane, QuestionBuilders.QuestionSays(asked));
        var own = await portal.AnAnswerAsync(ane, question, "Kvaksalvere bruger den grå blanket til zebraer.");
        var helped = await portal.AnAnswerAsync(bo, question, "Kvaksalvere bruger den gule blanket til zebraer.");
        (await SaidAsync()).ShouldBeEmpty();

        await portal.Do<AcceptAnswer>().HandleAsync(ane, new(own, true), default);
        (await SaidAsync()).ShouldBeEmpty();
        await portal.Do<AcceptAnswer>().HandleAsync(ane, new(helped, true), default);
        (await SaidAsync()).ShouldBe([
            ($"spoergsmaal/{question.Slug}#svar-{helped:N}", null, "Kvaksalvere bruger den gule blanket til zebraer."),
        ]);
        await portal.Do<AcceptAnswer>().HandleAsync(ane, new(helped, false), default);
        (await SaidAsync()).ShouldBeEmpty();

        var official = await portal.AnAnswerAsync(
            tilsynet.Contact,
            question,
            "Kvaksalvere bruger den røde blanket til zebraer.",
            official: true
        );
        var place = $"spoergsmaal/{question.Slug}#svar-{official:N}";
        (await SaidAsync()).ShouldBe([(place, "Tilsynet", "Kvaksalvere bruger den røde blanket til zebraer.")]);
        var edits = await portal.ReadAsync(db => db.Set<Answer>().SingleAsync(row => row.Id == official));
        var blue = new EditAnswerInput(official, "Kvaksalvere bruger:\n\n- den blå blanket,\n- den sorte.", edits.Version);
        (await portal.Do<EditAnswer>().HandleAsync(tilsynet.Contact, blue, default)).IsDone.ShouldBeTrue();
        (await SaidAsync()).ShouldBe([(place, "Tilsynet", "Kvaksalvere bruger: den blå blanket, den sorte.")]);

        await VerifiedAsync(null);
        (await SaidAsync()).ShouldBeEmpty();
        await VerifiedAsync(question.AskedAt);
        (await SaidAsync()).Count.ShouldBe(1);
        var closes = new CloseQuestionInput(question.Id, CloseReason.Outdated, null);
        (await portal.Do<CloseQuestion>().HandleAsync(staff, closes, default)).IsDone.ShouldBeTrue();
        (await SaidAsync()).ShouldBeEmpty();
        (await portal.Do<ReopenQuestion>().HandleAsync(staff, question.Id, default)).IsDone.ShouldBeTrue();
        (await SaidAsync()).Count.ShouldBe(1);
        await AnswerAsync(answer => answer.TakeDown(question.AskedAt));
        (await SaidAsync()).ShouldBeEmpty();
        await AnswerAsync(answer => answer.LiftTakeDown());
        (await SaidAsync()).Count.ShouldBe(1);
        await portal.WriteAsync(async db =>
        {
            (await db.Set<Question>().SingleAsync(row => row.Id == question.Id)).TakeDown(question.AskedAt);
            return await db.SaveChangesAsync();
        });
        (await SaidAsync()).ShouldBeEmpty();

        async Task<List<(string, string?, string)>> SaidAsync() =>
            [
                .. (await AskAsync(portal, asked)).Value.Parts.Select(part =>
                {
                    (part.Source.Kind, part.Source.Title).ShouldBe((nameof(Answer), asked));
                    return (part.Source.Path, part.Source.Authority, string.Join(' ', part.Sentences.Select(sentence => sentence.Text)));
                }),
            ];

        Task AnswerAsync(Action<Answer> change) =>
            portal.WriteAsync(async db =>
            {
                change(await db.Set<Answer>().SingleAsync(row => row.Id == official));
                return await db.SaveChangesAsync();
            });

        Task VerifiedAsync(DateTime? at) =>
            portal.WriteAsync(db =>
                db.Set<Organisation>()
                    .Where(row => row.Id == tilsynet.Id)
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.VerifiedAt, at))
            );
    }

    [Fact]
    public async Task What_is_said_of_a_theme_is_quoted_as_it_stands_now()
    {
        await using var portal = await TestPortal.StartAsync();
        const string question = "Hvorfor spiser zebraer blanketter?";
        (await AskAsync(portal, question)).Value.Parts.ShouldBeEmpty();
        await portal.WriteAsync(db =>
            db.Set<Term>()
                .Where(row => row.Kind == TermKind.Theme && row.Slug == "data")
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.BodyDa, "Zebraer spiser blanketter, fordi de er sultne."))
        );
        (await AskAsync(portal, question)).Value.Parts.ShouldHaveSingleItem().Source.Path.ShouldBe("temaer/data#obs");
    }

    [Fact]
    public async Task A_personal_number_and_a_question_without_end_are_refused_and_nothing_is_answered_without_words()
    {
        await using var portal = await TestPortal.StartAsync();
        (await AskAsync(portal, "Hvad fejler 010190-1234?")).Refusal.Key.ShouldBe("Check.Cpr");
        (await AskAsync(portal, new string('a', AskInput.Longest + 1))).Refusal.Key.ShouldBe("Check.TooLong");
        (await AskAsync(portal, " ")).Refusal.Key.ShouldBe("Check.Required");
        foreach (
            var odd in new[]
            {
                "?",
                "og",
                "the of and",
                "<script>alert(1)</script>",
                "😀 🩺",
                "' OR 1=1 --",
                "\"]}{[",
                "aaaaaaaaaaaaaaaaaaaaaaaa",
            }
        )
        {
            (await AskAsync(portal, odd)).Value.Parts.ShouldBeEmpty(odd);
        }
    }

    [Fact]
    public async Task The_page_answers_refuses_and_stops_whoever_asks_too_often_without_script_or_cookie()
    {
        var settings = new Dictionary<string, string> { ["Limits:AskPerMinute"] = "5" };
        await using var server = PortalServer.Start(settings: settings);
        using var client = server.Client();

        var answered = await PageAsync(client, "/spoerg?q=Hvad+er+datadrift%3F");
        answered.ShouldContain("<title>Svar: Hvad er datadrift?");
        answered.ShouldContain("<blockquote lang=\"da\">");
        answered.ShouldContain("href=\"begreber/datadrift#forklaring\"");
        var other = await PageAsync(client, "/spoerg?q=What+is+data+drift%3F");
        other.ShouldContain("href=\"/en/begreber/datadrift#forklaring\"");
        other.ShouldContain("Svaret er på engelsk");
        (await PageAsync(client, "/en/spoerg?q=How+will+the+weather+be%3F")).ShouldContain("The portal has no answer to that");
        (await client.GetStringAsync("/spoerg?q=%3Cscript%3Ealert(1)%3C/script%3E")).ShouldNotContain("<script>alert");
        (await PageAsync(client, "/spoerg?q=Hvad+fejler+010190-1234%3F")).ShouldContain("role=\"alert\"");

        using var stopped = await client.GetAsync("/en/spoerg?q=What+is+bias%3F");
        stopped.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        var wait = stopped.Headers.RetryAfter!.Delta!.Value.TotalSeconds;
        (await stopped.Content.ReadAsStringAsync()).ShouldContain(wait == 1 ? "Wait 1 second" : $"Wait {wait} seconds");
        (await PageAsync(client, "/spoerg")).ShouldContain("Prøv for eksempel");
        server.Troubles.Errors.ShouldBeEmpty();
    }

    private static Task<Result<AskAnswer>> AskAsync(TestPortal portal, string question) =>
        portal.Do<AskPortal>().HandleAsync(Actor.Nobody, new AskInput(question), default);

    private static async Task<string> PageAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }
}
