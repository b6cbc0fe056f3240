using SundAI.Portal.Platform.Localisation;

namespace SundAI.Portal.Tests.Knowledge.Ask;

/// <summary>The bars on the whole set; <c>.ci/bench ask</c> prints the figures, those of the held-out half by themselves.</summary>
public sealed class AskQualityTests
{
    [Fact]
    public async Task Known_questions_are_answered_from_their_passages_and_what_has_no_answer_is_refused()
    {
        await using var portal = await TestPortal.StartAsync();
        var asked = await AskedSet.AskAsync(portal);
        var missed = asked.All.Where(one => one.Question.IsAnswerable ? !one.IsFound : !one.IsRefused && !one.IsFound);
        var why = string.Join('\n', missed.Select(one => $"{one.Question.Id} {one.Question.Question}"));

        Share(AskedSet.Found(asked.All)).ShouldBeGreaterThanOrEqualTo(0.9, why);
        Share(AskedSet.Refused(asked.All)).ShouldBeGreaterThanOrEqualTo(0.95, why);
        Share(AskedSet.Corrected(asked.All)).ShouldBeGreaterThanOrEqualTo(0.85, why);
        Share(AskedSet.Supported(asked.All)).ShouldBe(1);
        var (danish, english) = (AskedSet.Found(asked.Of(Language.Danish)), AskedSet.Found(asked.Of(Language.English)));
        Math.Abs(Share(danish) - Share(english)).ShouldBeLessThanOrEqualTo(0.03);
        asked.All.Max(one => one.Answer.Count).ShouldBeLessThanOrEqualTo(5);
        asked.All.ShouldAllBe(one => one.Detected == one.Question.Asked);
    }

    [Fact]
    public async Task Every_known_passage_is_published_and_every_kind_is_asked_alike_in_both_languages()
    {
        await using var portal = await TestPortal.StartAsync();
        var library = portal.Get<SundAI.Portal.Knowledge.Ask.PassageLibrary>();
        foreach (var questions in AskedSet.Read().GroupBy(one => one.Asked))
        {
            var passages = (await library.ShelfAsync(questions.Key, default)).Passages;
            questions
                .SelectMany(one => one.Sources)
                .Where(source =>
                    !passages.Any(one =>
                        one.Passage.Page == source.Page && one.Passage.Text.Contains(source.Says, StringComparison.Ordinal)
                    )
                )
                .ShouldBeEmpty();
            questions.Count().ShouldBe(170);
            questions.Count(one => one.Split == "held-out").ShouldBe(54);
        }
    }

    private static double Share((int Good, int Of) figure) => (double)figure.Good / figure.Of;
}
