using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Recommendations.FollowUps;

/// <summary>One recommendation with its history and actions. Anyone.</summary>
internal sealed class ReadRecommendation(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    /// <summary>Rows a page, of the history and of the actions.</summary>
    public const int PageSize = 20;

    public async Task<Result<RecommendationView>> HandleAsync(Actor actor, ReadRecommendationInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var found = await (
            from row in db.Set<Recommendation>()
            join note in db.Set<RecommendationNote>() on row.NoteId equals note.Id
            where note.Slug == input.NoteSlug && row.Number == input.Number
            select new
            {
                Row = row,
                note.Title,
                Owner = db.Set<Organisation>()
                    .Where(owner => owner.Id == row.OwnerId)
                    .Select(owner => new OwnerFigure(owner.Slug, owner.Name))
                    .FirstOrDefault(),
            }
        )
            .AsNoTracking()
            .FirstOrDefaultAsync(cancellation);
        if (found is null)
        {
            return Refusal.NotFound;
        }

        var it = found.Row;
        var isFacilitator = await db.IsFacilitatorAsync(actor, cancellation);
        return new RecommendationView(input.NoteSlug, found.Title, it, found.Owner)
        {
            IsLate = it.IsLate(When.Date(clock.GetUtcNow().UtcDateTime)),
            Themes = (await Tags.OfAsync(db, [it.NoteId], cancellation))[it.NoteId].Of(TermKind.Theme),
            History = await HistoryAsync(db, it.Id, input.History, cancellation),
            Actions = await ActionsAsync(db, it.Id, input.Actions, cancellation),
            MayAssign = isFacilitator,
            MayReport = isFacilitator || await db.FollowsUpAsync(actor, it, cancellation),
        };
    }

    private static Task<Page<ChangeRow>> HistoryAsync(PortalDbContext db, Guid id, int page, CancellationToken cancellation) =>
        (
            from change in db.Set<RecommendationChange>()
            where change.RecommendationId == id
            orderby change.At descending, change.Id descending
            select new ChangeRow(
                change.Kind,
                change.Status,
                db.Set<Organisation>().Where(owner => owner.Id == change.OwnerId).Select(owner => owner.Name).FirstOrDefault(),
                change.DueOn,
                change.News,
                db.Set<Person>().Where(person => person.Id == change.PersonId).Select(person => person.Name).FirstOrDefault(),
                change.At
            )
        ).ToPageAsync(page, PageSize, cancellation);

    private static async Task<Page<FollowUpRow>> ActionsAsync(PortalDbContext db, Guid id, int number, CancellationToken cancellation)
    {
        var page = await db.Set<FollowUp>()
            .AsNoTracking()
            .Where(row => row.RecommendationId == id)
            .OrderBy(row => row.CreatedAt)
            .ThenBy(row => row.Id)
            .ToPageAsync(number, PageSize, cancellation);
        var ids = page.Items.Select(row => row.Id).ToList();
        var newest =
            from action in db.Set<FollowUp>()
            where ids.Contains(action.Id)
            from change in db.Set<FollowUpChange>()
                .Where(row => row.FollowUpId == action.Id)
                .OrderByDescending(row => row.At)
                .ThenByDescending(row => row.Id)
                .Take(FollowUpRow.MostSteps)
            select change;
        var changes = (await newest.AsNoTracking().ToListAsync(cancellation)).ToLookup(row => row.FollowUpId);
        var rows = page.Items.Select(row => new FollowUpRow(
            row.Id,
            row.Version,
            row.Text,
            row.DueOn,
            row.Status,
            [
                .. changes[row.Id]
                    .OrderBy(change => change.At)
                    .ThenBy(change => change.Id)
                    .Select(change => new FollowUpStep(change.Status, change.At)),
            ]
        ));
        return new Page<FollowUpRow>([.. rows], page.Number, page.Size, page.Total);
    }
}

/// <summary>Which recommendation, and which pages of its lists.</summary>
/// <param name="NoteSlug">The note.</param>
/// <param name="Number">Its number in the note.</param>
/// <param name="History">The page of its history, from 1.</param>
/// <param name="Actions">The page of its actions, from 1.</param>
public sealed record ReadRecommendationInput(string NoteSlug, int Number, int History = 1, int Actions = 1);

/// <summary>A recommendation's page.</summary>
public sealed record RecommendationView
{
    internal RecommendationView(string noteSlug, string noteTitle, Recommendation row, OwnerFigure? owner)
    {
        (NoteSlug, NoteTitle, Owner) = (noteSlug, noteTitle, owner);
        (Id, Version, Number, Text) = (row.Id, row.Version, row.Number, row.Text);
        (Status, DueOn, LatestNews, ChangedAt) = (row.Status, row.DueOn, row.LatestNews, row.ChangedAt);
    }

    /// <summary>The note's address.</summary>
    public string NoteSlug { get; }

    /// <summary>The note's name.</summary>
    public string NoteTitle { get; }

    /// <summary>Who sees to it.</summary>
    public OwnerFigure? Owner { get; }

    /// <summary>The recommendation.</summary>
    public Guid Id { get; }

    /// <summary>For changes.</summary>
    public Guid Version { get; }

    /// <summary>Its number in the note.</summary>
    public int Number { get; }

    /// <summary>What should be done.</summary>
    public string Text { get; }

    /// <summary>How far it is.</summary>
    public RecommendationStatus Status { get; }

    /// <summary>The last day.</summary>
    public DateOnly? DueOn { get; }

    /// <summary>What was last said.</summary>
    public string LatestNews { get; }

    /// <summary>When something last changed.</summary>
    public DateTime ChangedAt { get; }

    /// <summary>Whether its day has passed.</summary>
    public bool IsLate { get; init; }

    /// <summary>The themes of its note.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];

    /// <summary>What happened, newest first.</summary>
    public Page<ChangeRow> History { get; init; } = new([], 1, 1, 0);

    /// <summary>What is done about it.</summary>
    public Page<FollowUpRow> Actions { get; init; } = new([], 1, 1, 0);

    /// <summary>Whether the reader gives it an owner.</summary>
    public bool MayAssign { get; init; }

    /// <summary>Whether the reader reports on it.</summary>
    public bool MayReport { get; init; }
}

/// <summary>A row of the history. Person null: a former member.</summary>
public sealed record ChangeRow(
    ChangeKind Kind,
    RecommendationStatus Status,
    string? Owner,
    DateOnly? DueOn,
    string News,
    string? Person,
    DateTime At
);

/// <summary>An action with its newest steps, oldest first.</summary>
public sealed record FollowUpRow(
    Guid Id,
    Guid Version,
    string Text,
    DateOnly? DueOn,
    FollowUpStatus Status,
    IReadOnlyList<FollowUpStep> Steps
)
{
    /// <summary>How many of its newest steps are shown.</summary>
    public const int MostSteps = 12;
}

/// <summary>A step of an action.</summary>
public sealed record FollowUpStep(FollowUpStatus Status, DateTime At);
