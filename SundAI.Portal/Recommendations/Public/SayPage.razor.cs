using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Recommendations.Consultations;
using SundAI.Portal.Recommendations.Notes;

namespace SundAI.Portal.Recommendations.Public;

/// <summary>Says something to one paragraph: a comment, or another wording.</summary>
public sealed partial class SayPage
{
    private NoteView? note;
    private NoteItem? item;
    private Result? commented;
    private Result? amended;
    private Guid? said;
    private bool isProposed;

    /// <summary>The note's address.</summary>
    [Parameter]
    public string Slug { get; set; } = "";

    [SupplyParameterFromQuery(Name = "afsnit")]
    private string? Key { get; set; }

    [SupplyParameterFromForm(FormName = "say")]
    private CommentFields? CommentForm { get; set; }

    [SupplyParameterFromForm(FormName = "say")]
    private AmendFields? AmendForm { get; set; }

    // Which of the two buttons was pressed.
    [SupplyParameterFromForm(FormName = "say")]
    private string? Act { get; set; }

    [Inject]
    private IStringLocalizer<RecommendationsText> T { get; set; } = default!;

    [Inject]
    private NavigationManager Nav { get; set; } = default!;

    [Inject]
    private ActorProvider Actors { get; set; } = default!;

    [Inject]
    private Words Words { get; set; } = default!;

    [Inject]
    private ReadNote Read { get; set; } = default!;

    [Inject]
    private CommentOnParagraph Comments { get; set; } = default!;

    [Inject]
    private ProposeAmendment Amendments { get; set; } = default!;

    private string Home => $"anbefalinger/{Slug}";

    private string Title =>
        item!.Kind == ParagraphKind.Recommendation ? T["Say.TitleRecommendation", item.Number] : T["Say.TitleParagraph", item.Number];

    private string SpeaksFor => note!.You.Organisation is { } organisation ? T["Say.SpeaksFor", organisation] : T["Say.SpeaksForSelf"];

    private object? Current => amended is { IsDone: false, Refusal: { Kind: RefusalKind.Stale } } ? item!.Text : null;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        CommentForm ??= new CommentFields();
        var actor = await Actors.GetAsync();
        if (!actor.IsSignedIn)
        {
            var here = Nav.ToBaseRelativePath(Nav.Uri);
            Nav.NavigateTo($"konto/log-ind?tilbage={Uri.EscapeDataString(here)}");
            return;
        }

        var read = await Read.HandleAsync(actor, new ReadNoteInput(Slug, OnlyText: true), default);
        note = read.IsDone && read.Value.Status != NoteStatus.Draft ? read.Value : null;
        item = Guid.TryParse(Key, out var key) ? note?.Find(key) : null;
        if (item is null)
        {
            Nav.NotFound();
            return;
        }

        AmendForm ??= new AmendFields { Proposed = item.Text, Version = note!.ParagraphVersions[item.Key] };
    }

    private bool HasAmendment =>
        !string.IsNullOrWhiteSpace(AmendForm!.Reason) || AmendForm.Proposed?.ReplaceLineEndings().Trim() != item!.Text.ReplaceLineEndings();

    private Task SayAsync() => Act == "amend" ? AmendAsync() : CommentAsync();

    private async Task CommentAsync()
    {
        var done = await Comments.HandleAsync(await Actors.GetAsync(), new CommentInput(note!.Id, item!.Key, CommentForm!.Text), default);
        commented = done;
        if (!done.IsDone)
        {
            return;
        }

        if (HasAmendment)
        {
            // The other half is not sent yet: the page stays, with it.
            (said, CommentForm.Text) = (done.Value, null);
        }
        else
        {
            Nav.NavigateTo($"{Home}#k-{done.Value:N}");
        }
    }

    private async Task AmendAsync()
    {
        var input = new ProposeAmendmentInput(note!.Id, item!.Key, AmendForm!.Version, AmendForm.Proposed, AmendForm.Reason);
        amended = await Amendments.HandleAsync(await Actors.GetAsync(), input, default);
        if (amended.IsDone && !string.IsNullOrWhiteSpace(CommentForm!.Text))
        {
            (isProposed, AmendForm.Proposed, AmendForm.Reason) = (true, item.Text, null);
        }
        else if (amended.IsDone)
        {
            Nav.NavigateTo($"{Home}#{item.Anchor}");
        }
        else if (amended.Refusal.Kind == RefusalKind.Stale)
        {
            // Both texts are on the page now: what is sent next is written against the stored one.
            AmendForm.Version = note.ParagraphVersions[item.Key];
        }
    }

    /// <summary>The comment's form.</summary>
    public sealed class CommentFields
    {
        /// <summary>What was typed.</summary>
        public string? Text { get; set; }
    }

    /// <summary>The amendment's form.</summary>
    public sealed class AmendFields
    {
        /// <summary>The paragraph's version that was read.</summary>
        public Guid Version { get; set; }

        /// <summary>The paragraph as it should stand.</summary>
        public string? Proposed { get; set; }

        /// <summary>Why.</summary>
        public string? Reason { get; set; }
    }
}
