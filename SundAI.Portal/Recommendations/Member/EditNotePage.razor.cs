using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform;
using SundAI.Portal.Platform.Drafts;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Recommendations.Consultations;
using SundAI.Portal.Recommendations.Notes;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Recommendations.Member;

/// <summary>Where facilitators write a draft together, each paragraph beside the contributions it rests on.</summary>
public sealed partial class EditNotePage
{
    private readonly HeadDraft head = new();
    private DraftKeeper<ParagraphDraft>? keeper;
    private DraftView? draft;
    private ParagraphDraft? editing;
    private Guid userId;
    private Guid? deleting;
    private bool isMissing;
    private bool headSaved;
    private object? headStale;
    private object? editStale;
    private Result? headResult;
    private Result? editResult;
    private Result? moveResult;
    private Result? openResult;
    private DateOnly? lastDay;

    /// <summary>The note's address.</summary>
    [Parameter]
    public string Slug { get; set; } = "";

    [Inject]
    private Words Words { get; set; } = default!;

    [Inject]
    private TaxonomyCatalogue Catalogue { get; set; } = default!;

    [Inject]
    private NavigationManager Nav { get; set; } = default!;

    [Inject]
    private IServiceProvider Services { get; set; } = default!;

    private string DraftKey => $"note:{draft!.Id:N}";

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        lastDay = When.Date(Use<TimeProvider>().GetUtcNow().UtcDateTime).AddDays(28);
        await LoadAsync();
        if (draft is null)
        {
            isMissing = true;
            return;
        }

        (head.Title, head.Lede, head.Themes) = (draft.Title, draft.Lede, draft.Themes);
        (head.ReadTitle, head.ReadLede, head.Version) = (draft.Title, draft.Lede, draft.Version);
        userId = (await ActorAsync()).UserId ?? Guid.Empty;
        editing = await Use<DraftStore>().LoadAsync<ParagraphDraft>(userId, DraftKey);
        if (editing?.Key is { } key && draft.Paragraphs.All(row => row.Key != key))
        {
            // The paragraph is gone; what was typed becomes a new one at the end.
            (editing.Key, editing.AfterKey) = (null, null);
        }
    }

    private async Task LoadAsync()
    {
        var read = await Use<ReadDraft>().HandleAsync(await ActorAsync(), Slug, default);
        draft = read.IsDone ? read.Value : null;
    }

    private async Task SaveHeadAsync()
    {
        (headStale, headSaved) = (null, false);
        headResult = await SendHeadAsync();
        if (headResult is { IsDone: false, Refusal.Current: StaleHead stale })
        {
            var same = stale.Title == head.ReadTitle && stale.Lede == head.ReadLede;
            (head.Version, head.ReadTitle, head.ReadLede) = (stale.Version, stale.Title, stale.Lede);
            if (same)
            {
                // Only a paragraph changed meanwhile: nobody's words are in the way.
                headResult = await SendHeadAsync();
            }
            else
            {
                headStale = stale;
            }
        }

        if (headResult.IsDone)
        {
            await LoadAsync();
            (head.Version, head.ReadTitle, head.ReadLede, headSaved) = (draft!.Version, draft.Title, draft.Lede, true);
        }
    }

    private async Task<Result> SendHeadAsync() =>
        await Use<EditNote>()
            .HandleAsync(
                await ActorAsync(),
                new EditNoteInput(draft!.Id, head.Version, head.Title, head.Lede, [.. head.Themes ?? []]),
                default
            );

    private async Task EditAsync(DraftParagraph paragraph)
    {
        await StopEditingAsync();
        editing = new ParagraphDraft
        {
            Key = paragraph.Key,
            Version = paragraph.Version,
            Kind = paragraph.Kind,
            Text = paragraph.Text,
            ReadText = paragraph.Text,
        };
    }

    private async Task AddAsync(Guid? afterKey)
    {
        await StopEditingAsync();
        editing = new ParagraphDraft { AfterKey = afterKey, Kind = ParagraphKind.Paragraph };
    }

    private async Task StopEditingAsync()
    {
        if (keeper is not null && editing is not null)
        {
            await keeper.DropAsync();
        }

        (editing, editResult, editStale, deleting, keeper) = (null, null, null, null, null);
    }

    private async Task SaveParagraphAsync()
    {
        editStale = null;
        editResult = await SendParagraphAsync();
        if (editResult is { IsDone: false, Refusal.Current: StaleParagraph stale })
        {
            var same = stale.Text == editing!.ReadText;
            (editing.Version, editing.ReadText) = (stale.Version, stale.Text);
            if (same)
            {
                // It was only moved: nobody's words are in the way.
                editResult = await SendParagraphAsync();
            }
            else
            {
                editStale = stale;
            }
        }

        if (editResult.IsDone)
        {
            await StopEditingAsync();
            await LoadAsync();
        }
    }

    private async Task<Result> SendParagraphAsync()
    {
        var actor = await ActorAsync();
        return editing!.Key is { } key
            ? await Use<EditParagraph>()
                .HandleAsync(actor, new EditParagraphInput(draft!.Id, key, editing.Version, editing.Kind, editing.Text), default)
            : await Use<AddParagraph>()
                .HandleAsync(actor, new AddParagraphInput(draft!.Id, editing.Kind, editing.Text, editing.AfterKey), default);
    }

    private async Task MoveAsync(DraftParagraph paragraph, bool up)
    {
        moveResult = await Use<MoveParagraph>()
            .HandleAsync(await ActorAsync(), new MoveParagraphInput(draft!.Id, paragraph.Key, up), default);
        await LoadAsync();
    }

    private async Task DeleteAsync(DraftParagraph paragraph)
    {
        var input = new DeleteParagraphInput(draft!.Id, paragraph.Key, paragraph.Version);
        moveResult = await Use<DeleteParagraph>().HandleAsync(await ActorAsync(), input, default);
        deleting = null;
        await LoadAsync();
    }

    private async Task OpenAsync()
    {
        var opened = await Use<OpenConsultation>()
            .HandleAsync(await ActorAsync(), new OpenConsultationInput(draft!.Id, lastDay ?? DateOnly.MinValue), default);
        openResult = opened;
        if (opened.IsDone)
        {
            Nav.ReadPage($"anbefalinger/{opened.Value}");
        }
    }

    private Task<Actor> ActorAsync() => Use<ActorProvider>().GetAsync();

    private TService Use<TService>()
        where TService : notnull => Services.GetRequiredService<TService>();

    /// <summary>The head's form.</summary>
    private sealed class HeadDraft
    {
        public string Title { get; set; } = "";

        public string Lede { get; set; } = "";

        public IReadOnlyCollection<string>? Themes { get; set; } = [];

        public string ReadTitle { get; set; } = "";

        public string ReadLede { get; set; } = "";

        public Guid Version { get; set; }
    }

    /// <summary>A half-written paragraph.</summary>
    public sealed class ParagraphDraft
    {
        /// <summary>The paragraph; null for a new one.</summary>
        public Guid? Key { get; set; }

        /// <summary>The paragraph above a new one; null at the end.</summary>
        public Guid? AfterKey { get; set; }

        /// <summary>The version that was read.</summary>
        public Guid Version { get; set; }

        /// <summary>The words that were read.</summary>
        public string ReadText { get; set; } = "";

        /// <summary>Heading, paragraph or recommendation.</summary>
        public ParagraphKind Kind { get; set; }

        /// <summary>What is typed.</summary>
        public string Text { get; set; } = "";
    }
}
