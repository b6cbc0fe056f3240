using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Search;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Recommendations.Notes;

/// <summary>Notes, newest first: what is in consultation before the rest. Anyone sees public ones; facilitators drafts too.</summary>
internal sealed class ListNotes(IDbContextFactory<PortalDbContext> contexts)
{
    /// <summary>Notes a page.</summary>
    public const int PageSize = 20;

    public async Task<Page<NoteRow>> HandleAsync(Actor actor, ListNotesInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var notes = db.Set<RecommendationNote>().AsNoTracking().VisibleTo(await db.IsFacilitatorAsync(actor, cancellation));
        if (input.Status is { } status)
        {
            notes = notes.Where(note => note.Status == status);
        }

        if (input.Unfinished)
        {
            notes = notes.Where(note => note.Status == NoteStatus.Draft || note.Status == NoteStatus.InConsultation);
        }

        if (!string.IsNullOrEmpty(input.Theme))
        {
            var tagged = Tags.Owners(db, TermKind.Theme, input.Theme);
            notes = notes.Where(note => tagged.Contains(note.Id));
        }

        if (input.WorkshopId is { } workshopId)
        {
            notes = notes.Where(note => note.WorkshopId == workshopId);
        }

        if (input.EndorsedBy is { } organisationId)
        {
            notes = notes.Where(note => db.Set<Endorsement>().Any(row => row.NoteId == note.Id && row.OrganisationId == organisationId));
        }

        if (SearchIndex.Matches(db, nameof(RecommendationNote), input.Words) is { } found)
        {
            notes = notes.Where(note => found.Contains(note.Id));
        }

        var page = await notes
            .OrderBy(note => note.Status == NoteStatus.InConsultation ? 0 : 1)
            .ThenByDescending(note => note.AdoptedAt ?? note.OpenedAt ?? note.CreatedAt)
            .Select(note => new NoteRow(
                note.Id,
                note.Slug,
                note.Title,
                note.Lede,
                note.Status,
                note.CurrentNumber,
                db.Set<Consultation>()
                    .Where(row => row.NoteId == note.Id)
                    .OrderByDescending(row => row.OpenedAt)
                    .Select(row => (DateOnly?)row.LastDay)
                    .FirstOrDefault(),
                note.AdoptedAt,
                db.Set<NoteParagraph>().Count(row => row.NoteId == note.Id && row.Kind == ParagraphKind.Recommendation),
                db.Set<Recommendation>().Count(row => row.NoteId == note.Id && row.Status == RecommendationStatus.Implemented),
                db.Set<Endorsement>().Count(row => row.NoteId == note.Id)
            ))
            .ToPageAsync(input.Page, input.Size, cancellation);
        var tags = await Tags.OfAsync(db, [.. page.Items.Select(row => row.Id)], cancellation);
        return page with { Items = [.. page.Items.Select(row => row with { Themes = tags[row.Id].Of(TermKind.Theme) })] };
    }
}

/// <summary>Which notes.</summary>
/// <param name="Theme">A theme's slug.</param>
/// <param name="Status">One status.</param>
/// <param name="Words">What the text must hold; drafts are not searched.</param>
/// <param name="WorkshopId">The workshop they come from.</param>
/// <param name="EndorsedBy">The organisation that backs them.</param>
/// <param name="Page">From 1.</param>
/// <param name="Size">Notes a page.</param>
/// <param name="Unfinished">Only what is being written or in consultation.</param>
public sealed record ListNotesInput(
    string? Theme = null,
    NoteStatus? Status = null,
    string? Words = null,
    Guid? WorkshopId = null,
    Guid? EndorsedBy = null,
    int Page = 1,
    int Size = ListNotes.PageSize,
    bool Unfinished = false
);

/// <summary>A note in a list.</summary>
/// <param name="Id">The note.</param>
/// <param name="Slug">Its address below <c>anbefalinger/</c>.</param>
/// <param name="Title">Its name.</param>
/// <param name="Lede">What it wants.</param>
/// <param name="Status">Draft, in consultation, adopted.</param>
/// <param name="Number">The current version.</param>
/// <param name="LastDay">The last day of its consultation.</param>
/// <param name="AdoptedAt">When it was adopted.</param>
/// <param name="RecommendationCount">How many recommendations it holds.</param>
/// <param name="ImplementedCount">How many of them are implemented.</param>
/// <param name="EndorsementCount">How many organisations back it.</param>
public sealed record NoteRow(
    Guid Id,
    string Slug,
    string Title,
    string Lede,
    NoteStatus Status,
    int Number,
    DateOnly? LastDay,
    DateTime? AdoptedAt,
    int RecommendationCount,
    int ImplementedCount,
    int EndorsementCount
)
{
    /// <summary>Theme slugs.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];
}
