using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SundAI.Portal.Accounts;
using SundAI.Portal.Knowledge.Questions.Answering;
using SundAI.Portal.Knowledge.Questions.Asking;
using SundAI.Portal.Knowledge.Questions.Reading;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Markdown;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Knowledge.Questions.Public;

/// <summary>A question with its answers, and what the signed-in may do with both.</summary>
public sealed partial class QuestionPage
{
    private QuestionView? view;
    private Result? result;
    private Result? answered;
    private Result? closed;
    private bool hasKept;

    /// <summary>From the address.</summary>
    [Parameter]
    public string Slug { get; set; } = "";

    [SupplyParameterFromQuery]
    private string? Side { get; set; }

    [SupplyParameterFromForm(FormName = "act")]
    private AnswerForm? Says { get; set; }

    [SupplyParameterFromForm(FormName = "act")]
    private CloseForm? Close { get; set; }

    // Which of the buttons was pressed, what it is about, and what is wanted.
    [SupplyParameterFromForm(FormName = "act")]
    private string? Act { get; set; }

    [Inject]
    private IStringLocalizer<QuestionsText> T { get; set; } = default!;

    [Inject]
    private ActorProvider Actors { get; set; } = default!;

    [Inject]
    private NavigationManager Nav { get; set; } = default!;

    [Inject]
    private MarkdownRenderer Markdown { get; set; } = default!;

    [Inject]
    private IServiceProvider UseCases { get; set; } = default!;

    [CascadingParameter]
    private HttpContext Context { get; set; } = default!;

    private string Home => $"spoergsmaal/{Slug}";

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        Says ??= new AnswerForm();
        Close ??= new CloseForm();
        await ReadAsync();
        if (view is null)
        {
            Nav.NotFound();
        }
    }

    private async Task ReadAsync()
    {
        var input = new ReadQuestionInput(Slug, Paging.Number(Side));
        var read = await Use<ReadQuestion>().HandleAsync(await Actors.GetAsync(), input, default);
        view = read.IsDone ? read.Value : null;
    }

    private async Task ActAsync()
    {
        var actor = await Actors.GetAsync();
        var id = view!.Id;
        var (done, address) = (Act ?? "").Split('|') switch
        {
            ["answer"] => await AnswerAsync(actor),
            ["vote", var thing, var gives] => (await Use<VoteFor>().HandleAsync(actor, new(Key(thing), Wants(gives)), default), At(thing)),
            ["accept", var answer, var helped] => (
                await Use<AcceptAnswer>().HandleAsync(actor, new(Key(answer), Wants(helped)), default),
                At(answer)
            ),
            ["follow", _, var wants] => (await Use<FollowQuestion>().HandleAsync(actor, new(id, Wants(wants)), default), Home),
            ["delete-answer", var answer] => (await Use<DeleteAnswer>().HandleAsync(actor, Key(answer), default), $"{Home}#svar"),
            ["close"] => (closed = await Use<CloseQuestion>().HandleAsync(actor, new(id, Close!.Reason, Close.Link), default), Home),
            ["reopen"] => (await Use<ReopenQuestion>().HandleAsync(actor, id, default), Home),
            ["delete"] => (await Use<DeleteQuestion>().HandleAsync(actor, id, default), "spoergsmaal"),
            _ => (null, ""),
        };
        if (done is { IsDone: false })
        {
            result = done;
        }
        else if (done is not null && string.IsNullOrWhiteSpace(Says!.Text))
        {
            Nav.NavigateTo(address);
        }
        else if (done is not null)
        {
            // An answer that is not sent yet stands on the page: it stays, with it.
            hasKept = true;
            await ReadAsync();
        }
    }

    private async Task<(Result?, string)> AnswerAsync(Actor actor)
    {
        var said = await Use<AnswerQuestion>().HandleAsync(actor, new AnswerInput(view!.Id, Says!.Text, Says.IsOfficial), default);
        answered = said;
        if (!said.IsDone)
        {
            return (said, "");
        }

        Says.Text = null;
        var page = said.Value.Page > 1 ? $"?side={said.Value.Page}" : "";
        return (said, $"{Home}{page}#svar-{said.Value.Id:N}");
    }

    // To the answer that was acted on; to the top for the question itself.
    private string At(string thing)
    {
        var page = view!.Answers.Number > 1 ? $"?side={view.Answers.Number}" : "";
        return Key(thing) == view.Id ? Home : $"{Home}{page}#svar-{Key(thing):N}";
    }

    private static Guid Key(string text) => Guid.TryParse(text, out var key) ? key : Guid.Empty;

    private static bool Wants(string text) => bool.TryParse(text, out var wants) && wants;

    private T1 Use<T1>()
        where T1 : notnull => UseCases.GetRequiredService<T1>();

    /// <summary>The answer's part of the form.</summary>
    public sealed class AnswerForm
    {
        /// <summary>What was typed.</summary>
        public string? Text { get; set; }

        /// <summary>Whether it is the authority's word.</summary>
        public bool IsOfficial { get; set; }
    }

    /// <summary>The closing part of the form.</summary>
    public sealed class CloseForm
    {
        /// <summary>Why.</summary>
        public CloseReason? Reason { get; set; }

        /// <summary>Where it is answered.</summary>
        public string? Link { get; set; }
    }
}
