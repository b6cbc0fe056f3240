using SundAI.Portal.Knowledge.Questions;
using SundAI.Portal.Knowledge.Questions.Answering;
using SundAI.Portal.Knowledge.Questions.Asking;
using SundAI.Portal.Knowledge.Questions.Reading;

namespace SundAI.Portal.Demo;

/// <summary>What people ask each other, and what the authority says.</summary>
internal sealed class DemoQuestionScene(DemoStage stage)
{
    public async Task PlayAsync(CancellationToken cancellation)
    {
        string? first = null;
        foreach (var demo in DemoQuestions.All)
        {
            stage.Clock.DaysAgo(demo.Days);
            var input = new QuestionInput
            {
                Title = demo.Title,
                Text = demo.Text,
                Themes = demo.Themes,
            };
            var slug = DemoStage.Done(await stage.Do<AskQuestion>().HandleAsync(stage.Of(demo.Organisation), input, cancellation));
            var id = (await ReadAsync(slug, cancellation)).Id;
            foreach (var organisation in demo.Votes)
            {
                await VoteAsync(organisation, id, cancellation);
            }

            foreach (var answer in demo.Answers)
            {
                await AnswerAsync(demo, id, answer, cancellation);
            }

            if (demo.RepeatsFirst)
            {
                stage.Clock.DaysAgo(demo.Days - 1);
                var closing = new CloseQuestionInput(id, CloseReason.Duplicate, first);
                DemoStage.Done(await stage.Do<CloseQuestion>().HandleAsync(stage.Facilitator, closing, cancellation));
            }

            first ??= slug;
        }
    }

    private async Task AnswerAsync(DemoQuestion demo, Guid id, DemoAnswer says, CancellationToken cancellation)
    {
        stage.Clock.DaysAgo(says.Days);
        var input = new AnswerInput(id, says.Text, says.IsOfficial);
        var answer = DemoStage.Done(await stage.Do<AnswerQuestion>().HandleAsync(stage.Of(says.Organisation), input, cancellation)).Id;
        foreach (var organisation in says.Votes)
        {
            await VoteAsync(organisation, answer, cancellation);
        }

        if (says.IsAccepted)
        {
            var accepts = new AcceptAnswerInput(answer, true);
            DemoStage.Done(await stage.Do<AcceptAnswer>().HandleAsync(stage.Of(demo.Organisation), accepts, cancellation));
        }
    }

    private async Task VoteAsync(string organisation, Guid thing, CancellationToken cancellation) =>
        DemoStage.Done(await stage.Do<VoteFor>().HandleAsync(stage.Of(organisation), new VoteInput(thing, true), cancellation));

    private async Task<QuestionView> ReadAsync(string slug, CancellationToken cancellation) =>
        DemoStage.Done(await stage.Do<ReadQuestion>().HandleAsync(stage.Facilitator, new ReadQuestionInput(slug), cancellation));
}
