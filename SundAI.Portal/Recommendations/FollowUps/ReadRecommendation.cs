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
            History = await HistoryAsync(db, it.Id, cancellation),
            Actions = await ActionsAsync(db, it.Id, cancellation),
            MayAssign = isFacilitator,
            MayReport = isFacilitator || await db.FollowsUpAsync(actor, it, cancellation),
        };
    }

    private static Task<List<ChangeRow>> HistoryAsync(PortalDbContext db, Guid id, CancellationToken cancellation) =>
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
        )
            .AsNoTracking()
            .ToListAsync(cancellation);

    private static async Task<IReadOnlyList<FollowUpRow>> ActionsAsync(PortalDbContext db, Guid id, CancellationToken cancellation)
    {
        var actions = await db.Set<FollowUp>()
            .AsNoTracking()
            .Where(row => row.RecommendationId == id)
            .OrderBy(row => row.CreatedAt)
            .ToListAsync(cancellation);
        var ids = actions.Select(row => row.Id).ToList();
        var changes = (
            await db.Set<FollowUpChange>().AsNoTracking().Where(row => ids.Contains(row.FollowUpId)).ToListAsync(cancellation)
        ).ToLookup(row => row.FollowUpId);
        return
        [
            .. actions.Select(row => new FollowUpRow(
                row.Id,
                row.Version,
                row.Text,
                row.DueOn,
                row.Status,
                [.. changes[row.Id].OrderBy(change => change.At).Select(change => new FollowUpStep(change.Status, change.At))]
            )),
        ];
    }
}

/// <summary>Which recommendation.</summary>
public sealed record ReadRecommendationInput(string NoteSlug, int Number);

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
    public IReadOnlyList<ChangeRow> History { get; init; } = [];

    /// <summary>What is done about it.</summary>
    public IReadOnlyList<FollowUpRow> Actions { get; init; } = [];

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

/// <summary>An action with its history, oldest first.</summary>
public sealed record FollowUpRow(
    Guid Id,
    Guid Version,
    string Text,
    DateOnly? DueOn,
    FollowUpStatus Status,
    IReadOnlyList<FollowUpStep> Steps
);

/// <summary>A step of an action.</summary>
public sealed record FollowUpStep(FollowUpStatus Status, DateTime At);
