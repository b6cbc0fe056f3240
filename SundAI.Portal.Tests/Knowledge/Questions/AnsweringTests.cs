using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Knowledge.Questions;
using SundAI.Portal.Knowledge.Questions.Answering;
using SundAI.Portal.Knowledge.Questions.Asking;
using SundAI.Portal.Knowledge.Questions.Reading;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Tests.Knowledge.Questions;

public sealed class AnsweringTests
{
    [Theory, BothDatabases]
    public async Task The_official_answer_stands_first_then_the_one_that_helped_then_the_most_useful(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var (asker, bo, eva) = (
            await portal.AnAccountAsync("Ane Ask"),
            await portal.AnAccountAsync("Bo Bo"),
            await portal.AnAccountAsync("Eva E")
        );
        var tilsynet = await portal.AnAuthorityAsync();
        var question = await portal.AQuestionAsync(asker);
        var plain = await portal.AnAnswerAsync(bo, question, "Det første svar.");
        var helpful = await portal.AnAnswerAsync(bo, question, "Det, der hjalp.");
        var useful = await portal.AnAnswerAsync(bo, question, "Det nyttigste.");
        var official = await portal.AnAnswerAsync(tilsynet.Contact, question, "Myndighedens ord.", official: true);
        await VoteAsync(portal, asker, useful);
        await VoteAsync(portal, eva, useful);
        await AcceptAsync(portal, asker, helpful);

        var read = await portal.QuestionAsync(Actor.Nobody, question.Slug);

        read.Answers.Items.Select(answer => answer.Id).ShouldBe([official, helpful, useful, plain]);
        (read.Answers.Items[0].IsOfficial, read.Answers.Items[0].Writer.Organisation).ShouldBe((true, "Tilsynet"));
        (read.Answers.Items[1].IsAccepted, read.Answers.Items[2].Votes).ShouldBe((true, 2));
        var last = (await portal.Do<ReadQuestion>().HandleAsync(Actor.Nobody, new(question.Slug, 4, 1), default)).Value;
        (last.Answers.Items.ShouldHaveSingleItem().Id, last.IsOfficial, last.IsAccepted).ShouldBe((plain, true, true));
        (await ListAsync(portal, QuestionState.Official)).ShouldBe(1);
        (await ListAsync(portal, QuestionState.Unanswered)).ShouldBe(0);
        var line = (
            await portal.Do<ListQuestions>().HandleAsync(Actor.Nobody, new(Words: "myndighedens", Order: QuestionOrder.Activity), default)
        ).Items.ShouldHaveSingleItem();
        (line.Answers, line.IsOfficial, line.IsAccepted).ShouldBe((4, true, true));

        // The badge is the verification's: it goes with it.
        await portal.WriteAsync(async db =>
        {
            (await db.Set<Organisation>().SingleAsync(row => row.Id == tilsynet.Id)).Unverify();
            return true;
        });
        (await ListAsync(portal, QuestionState.Official)).ShouldBe(0);
        (await portal.QuestionAsync(Actor.Nobody, question.Slug)).Answers.Items[0].Id.ShouldBe(helpful);
    }

    [Theory, BothDatabases]
    public async Task Only_a_verified_authority_answers_officially_and_its_answer_belongs_to_all_who_speak_for_it(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var question = await portal.AQuestionAsync(await portal.AnAccountAsync("Ane Ask"));
        var tilsynet = await portal.AnAuthorityAsync();
        var unverified = await portal.AnAuthorityAsync("Kystby Kommune", verified: false);
        var company = await portal.AnOrganisationAsync("Retina ApS");
        foreach (var other in new[] { unverified.Contact, company.Contact, await portal.AnAccountAsync("Uden Nogen") })
        {
            var refused = await portal.Do<AnswerQuestion>().HandleAsync(other, new(question.Id, "Officielt!!", true), default);
            refused.Refusal.Key.ShouldBe("Refused.NotAuthority");
        }

        var writer = await portal.AMemberOfAsync(tilsynet, "Mia Myndig");
        var answer = await portal.AnAnswerAsync(writer, question, official: true);
        var form = await portal.Do<ReadAnswerForEditing>().HandleAsync(tilsynet.Contact, new(question.Slug, answer), default);
        var edit = await portal
            .Do<EditAnswer>()
            .HandleAsync(tilsynet.Contact, new(answer, "Rettet af en kollega.", form.Value.Version), default);
        edit.IsDone.ShouldBeTrue();

        // Whoever has left speaks for it no more.
        await portal.WriteAsync(async db =>
        {
            var person = await db.Set<Person>().SingleAsync(row => row.UserId == writer.UserId);
            return (await db.Set<Membership>().SingleAsync(row => row.PersonId == person.Id)).End(portal.Now);
        });
        (await portal.Do<DeleteAnswer>().HandleAsync(writer, answer, default)).Refusal.Kind.ShouldBe(RefusalKind.NotFound);
        (await portal.QuestionAsync(writer, question.Slug)).Answers.Items.ShouldHaveSingleItem().IsMine.ShouldBeFalse();
    }

