using Microsoft.AspNetCore.Components;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
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

    [SupplyParameterFromForm(FormName = "decline")]
    private AnswerIntroductionInput? Form { get; set; }

    private OrganisationLine Other => view!.IsAsking ? view.To : view.From;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        Form ??= new AnswerIntroductionInput();
        var answer = await Read.HandleAsync(await Actors.GetAsync(), Id, default);
        if (answer.IsDone)
        {
            view = answer.Value;
        }
        else
        {
            Navigation.NotFound();
        }
    }

    private async Task AnswerAsync(IntroductionAnswer answer)
    {
        var input = new AnswerIntroductionInput
        {
            IntroductionId = Id,
            Answer = answer,
            Reason = Form!.Reason,
        };
        result = await Answer.HandleAsync(await Actors.GetAsync(), input, default);
        if (result.IsDone)
        {
            Navigation.NavigateTo($"introduktioner/{Id}");
        }
    }
}
