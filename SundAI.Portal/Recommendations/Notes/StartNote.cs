using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Text;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Taxonomy;
using SundAI.Portal.Workshops;

namespace SundAI.Portal.Recommendations.Notes;

/// <summary>
/// Begins a note's draft, from a workshop's contributions or without: each part becomes a paragraph that remembers the contributions it
/// rests on. A facilitator. Answers the note's slug.
/// </summary>
internal sealed class StartNote(IDbContextFactory<PortalDbContext> contexts, TaxonomyCatalogue catalogue, TimeProvider clock)
{
    public async Task<Result<string>> HandleAsync(Actor actor, StartNoteInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (!await db.IsFacilitatorAsync(actor, cancellation))
        {
            return Refusal.NotAllowed;
        }

        var check = Checked(input);
        if (check.Failed)
        {
            return check.Refusals;
        }

        if (!await AreTheWorkshopsAsync(db, input, cancellation))
        {
            return Refusal.NotFound;
        }

        var slug = await FreeSlug.FindAsync(
            db,
            nameof(RecommendationNote),
            db.Set<RecommendationNote>().Select(row => row.Slug),
            Slug.From(input.Title, "notat"),
            cancellation
        );
        var note = new RecommendationNote(input.Title!, input.Lede ?? "", slug, input.WorkshopId, clock.GetUtcNow().UtcDateTime);
        db.Set<RecommendationNote>().Add(note);
        await Tags.SetAsync(db, note.Id, TermKind.Theme, catalogue.Known(TermKind.Theme, input.Themes), cancellation);
        foreach (var (part, index) in (input.Parts ?? []).Select((part, index) => (part, index)))
        {
            var paragraph = new NoteParagraph(note.Id, (index + 1) * NoteParagraph.Distance, part.Kind, part.Text!);
            db.Set<NoteParagraph>().Add(paragraph);
            db.Set<ParagraphSource>()
                .AddRange(
                    (part.ContributionIds ?? [])
                        .Distinct()
                        .Select(id => new ParagraphSource { ParagraphId = paragraph.Id, ContributionId = id })
                );
        }

        var saved = await db.SaveAsync(cancellation);
        return saved.IsDone ? slug : Result<string>.From(saved);
    }

    // A paragraph rests on contributions of its own workshop only, and a note without a workshop on none.
    private static async Task<bool> AreTheWorkshopsAsync(PortalDbContext db, StartNoteInput input, CancellationToken cancellation)
    {
        if (input.WorkshopId is not null && !await db.Set<Workshop>().AnyAsync(row => row.Id == input.WorkshopId, cancellation))
        {
            return false;
        }

        var ids = (input.Parts ?? []).SelectMany(part => part.ContributionIds ?? []).Distinct().ToList();
        return ids.Count == 0
            || await db.Set<Contribution>()
                .CountAsync(row => row.WorkshopId == input.WorkshopId && row.RemovedAt == null && ids.Contains(row.Id), cancellation)
                == ids.Count;
    }

    private static Check Checked(StartNoteInput input)
    {
        var check = new Check()
            .Line(nameof(input.Title), input.Title, RecommendationNote.TitleMax)
            .OptionalText(nameof(input.Lede), input.Lede, RecommendationNote.LedeMax)
            .That(
                input.Parts is null || input.Parts.Count <= NoteParagraph.CountMax,
                nameof(input.Parts),
                Refusal.Of<RecommendationsText>("Refused.TooManyParagraphs", NoteParagraph.CountMax)
            );
        foreach (var part in input.Parts ?? [])
        {
            check.Refusals.AddRange(DraftEditing.CheckText(nameof(input.Parts), part.Kind, part.Text).Refusals);
        }

        return check;
    }
}

/// <summary>A note to be.</summary>
/// <param name="WorkshopId">The workshop it comes from; null without one.</param>
/// <param name="Title">Its name.</param>
/// <param name="Lede">What it wants.</param>
/// <param name="Themes">Theme slugs.</param>
/// <param name="Parts">Its first paragraphs, in order.</param>
public sealed record StartNoteInput(
    Guid? WorkshopId,
    string? Title,
    string? Lede,
    IReadOnlyList<string>? Themes,
    IReadOnlyList<NotePart>? Parts
);

/// <summary>A paragraph to be.</summary>
/// <param name="Kind">Heading, paragraph or recommendation.</param>
/// <param name="Text">Its words.</param>
/// <param name="ContributionIds">The contributions it rests on.</param>
public sealed record NotePart(ParagraphKind Kind, string? Text, IReadOnlyList<Guid>? ContributionIds = null);
