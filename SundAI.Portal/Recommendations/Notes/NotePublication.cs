using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Search;
using SundAI.Portal.Taxonomy;
using SundAI.Portal.Workshops;

namespace SundAI.Portal.Recommendations.Notes;

/// <summary>Keeps what the rest of the portal knows of a public note in step: its search entry and its activity.</summary>
internal static class NotePublication
{
    /// <summary>Puts both into what the context will save.</summary>
    /// <param name="db">The context.</param>
    /// <param name="note">A public note.</param>
    /// <param name="paragraphs">What it says now.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task PutAsync(
        PortalDbContext db,
        RecommendationNote note,
        IEnumerable<NoteParagraph> paragraphs,
        CancellationToken cancellation
    )
    {
        var text = string.Join('\n', paragraphs.OrderBy(row => row.Order).Select(row => row.Text));
        var themes = await Tags.SoonAsync(db, note.Id, TermKind.Theme, cancellation);
        await SearchIndex.PutAsync(db, Entry(note.Id, note.Slug, note.Title, note.Lede, text, themes), cancellation);
        var backers = await db.Set<Endorsement>()
            .Where(row => row.NoteId == note.Id)
            .Select(row => row.OrganisationId)
            .ToListAsync(cancellation);
        await PutActivityAsync(db, note, text, backers, cancellation);
    }

    /// <summary>The endorsements changed: <paramref name="backers"/> are all there will be.</summary>
    public static async Task PutBackersAsync(
        PortalDbContext db,
        RecommendationNote note,
        IReadOnlyCollection<Guid> backers,
        CancellationToken cancellation
    )
    {
        var texts = await db.Set<NoteParagraph>()
            .Where(row => row.NoteId == note.Id)
            .OrderBy(row => row.Order)
            .Select(row => row.Text)
            .ToListAsync(cancellation);
        await PutActivityAsync(db, note, string.Join('\n', texts), backers, cancellation);
    }

    /// <summary>Takes both back.</summary>
    public static async Task RemoveAsync(PortalDbContext db, Guid noteId, CancellationToken cancellation)
    {
        await SearchIndex.RemoveAsync(db, nameof(RecommendationNote), noteId, cancellation);
        await Activities.RemoveAsync(db, noteId, cancellation);
    }

    /// <summary>A note's search entry. It is written in one language, so both titles are the same.</summary>
    public static SearchEntry Entry(Guid id, string slug, string title, string lede, string text, IReadOnlyCollection<string> themes) =>
        new(nameof(RecommendationNote), id, $"anbefalinger/{slug}", title, title, $"{lede}\n{text}", Themes: themes);

    private static async Task PutActivityAsync(
        PortalDbContext db,
        RecommendationNote note,
        string text,
        IReadOnlyCollection<Guid> backers,
        CancellationToken cancellation
    )
    {
        var themes = await Tags.SoonAsync(db, note.Id, TermKind.Theme, cancellation);
        var contributors = await (
            from source in db.Set<ParagraphSource>()
            join paragraph in db.Set<NoteParagraph>() on source.ParagraphId equals paragraph.Id
            join contribution in db.Set<Contribution>() on source.ContributionId equals contribution.Id
            where paragraph.NoteId == note.Id && contribution.OrganisationId != null
            select contribution.OrganisationId!.Value
        )
            .Distinct()
            .ToListAsync(cancellation);
        var facts = new ActivityFacts(
            note.Id,
            ActivityKind.Note,
            note.Title,
            $"{note.Lede}\n{text}",
            $"anbefalinger/{note.Slug}",
            note.AdoptedAt ?? note.OpenedAt ?? note.CreatedAt,
            [.. backers.Union(contributors)],
            themes
        );
        await Activities.PutAsync(db, facts, cancellation);
    }
}

/// <summary>All public notes, for a rebuilt index.</summary>
internal sealed class NoteSearchSource : ISearchSource
{
    public string Kind => nameof(RecommendationNote);

    public async IAsyncEnumerable<SearchEntry> ReadAllAsync(PortalDbContext db)
    {
        var notes = db.Set<RecommendationNote>()
            .AsNoTracking()
            .Where(note => note.Status != NoteStatus.Draft)
            .Select(note => new
            {
                note.Id,
                note.Slug,
                note.Title,
                note.Lede,
                Texts = db.Set<NoteParagraph>()
                    .Where(row => row.NoteId == note.Id)
                    .OrderBy(row => row.Order)
                    .Select(row => row.Text)
                    .ToList(),
                Themes = db.Set<Tag>().Where(tag => tag.OwnerId == note.Id && tag.Kind == TermKind.Theme).Select(tag => tag.Slug).ToList(),
            });
        await foreach (var note in notes.AsAsyncEnumerable())
        {
            yield return NotePublication.Entry(note.Id, note.Slug, note.Title, note.Lede, string.Join('\n', note.Texts), note.Themes);
        }
    }
}
