using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Search;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Recommendations.Notes;

namespace SundAI.Portal.Recommendations.FollowUps;

/// <summary>Organisations that could own a recommendation: those that words find, or else those that back its note. Facilitators.</summary>
internal sealed class FindOwners(IDbContextFactory<PortalDbContext> contexts)
{
    private const int Most = 12;

    public async Task<Result<IReadOnlyList<OrganisationRow>>> HandleAsync(
        Actor actor,
        FindOwnersInput input,
        CancellationToken cancellation
    )
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (!await db.IsFacilitatorAsync(actor, cancellation))
        {
            return Refusal.NotAllowed;
        }

        var backers =
            from endorsement in db.Set<Endorsement>()
            join recommendation in db.Set<Recommendation>() on endorsement.NoteId equals recommendation.NoteId
            where recommendation.Id == input.RecommendationId
            select endorsement.OrganisationId;
        var ids = SearchIndex.Matches(db, nameof(Organisation), input.Words) ?? backers;
        return await db.Set<Organisation>()
            .Where(row => ids.Contains(row.Id))
            .OrderBy(row => row.Name)
            .Take(Most)
            .Select(row => new OrganisationRow(row.Id, row.Slug, row.Name))
            .ToListAsync(cancellation);
    }
}

/// <summary>For which recommendation, and what the name holds.</summary>
public sealed record FindOwnersInput(Guid RecommendationId, string? Words);
