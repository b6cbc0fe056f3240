using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform;
using SundAI.Portal.Platform.Drafts;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Recommendations.Notes;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Recommendations.Member;

/// <summary>Where a facilitator chooses contributions and groups them into a note's first paragraphs.</summary>
public sealed partial class StartNotePage
{
    private DraftKeeper<StartDraft>? keeper;
    private MaterialView? material;
    private StartDraft? draft;
    private Result? result;
    private Guid userId;
    private bool isMissing;

    [SupplyParameterFromQuery(Name = "workshop")]
    private string? Workshop { get; set; }

    [Inject]
    private IStringLocalizer<RecommendationsText> T { get; set; } = default!;

    [Inject]
    private IStringLocalizer<PlatformText> P { get; set; } = default!;

    [Inject]
    private TaxonomyCatalogue Catalogue { get; set; } = default!;

    [Inject]
    private NavigationManager Nav { get; set; } = default!;

    [Inject]
    private IServiceProvider Services { get; set; } = default!;

    private string Key => $"note:new:{material?.WorkshopId:N}";

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        var actor = await ActorAsync();
        if (!string.IsNullOrEmpty(Workshop))
        {
            var read = await ReadAsync(actor, new ReadMaterialInput(Workshop));
            if (!read.IsDone)
            {
                isMissing = true;
                return;
            }

            material = read.Value;
        }

        userId = actor.UserId ?? Guid.Empty;
        draft =
            await Services.GetRequiredService<DraftStore>().LoadAsync<StartDraft>(userId, Key)
            ?? new StartDraft { Title = material?.Title ?? "", Themes = [.. material?.Themes ?? []] };
    }

    private bool IsUsed(MaterialRow row) => row.IsUsed || draft!.Parts.Any(part => part.Contributions.Contains(row.Id));

    private void Choose(Guid id, bool chosen)
    {
        draft!.Chosen.Remove(id);
        if (chosen)
        {
            draft.Chosen.Add(id);
        }
    }

    private async Task TurnAsync(int page)
    {
        var read = await ReadAsync(await ActorAsync(), new ReadMaterialInput(Workshop!, page));
        material = read.IsDone ? read.Value : material;
    }

    private async Task TogetherAsync()
    {
        var rows = await ChosenAsync();
        if (rows.Count == 0)
        {
            return;
        }

        draft!.Parts.Add(
            new Part
            {
                Kind = ParagraphKind.Paragraph,
                Text = string.Join('\n', rows.Select(row => row.Text)),
                Contributions = [.. rows.Select(row => row.Id)],
            }
        );
        draft.Chosen.Clear();
    }

    private async Task ApartAsync()
    {
        foreach (var row in await ChosenAsync())
        {
            var kind = row.Kind == Workshops.ContributionKind.Proposal ? ParagraphKind.Recommendation : ParagraphKind.Paragraph;
            draft!.Parts.Add(
                new Part
                {
                    Kind = kind,
                    Text = row.Text,
                    Contributions = [row.Id],
                }
            );
        }

        draft!.Chosen.Clear();
    }

    // What is ticked may stand on any page.
    private async Task<List<MaterialRow>> ChosenAsync()
    {
        var read = await ReadAsync(await ActorAsync(), new ReadMaterialInput(Workshop!, Only: [.. draft!.Chosen]));
        return read.IsDone ? [.. read.Value.Rows] : [];
    }

    private Task<Result<MaterialView>> ReadAsync(Actor actor, ReadMaterialInput input) =>
        Services.GetRequiredService<ReadMaterial>().HandleAsync(actor, input, default);

    private void Move(int index, int by) => (draft!.Parts[index], draft.Parts[index + by]) = (draft.Parts[index + by], draft.Parts[index]);

    private async Task SendAsync()
    {
        var input = new StartNoteInput(
            material?.WorkshopId,
            draft!.Title,
            draft.Lede,
            draft.Themes,
            [.. draft.Parts.Select(part => new NotePart(part.Kind, part.Text, part.Contributions))]
        );
        var started = await Services.GetRequiredService<StartNote>().HandleAsync(await ActorAsync(), input, default);
        result = started;
        if (started.IsDone)
        {
            await keeper!.DropAsync();
            Nav.NavigateTo($"anbefalinger/{started.Value}/rediger");
        }
    }

    private Task<Actor> ActorAsync() => Services.GetRequiredService<ActorProvider>().GetAsync();

    /// <summary>A note that is being put together.</summary>
    public sealed class StartDraft
    {
        /// <summary>Its name.</summary>
        public string Title { get; set; } = "";

        /// <summary>What it wants.</summary>
        public string Lede { get; set; } = "";

        /// <summary>Theme slugs.</summary>
        public List<string> Themes { get; set; } = [];

        /// <summary>Its paragraphs.</summary>
        public List<Part> Parts { get; set; } = [];

        /// <summary>The contributions that are ticked.</summary>
        public List<Guid> Chosen { get; set; } = [];
    }

    /// <summary>A paragraph that is being put together.</summary>
    public sealed class Part
    {
        /// <summary>For the list on the page only.</summary>
        public Guid Id { get; set; } = Guid.CreateVersion7();

        /// <summary>Heading, paragraph or recommendation.</summary>
        public ParagraphKind Kind { get; set; }

        /// <summary>Its words.</summary>
        public string Text { get; set; } = "";

        /// <summary>What it rests on.</summary>
        public List<Guid> Contributions { get; set; } = [];
    }
}
