using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Recommendations.Notes;

namespace SundAI.Portal.Recommendations.Consultations;

/// <summary>
/// Accepts or declines an amendment. Accepting changes the paragraph and freezes a new version. When the paragraph changed since the
/// amendment was written, accepting is refused as stale with the new text, until the facilitator sends a wording that joins the two.
/// A facilitator.
/// </summary>
internal sealed class DecideAmendment(IDbContextFactory<PortalDbContext> contexts, DecisionMail mail, TimeProvider clock)
{
    public async Task<Result> HandleAsync(Actor actor, DecideAmendmentInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (!await db.IsFacilitatorAsync(actor, cancellation))
        {
            return Refusal.NotAllowed;
        }

        // A "no" needs its reason; a "yes" speaks for itself.
        var check = input.Accept
            ? new Check().OptionalText(nameof(input.Answer), input.Answer, Amendment.ReasonMax)
            : new Check().Text(nameof(input.Answer), input.Answer, Amendment.ReasonMax);
        if (check.OptionalText(nameof(input.Wording), input.Wording, NoteParagraph.TextMax).Failed)
        {
            return check.Refusals;
        }

        var amendment = await db.Set<Amendment>().FirstOrDefaultAsync(row => row.Id == input.AmendmentId, cancellation);
        if (amendment is null)
        {
            return Refusal.NotFound;
        }

        var note = await db.Set<RecommendationNote>().FirstAsync(row => row.Id == amendment.NoteId, cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        var decided = input.Accept
            ? await AcceptAsync(db, note, amendment, input, now, cancellation)
            : Decline(note, amendment, input.Answer!, now);
        if (!decided.IsDone)
        {
            return decided;
        }

        await mail.WriteAsync(db, note, amendment, cancellation);
        db.Raise(new AmendmentDecided(note.Id, amendment.Id));
        return await db.SaveAsync(cancellation);
    }

    private static Result Decline(RecommendationNote note, Amendment amendment, string answer, DateTime now) =>
        note.Status != NoteStatus.InConsultation ? Refusal.Of<RecommendationsText>("Refused.NotInConsultation")
        : amendment.Decline(answer, now) ? Result.Done
        : Refusal.Of<RecommendationsText>("Refused.Decided");

    private static async Task<Result> AcceptAsync(
        PortalDbContext db,
        RecommendationNote note,
        Amendment amendment,
        DecideAmendmentInput input,
        DateTime now,
        CancellationToken cancellation
    )
    {
        if (amendment.Status != AmendmentStatus.Pending)
        {
            return Refusal.Of<RecommendationsText>("Refused.Decided");
        }

        var paragraphs = await db.Set<NoteParagraph>().Where(row => row.NoteId == note.Id).ToListAsync(cancellation);
        var paragraph = paragraphs.Single(row => row.Id == amendment.ParagraphKey);
        var joined = string.IsNullOrWhiteSpace(input.Wording) ? null : input.Wording.Trim();
        if (joined is null ? !amendment.Fits(paragraph) : input.Version != paragraph.Version)
        {
            return Refusal.Stale(new StaleParagraph(paragraph.Text, paragraph.Version));
        }

        paragraph.Rewrite(paragraph.Kind, joined ?? amendment.Proposed);
        if (note.Amend(paragraphs, amendment.Number, now) is not { } version)
        {
            return Refusal.Of<RecommendationsText>("Refused.NotInConsultation");
        }

        db.Set<NoteVersion>().Add(version);
        amendment.Accept(input.Answer ?? "", version.Number, now);
        await NotePublication.PutAsync(db, note, paragraphs, cancellation);
        return Result.Done;
    }
}

/// <summary>A decision on an amendment.</summary>
/// <param name="AmendmentId">The amendment.</param>
/// <param name="Accept">Yes or no.</param>
/// <param name="Answer">What is said to it; needed for a no.</param>
/// <param name="Wording">The wording that is taken instead of the proposed one, when the paragraph changed meanwhile.</param>
/// <param name="Version">With <paramref name="Wording"/>: the paragraph's version that it was written against.</param>
public sealed record DecideAmendmentInput(Guid AmendmentId, bool Accept, string? Answer, string? Wording = null, Guid? Version = null);
