using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.Mail;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Recommendations.FollowUps;

/// <summary>Gives a recommendation an owner organisation; its people get a mail. A facilitator.</summary>
internal sealed class AssignOwner(IDbContextFactory<PortalDbContext> contexts, MailWriter mail, TimeProvider clock)
{
    public async Task<Result> HandleAsync(Actor actor, AssignOwnerInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (!await db.IsFacilitatorAsync(actor, cancellation))
        {
            return Refusal.NotAllowed;
        }

        var check = new Check()
            .Chosen(nameof(input.OrganisationId), input.OrganisationId is not null)
            .OptionalText(nameof(input.News), input.News, Amendment.ReasonMax);
        if (check.Failed)
        {
            return check.Refusals;
        }

        var recommendation = await db.Set<Recommendation>().FirstOrDefaultAsync(row => row.Id == input.RecommendationId, cancellation);
        var owner = await db.Set<Organisation>().FirstOrDefaultAsync(row => row.Id == input.OrganisationId, cancellation);
        if (recommendation is null || owner is null)
        {
            return Refusal.NotFound;
        }

        if (recommendation.Version != input.Version)
        {
            return Refusal.Stale(StaleRecommendation.Of(recommendation));
        }

        if (recommendation.OwnerId == owner.Id)
        {
            return Refusal.Of<RecommendationsText>("Refused.SameOwner").At(nameof(input.OrganisationId));
        }

        var person = await db.PersonOfAsync(actor, cancellation);
        recommendation.AssignTo(owner.Id, input.News ?? "", person?.Id, clock.GetUtcNow().UtcDateTime);
        db.Set<RecommendationChange>().AddRange(recommendation.NewChanges);
        await TellAsync(db, recommendation, owner, cancellation);
        db.Raise(new RecommendationAssigned(recommendation.Id, owner.Id));
        return await db.SaveAsync(cancellation);
    }

    private async Task TellAsync(PortalDbContext db, Recommendation recommendation, Organisation owner, CancellationToken cancellation)
    {
        var note = await db.Set<RecommendationNote>().FirstAsync(row => row.Id == recommendation.NoteId, cancellation);
        foreach (var recipient in await db.RecipientsAsync(owner.Id, contactsOnly: false, cancellation))
        {
            Languages.Within(
                recipient.Language,
                () =>
                {
                    var link = mail.Link(recipient.Language, $"anbefalinger/{note.Slug}/anbefaling/{recommendation.Number}");
                    var due = recommendation.DueOn is { } day ? When.Day(day) : "–";
                    mail.Write<RecommendationsText>(
                        db,
                        recipient.Mailbox,
                        "Mail.OwnerAssigned",
                        link,
                        owner.Name,
                        recommendation.Text,
                        note.Title,
                        due
                    );
                }
            );
        }
    }
}

/// <summary>An owner to be.</summary>
/// <param name="RecommendationId">The recommendation.</param>
/// <param name="Version">Its version that was read.</param>
/// <param name="OrganisationId">The organisation; chosen.</param>
/// <param name="News">What is said to it, for the history.</param>
public sealed record AssignOwnerInput(Guid RecommendationId, Guid Version, Guid? OrganisationId, string? News);

/// <summary>What a recommendation says now, when somebody was faster.</summary>
public sealed record StaleRecommendation(RecommendationStatus Status, Guid? OwnerId, DateOnly? DueOn, string LatestNews, Guid Version)
{
    /// <summary>The state of a recommendation.</summary>
    internal static StaleRecommendation Of(Recommendation row) => new(row.Status, row.OwnerId, row.DueOn, row.LatestNews, row.Version);

    /// <summary>What was last said.</summary>
    public override string ToString() => LatestNews;
}
