using Microsoft.AspNetCore.Components;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Matchmaking;

/// <summary>An introduction for its two sides: read, answer, withdraw, meet.</summary>
public sealed partial class IntroductionPage
{
    private IntroductionView? view;
    private Result? result;

    /// <summary>From the address.</summary>
    [Parameter]
    public Guid Id { get; set; }

    [Inject]
    private ReadIntroduction Read { get; set; } = default!;

    [Inject]
    private AnswerIntroduction Answer { get; set; } = default!;

    [Inject]
    private ActorProvider Actors { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [SupplyParameterFromQuery]
    private string? Beskeder { get; set; }

    [SupplyParameterFromForm(FormName = "reply")]
    private AnswerIntroductionInput? Form { get; set; }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        Form ??= new AnswerIntroductionInput();
        var answer = await Read.HandleAsync(
            await Actors.GetAsync(),
            new ReadIntroductionInput(Id, int.TryParse(Beskeder, out var side) ? side : null),
            default
        );
        if (answer.IsDone)
        {
            view = answer.Value;
        }
        else
        {
            Navigation.NotFound();
        }
    }

    private Task AcceptAsync() => AnswerAsync(new() { Answer = IntroductionAnswer.Accept });

    private Task WithdrawAsync() => AnswerAsync(new() { Answer = IntroductionAnswer.Withdraw });

    private Task ReplyAsync() =>
        AnswerAsync(
            new()
            {
                Answer = IntroductionAnswer.Reply,
                Text = Form!.Text,
                Turn = Form.Turn,
            }
        );

    private async Task<Result> AnswerAsync(IntroductionAnswerInput says)
    {
        var input = new AnswerIntroductionInput
        {
            IntroductionId = Id,
            Answer = says.Answer,
            Text = says.Text,
            ColleagueId = says.ColleagueId,
            Turn = says.Turn,
        };
        var answer = await Answer.HandleAsync(await Actors.GetAsync(), input, default);
        if (answer.IsDone)
        {
            Navigation.NavigateTo($"introduktioner/{Id}");
        }
        else if (says.Answer is IntroductionAnswer.Reply || answer.Refusals.Any(refusal => refusal.Field is null))
        {
            // What somebody else did meanwhile is shown with what is said no to.
            result = answer;
            await OnInitializedAsync();
            // The form that asked may be a component of its own, which draws only itself.
            StateHasChanged();
        }

        return answer;
    }
}
