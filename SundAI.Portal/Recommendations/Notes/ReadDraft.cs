using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Taxonomy;
using SundAI.Portal.Workshops;

namespace SundAI.Portal.Recommendations.Notes;

/// <summary>A draft as its editor shows it: every paragraph with its version and the contributions it rests on. Facilitators.</summary>
internal sealed class ReadDraft(IDbContextFactory<PortalDbContext> contexts)
{
    public async Task<Result<DraftView>> HandleAsync(Actor actor, string slug, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (!await db.IsFacilitatorAsync(actor, cancellation))
        {
            return Refusal.NotAllowed;
        }

        var note = await db.Set<RecommendationNote>().AsNoTracking().FirstOrDefaultAsync(row => row.Slug == slug, cancellation);
        if (note is null)
        {
            return Refusal.NotFound;
        }

        var paragraphs = await db.Set<NoteParagraph>()
            .AsNoTracking()
            .Where(row => row.NoteId == note.Id)
            .OrderBy(row => row.Order)
            .ToListAsync(cancellation);
        var sources = await SourcesAsync(db, note.Id, cancellation);
        var themes = (await Tags.OfAsync(db, [note.Id], cancellation))[note.Id].Of(TermKind.Theme);
        return new DraftView(
            note.Id,
            note.Version,
            note.Slug,
            note.Title,
            note.Lede,
            note.Status,
            themes,
            [.. paragraphs.Select(row => new DraftParagraph(row.Id, row.Version, row.Kind, row.Text, [.. sources[row.Id]]))]
        );
    }

    private static async Task<ILookup<Guid, SourceRow>> SourcesAsync(PortalDbContext db, Guid noteId, CancellationToken cancellation) =>
        (
            await (
                from source in db.Set<ParagraphSource>()
                join paragraph in db.Set<NoteParagraph>() on source.ParagraphId equals paragraph.Id
                join contribution in db.Set<Contribution>() on source.ContributionId equals contribution.Id
                where paragraph.NoteId == noteId
                orderby contribution.At, contribution.Id
                select new
                {
                    source.ParagraphId,
                    Source = new SourceRow(
                        contribution.Id,
                        contribution.RemovedAt == null ? contribution.Text : null,
                        db.Set<Person>().Where(row => row.Id == contribution.PersonId).Select(row => row.Name).FirstOrDefault(),
                        db.Set<Organisation>().Where(row => row.Id == contribution.OrganisationId).Select(row => row.Name).FirstOrDefault()
                    ),
                }
            ).ToListAsync(cancellation)
        ).ToLookup(row => row.ParagraphId, row => row.Source);
}

/// <summary>A draft in its editor.</summary>
public sealed record DraftView(
    Guid Id,
    Guid Version,
    string Slug,
    string Title,
    string Lede,
    NoteStatus Status,
    IReadOnlyList<string> Themes,
    IReadOnlyList<DraftParagraph> Paragraphs
);

/// <summary>A paragraph in the editor.</summary>
public sealed record DraftParagraph(Guid Key, Guid Version, ParagraphKind Kind, string Text, IReadOnlyList<SourceRow> Sources);

/// <summary>A contribution that a paragraph rests on. Person null: a former member. Text null: a moderator took it down.</summary>
public sealed record SourceRow(Guid ContributionId, string? Text, string? Person, string? Organisation);