    [Theory, BothDatabases]
    public async Task So_many_answers_a_day_since_each_is_a_mail_to_all_who_follow(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var bo = await portal.AnAccountAsync("Bo Bo");
        var question = await portal.AQuestionAsync(await portal.AnAccountAsync("Ane Ask"));
        await portal.AnAnswerAsync(bo, question, "Det første svar.");
        await portal.WriteAsync(async db =>
        {
            var first = await db.Set<Answer>().SingleAsync();
            db.AddRange(
                Enumerable
                    .Range(2, 47)
                    .Select(n => new Answer(question.Id, first.PersonId!.Value, null, false, $"Svar nummer {n}.", portal.Now))
            );
            return true;
        });

        var atOnce = await Task.WhenAll(
            Enumerable
                .Range(1, 6)
                .Select(n => Task.Run(() => portal.Do<AnswerQuestion>().HandleAsync(bo, new(question.Id, $"På én gang: {n}."), default)))
        );
        atOnce.Count(result => result.IsDone).ShouldBe(2);
        var refused = await portal.Do<AnswerQuestion>().HandleAsync(bo, new(question.Id, "Et svar for meget."), default);
        (refused.Refusal.Key, refused.Refusal.Arguments[0]).ShouldBe(("Refused.TooManyAnswers", 50));

        portal.Clock.Advance(TimeSpan.FromHours(25));
        (await portal.AnAnswerAsync(bo, question, "Et nyt svar i dag.")).ShouldNotBe(Guid.Empty);
    }

