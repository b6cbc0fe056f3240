using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Recommendations.Notes;

/// <summary>Gives a draft another title, lede and themes. A facilitator.</summary>
internal sealed class EditNote(IDbContextFactory<PortalDbContext> contexts, TaxonomyCatalogue catalogue, TimeProvider clock)
{
    public async Task<Result> HandleAsync(Actor actor, EditNoteInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (!await db.IsFacilitatorAsync(actor, cancellation))
        {
            return Refusal.NotAllowed;
        }

        var check = new Check()
            .Line(nameof(input.Title), input.Title, RecommendationNote.TitleMax)
            .OptionalText(nameof(input.Lede), input.Lede, RecommendationNote.LedeMax);
        if (check.Failed)
        {
            return check.Refusals;
        }

        var note = await db.Set<RecommendationNote>().FirstOrDefaultAsync(row => row.Id == input.NoteId, cancellation);
        if (note is null)
        {
            return Refusal.NotFound;
        }

        if (note.Version != input.Version)
        {
            return Refusal.Stale(new StaleHead(note.Title, note.Lede, note.Version));
        }

        if (!note.Rename(input.Title, input.Lede ?? "", clock.GetUtcNow().UtcDateTime))
        {
            return Refusal.Of<RecommendationsText>("Refused.NoDraft");
        }

        await Tags.SetAsync(db, note.Id, TermKind.Theme, catalogue.Known(TermKind.Theme, input.Themes), cancellation);
        return await db.SaveAsync(cancellation);
    }
}

/// <summary>A note's head.</summary>
public sealed record EditNoteInput(Guid NoteId, Guid Version, string Title, string? Lede, IReadOnlyList<string>? Themes);

/// <summary>What a note's head says now, when somebody was faster.</summary>
public sealed record StaleHead(string Title, string Lede, Guid Version)
{
    /// <summary>The stored words.</summary>
    public override string ToString() => $"{Title}\n\n{Lede}";
}
