using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Recommendations.Notes;

/// <summary>One immutable version of a note. Anyone, as long as the note is public; facilitators always.</summary>
internal sealed class ReadNoteVersion(IDbContextFactory<PortalDbContext> contexts)
{
    public async Task<Result<NoteVersionView>> HandleAsync(Actor actor, ReadNoteVersionInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var isFacilitator = await db.IsFacilitatorAsync(actor, cancellation);
        var found = await (
            from note in db.Set<RecommendationNote>().VisibleTo(isFacilitator)
            join version in db.Set<NoteVersion>() on note.Id equals version.NoteId
            where note.Slug == input.Slug && version.Number == input.Number
            select new { note.CurrentNumber, Version = version }
        )
            .AsNoTracking()
            .FirstOrDefaultAsync(cancellation);
        if (found is null)
        {
            return Refusal.NotFound;
        }

        var frozen = found.Version;
        return new NoteVersionView(
            input.Slug,
            frozen.Number,
            found.CurrentNumber,
            frozen.Title,
            frozen.Lede,
            frozen.Reason,
            frozen.AmendmentNumber,
            frozen.CreatedAt,
            NoteOutline.Of(frozen.Paragraphs())
        );
    }
}

/// <summary>Which version.</summary>
public sealed record ReadNoteVersionInput(string Slug, int Number);

/// <summary>A version's page.</summary>
public sealed record NoteVersionView(
    string Slug,
    int Number,
    int CurrentNumber,
    string Title,
    string Lede,
    VersionReason Reason,
    int? AmendmentNumber,
    DateTime At,
    IReadOnlyList<NoteSection> Sections
);