    [Theory, BothDatabases]
    public async Task A_vote_counts_once_is_taken_back_and_is_never_for_ones_own(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var (asker, bo) = (await portal.AnAccountAsync("Ane Ask"), await portal.AnAccountAsync("Bo Bo"));
        var question = await portal.AQuestionAsync(asker);
        var answer = await portal.AnAnswerAsync(bo, question);

        var votes = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => portal.Do<VoteFor>().HandleAsync(bo, new(question.Id, true), default))
        );
        votes.ShouldAllBe(result => result.IsDone);
        (await portal.QuestionAsync(bo, question.Slug)).Votes.ShouldBe(1);
        (await portal.Do<VoteFor>().HandleAsync(bo, new(answer, true), default)).Refusal.Key.ShouldBe("Refused.OwnVote");

        await portal.Do<VoteFor>().HandleAsync(bo, new(question.Id, false), default);
        var read = await portal.QuestionAsync(bo, question.Slug);
        (read.Votes, read.You.HasVoted).ShouldBe((0, false));
    }

    [Theory, BothDatabases]
    public async Task A_stale_edit_of_an_answer_brings_back_what_is_stored_and_a_vote_or_another_answer_makes_nothing_stale(
        Database database
    )
    {
        await using var portal = await TestPortal.StartAsync(database);
        var (asker, bo) = (await portal.AnAccountAsync("Ane Ask"), await portal.AnAccountAsync("Bo Bo"));
        var question = await portal.AQuestionAsync(asker);
        var answer = await portal.AnAnswerAsync(bo, question);
        var (mine, asked) = (await EditingAsync(), await portal.EditingQuestionAsync(asker, question.Slug));
        await VoteAsync(portal, asker, answer);
        await VoteAsync(portal, bo, question.Id);
        await portal.AnAnswerAsync(asker, question, "Jeg svarer selv.");

        (await portal.Do<EditQuestion>().HandleAsync(asker, asked, default)).IsDone.ShouldBeTrue();
        (await EditAsync(mine.Version, "Regn med **klasse IIb**.")).IsDone.ShouldBeTrue();
        var stale = await EditAsync(mine.Version, "Regn med klasse III.");

        stale.Refusal.Current.ShouldBeOfType<AnswerForEditing>().Text.ShouldBe("Regn med **klasse IIb**.");
        var read = await portal.QuestionAsync(bo, question.Slug);
        read.Answers.Items.Single(one => one.Id == answer).EditedAt.ShouldBe(portal.Now);

        async Task<AnswerForEditing> EditingAsync() =>
            (await portal.Do<ReadAnswerForEditing>().HandleAsync(bo, new(question.Slug, answer), default)).Value;

        Task<Result> EditAsync(Guid version, string text) => portal.Do<EditAnswer>().HandleAsync(bo, new(answer, text, version), default);
    }

    [Theory, BothDatabases]
    public async Task A_question_is_deleted_only_while_nobody_has_answered_and_an_answer_takes_its_votes_along(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var (asker, bo) = (await portal.AnAccountAsync("Ane Ask"), await portal.AnAccountAsync("Bo Bo"));
        var question = await portal.AQuestionAsync(asker);
        await VoteAsync(portal, bo, question.Id);
        var answer = await portal.AnAnswerAsync(bo, question);
        await VoteAsync(portal, asker, answer);
        await AcceptAsync(portal, asker, answer);
        (await DeleteAsync()).Refusal.Key.ShouldBe("Refused.HasAnswers");

        (await portal.Do<DeleteAnswer>().HandleAsync(bo, answer, default)).IsDone.ShouldBeTrue();
        (await portal.ReadAsync(db => db.Set<Question>().SingleAsync())).AcceptedId.ShouldBeNull();
        (await portal.ReadAsync(db => db.Set<Vote>().CountAsync())).ShouldBe(1, "the question's own stays");
        (await DeleteAsync()).IsDone.ShouldBeTrue();

        (await portal.ReadAsync(db => db.Set<Vote>().CountAsync())).ShouldBe(0);
        (await ListAsync(portal, null)).ShouldBe(0);
        var late = await portal.Do<AnswerQuestion>().HandleAsync(bo, new(question.Id, "Et sent svar."), default);
        late.Refusal.Kind.ShouldBe(RefusalKind.NotFound);
        (await portal.AQuestionAsync(bo)).Slug.ShouldBe($"{question.Slug}-2", "mails lead to the old one");

        Task<Result> DeleteAsync() => portal.Do<DeleteQuestion>().HandleAsync(asker, question.Id, default);
    }

    [Theory, BothDatabases]
    public async Task A_closed_question_leads_to_the_one_it_repeats_takes_no_answers_and_can_be_opened_again(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var (asker, staff) = (await portal.AnAccountAsync("Ane Ask"), await portal.AFacilitatorAsync());
        var first = await portal.AQuestionAsync(staff, QuestionBuilders.QuestionSays("Hvilken klasse er vores løsning?"));
        var again = await portal.AQuestionAsync(asker);
        foreach (var link in new[] { null, "", again.Slug, "findes-ikke" })
        {
            (await CloseAsync(CloseReason.Duplicate, link)).At("Link").ShouldNotBeNull();
        }

        (await CloseAsync(CloseReason.AnsweredElsewhere, "javascript:alert(1)")).At("Link").ShouldNotBeNull();
        (await CloseAsync(CloseReason.Duplicate, $"https://sundai.example/en/spoergsmaal/{first.Slug}?side=1#svar")).IsDone.ShouldBeTrue();

        var read = await portal.QuestionAsync(Actor.Nobody, again.Slug);
        read.DuplicateOf!.Path.ShouldBe($"spoergsmaal/{first.Slug}");
        var refused = await portal.Do<AnswerQuestion>().HandleAsync(staff, new(again.Id, "Et svar til."), default);
        refused.Refusal.Key.ShouldBe("Refused.Closed");
        (await ListAsync(portal, QuestionState.Unanswered)).ShouldBe(1, "what is closed waits for nobody");
        (await portal.Do<ReopenQuestion>().HandleAsync(asker, again.Id, default)).IsDone.ShouldBeTrue();
        await portal.AnAnswerAsync(staff, again);

        Task<Result> CloseAsync(CloseReason reason, string? link) =>
            portal.Do<CloseQuestion>().HandleAsync(staff, new(again.Id, reason, link), default);
    }

    [Theory]
    [InlineData("Kort")]
    [InlineData("Patienten 010190-1234 fik svar.")]
    [InlineData("\u202EOrdene vender forkert her.")]
    public async Task What_is_wrong_with_an_answer_is_said_beside_it(string text)
    {
        await using var portal = await TestPortal.StartAsync();
        var bo = await portal.AnAccountAsync("Bo Bo");
        var question = await portal.AQuestionAsync(bo);

        (await portal.Do<AnswerQuestion>().HandleAsync(bo, new(question.Id, text), default)).At("Text").ShouldNotBeNull();
        (await portal.Do<AnswerQuestion>().HandleAsync(bo, new(question.Id, new string('a', 9000)), default)).At("Text").ShouldNotBeNull();
    }

    private static async Task VoteAsync(TestPortal portal, Actor by, Guid thing) =>
        (await portal.Do<VoteFor>().HandleAsync(by, new(thing, true), default)).IsDone.ShouldBeTrue();

    private static async Task AcceptAsync(TestPortal portal, Actor by, Guid answer) =>
        (await portal.Do<AcceptAnswer>().HandleAsync(by, new(answer, true), default)).IsDone.ShouldBeTrue();

    private static async Task<int> ListAsync(TestPortal portal, QuestionState? state) =>
        (await portal.Do<ListQuestions>().HandleAsync(Actor.Nobody, new(State: state), default)).Total;
}
