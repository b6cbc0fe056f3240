using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Matchmaking;

/// <summary>An introduction in a list of one side.</summary>
public sealed record IntroductionLine(
    Guid Id,
    OrganisationLine Other,
    bool IsAsking,
    IntroductionStatus Status,
    DateTime AskedAt,
    DateTime AnswerBy
)
{
    /// <summary>Whether the reader's side must answer.</summary>
    public bool WaitsForMe => !IsAsking && Status == IntroductionStatus.Asked;
}

/// <summary>Which page; open ones only for »my portal«.</summary>
public sealed record ListIntroductionsInput(bool OpenOnly = false, int Page = 1);

/// <summary>The introductions of the organisation the actor acts for: those that wait first, then the newest.</summary>
internal sealed class ListIntroductions(IDbContextFactory<PortalDbContext> contexts)
{
    public async Task<Page<IntroductionLine>> HandleAsync(Actor actor, ListIntroductionsInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await db.ActingOrganisationAsync(actor, cancellation) is not { } own)
        {
            return new Page<IntroductionLine>([], 1, 20, 0);
        }

        var rows = db.Set<Introduction>()
            .AsNoTracking()
            .Where(row => row.FromOrganisationId == own || row.ToOrganisationId == own)
            .Where(row => !input.OpenOnly || row.Status == IntroductionStatus.Asked || row.Status == IntroductionStatus.Invited);
        var page = await rows.OrderByDescending(row => row.Status == IntroductionStatus.Asked && row.ToOrganisationId == own)
            .ThenByDescending(row => row.AskedAt)
            .ThenBy(row => row.Id)
            .Select(row => new
            {
                row.Id,
                row.FromOrganisationId,
                row.ToOrganisationId,
                row.Status,
                row.AskedAt,
                row.AnswerBy,
            })
            .ToPageAsync(input.Page, 20, cancellation);
        var others = page.Items.Select(row => row.FromOrganisationId == own ? row.ToOrganisationId : row.FromOrganisationId).Distinct();
        var names = await OrganisationLines.OfAsync(db, [.. others], cancellation);
        return new Page<IntroductionLine>(
            [
                .. page.Items.Select(row => new IntroductionLine(
                    row.Id,
                    names[row.FromOrganisationId == own ? row.ToOrganisationId : row.FromOrganisationId],
                    row.FromOrganisationId == own,
                    row.Status,
                    row.AskedAt,
                    row.AnswerBy
                )),
            ],
            page.Number,
            page.Size,
            page.Total
        );
    }
}
