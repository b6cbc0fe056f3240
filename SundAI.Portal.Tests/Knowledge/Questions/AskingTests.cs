using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Knowledge.Questions;
using SundAI.Portal.Knowledge.Questions.Asking;
using SundAI.Portal.Knowledge.Questions.Reading;
using SundAI.Portal.Platform.Search;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Tests.Knowledge.Questions;

public sealed class AskingTests
{
    [Theory, BothDatabases]
    public async Task A_question_is_read_by_anyone_found_by_its_words_and_followed_by_its_asker(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync("Retina ApS");

        var asked = await portal.AQuestionAsync(retina.Contact);

        var read = await portal.QuestionAsync(Actor.Nobody, "hvilken-klasse-hoerer-vores-software-til");
        (read.Title, read.Asker.Name, read.Asker.Organisation).ShouldBe((asked.Title, "Kontakt hos Retina ApS", "Retina ApS"));
        read.Asker.Slug.ShouldBeNull("the asker does not want to be found");
        read.You.ShouldBe(QuestionReader.Nobody);
        (asked.You.IsAsker, asked.You.Follows).ShouldBe((true, true));
        (await ListAsync(portal, new(Words: "nethindebilleder", Theme: "regulering"))).ShouldBe([read.Title]);
        (await ListAsync(portal, new(Theme: "data"))).ShouldBeEmpty();
        (await ListAsync(portal, new(State: QuestionState.Unanswered))).ShouldBe([read.Title]);
        (await ListAsync(portal, new(State: QuestionState.Answered))).ShouldBeEmpty();
        (await ListAsync(portal, new(State: QuestionState.Official))).ShouldBeEmpty();
    }

    [Theory, BothDatabases]
    public async Task A_double_click_asks_once_and_the_same_title_later_has_its_own_address(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var bo = await portal.AnAccountAsync("Bo Hansen");
        var first = await portal.AQuestionAsync(bo);
        (await portal.AQuestionAsync(bo)).Id.ShouldBe(first.Id);

        portal.Clock.Advance(TimeSpan.FromMinutes(2));

        (await portal.AQuestionAsync(bo)).Slug.ShouldBe($"{first.Slug}-2");
    }

    [Theory, BothDatabases]
    public async Task So_many_open_questions_a_day_and_the_refusal_says_when_there_is_room(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var bo = await portal.AnAccountAsync("Bo Hansen");
        for (var number = 1; number <= 5; number++)
        {
            await portal.AQuestionAsync(bo, QuestionBuilders.QuestionSays($"Spørgsmål nummer {number}?"));
            portal.Clock.Advance(TimeSpan.FromHours(1));
        }

        var refused = await SixthAsync();
        (refused.Refusal.Key, refused.Refusal.Arguments[0]).ShouldBe(("Refused.TooMany", 5));
        var hasty = await portal.AnAccountAsync("Hanne Hastig");
        var atOnce = await Task.WhenAll(
            Enumerable
                .Range(1, 8)
                .Select(number => QuestionBuilders.QuestionSays($"Spørgsmål {number} på én gang?"))
                .Select(says => Task.Run(() => portal.Do<AskQuestion>().HandleAsync(hasty, says, default)))
        );
        atOnce.Count(result => result.IsDone).ShouldBe(5);

        portal.Clock.Advance(TimeSpan.FromHours(20));
        (await SixthAsync()).IsDone.ShouldBeTrue("the first is a day old");

        Task<Result<string>> SixthAsync() =>
            portal.Do<AskQuestion>().HandleAsync(bo, QuestionBuilders.QuestionSays("Et spørgsmål mere?"), default);
    }

    [Theory, BothDatabases]
    public async Task A_stale_edit_brings_back_what_is_stored_and_an_edit_is_marked(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var bo = await portal.AnAccountAsync("Bo Hansen");
        var question = await portal.AQuestionAsync(bo);
        var (mine, again) = (await EditingAsync(), await EditingAsync());
        again.Themes = ["regulering", "data"];
        (await portal.Do<EditQuestion>().HandleAsync(bo, again, default)).IsDone.ShouldBeTrue();
        (await portal.QuestionAsync(bo, question.Slug)).EditedAt.ShouldBeNull("other themes are no other words");

        mine.Text = "Den sorterer **røntgenbilleder**.";
        var stale = await portal.Do<EditQuestion>().HandleAsync(bo, mine, default);
        stale.Refusal.Kind.ShouldBe(RefusalKind.Stale);
        var stored = stale.Refusal.Current.ShouldBeOfType<QuestionInput>();
        stored.Themes.ShouldBe(["data", "regulering"], ignoreOrder: true);
        mine.Version = stored.Version;
        (await portal.Do<EditQuestion>().HandleAsync(bo, mine, default)).IsDone.ShouldBeTrue();

        var read = await portal.QuestionAsync(Actor.Nobody, question.Slug);
        (read.Text, read.EditedAt).ShouldBe((mine.Text, portal.Now));
        (await ListAsync(portal, new(Words: "røntgenbilleder"))).ShouldBe([question.Title]);
        (await ListAsync(portal, new(Words: "nethindebilleder"))).ShouldBeEmpty();

        Task<QuestionInput> EditingAsync() => portal.EditingQuestionAsync(bo, question.Slug);
    }

    [Theory]
    [InlineData("Hvad?", "", nameof(QuestionInput.Title))]
    [InlineData("Må vi gemme 010190-1234 i vores data?", "", nameof(QuestionInput.Title))]
    [InlineData("Må vi gemme det i vores data?", "Patienten 010190-1234.", nameof(QuestionInput.Text))]
    public async Task What_is_wrong_is_said_beside_its_field(string title, string text, string field)
    {
        await using var portal = await TestPortal.StartAsync();
        var result = await portal
            .Do<AskQuestion>()
            .HandleAsync(await portal.AnAccountAsync(), QuestionBuilders.QuestionSays(title, text), default);

        result.At(field).ShouldNotBeNull();
        (await portal.ReadAsync(db => db.Set<Question>().CountAsync())).ShouldBe(0);
    }

    [Theory, BothDatabases]
    public async Task While_a_title_is_typed_what_asks_and_explains_the_same_is_suggested_and_nothing_else(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var bo = await portal.AnAccountAsync("Bo Hansen");
        var same = await portal.AQuestionAsync(bo, QuestionBuilders.QuestionSays("Hvem må træne en algoritme på sundhedsdata?"));
        await portal.AQuestionAsync(bo, QuestionBuilders.QuestionSays("Hvem betaler for den nye software?"));

        var found = await SuggestAsync("Må vi træne algoritmer på sundhedsdata fra en region?");

        found.Questions.ShouldHaveSingleItem().Id.ShouldBe(same.Id);
        found.Reading.ShouldNotBeEmpty();
        (await SuggestAsync("Hvad koster en ny cykel?")).Questions.ShouldBeEmpty();
        (await SuggestAsync(" ")).IsEmpty.ShouldBeTrue();
        (await SuggestAsync(new string('a', 5000))).IsEmpty.ShouldBeTrue();

        Task<Suggestions> SuggestAsync(string title) => portal.Do<SuggestForTitle>().HandleAsync(Actor.Nobody, title, default);
    }

    private static async Task<IReadOnlyList<string>> ListAsync(TestPortal portal, QuestionFilter filter) =>
        [.. (await portal.Do<ListQuestions>().HandleAsync(Actor.Nobody, filter, default)).Items.Select(line => line.Title)];
}
