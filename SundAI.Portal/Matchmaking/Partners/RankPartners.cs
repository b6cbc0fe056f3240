using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Matchmaking.Learning;
using SundAI.Portal.Matchmaking.Matching;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Matchmaking;

/// <summary>A ranked partner with the strongest reasons.</summary>
/// <param name="Organisation">Who.</param>
/// <param name="Post">Their post that answers ours, if there is one.</param>
/// <param name="Reasons">One to three, the strongest first.</param>
/// <param name="Between">An open or accepted introduction between the two, if there is one.</param>
public sealed record PartnerView(
    OrganisationLine Organisation,
    PartnerPost? Post,
    IReadOnlyList<PartnerReason> Reasons,
    StandsBetween? Between
);

/// <summary>The post that answers.</summary>
public sealed record PartnerPost(string Slug, string Title, PostKind Kind);

/// <summary>For whom partners are sought: one of the organisation's posts, or the organisation as a whole.</summary>
/// <param name="PostSlug">The post; null for the organisation the actor acts for.</param>
/// <param name="Take">At most how many: fewer than ten, or a page of ten with two places for those who are seldom shown.</param>
public sealed record RankPartnersInput(string? PostSlug, int Take = Exposure.Places);

/// <summary>The partners, and what they were sought for.</summary>
/// <param name="OwnId">Whose partners they are.</param>
/// <param name="PostTitle">The post; null when it was the organisation as a whole.</param>
public sealed record RankedPartners(Guid OwnId, string? PostTitle, string? PostSlug, IReadOnlyList<PartnerView> Partners);

/// <summary>Ranks partners for those who speak for the organisation. What they said »not relevant« of is left out.</summary>
internal sealed class RankPartners(
    IDbContextFactory<PortalDbContext> contexts,
    PartnerIndex index,
    PartnerKnowledge knowledge,
    ShownPartners shown,
    Impressions impressions,
    WeightsInUse weights,
    ReasonWords words
)
{
    public async Task<Result<RankedPartners>> HandleAsync(Actor actor, RankPartnersInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await PartnersSought.ReadAsync(db, knowledge, actor, input.PostSlug, cancellation) is not { } sought)
        {
            return Refusal.NotFound;
        }

        var (own, post, query, dismissed) = sought;
        var all = await index.ReadAsync(own, cancellation);
        var matches =
            input.Take < Exposure.Places ? all.Rank(query, dismissed, input.Take, weights.Current) : Page(all, query, own, dismissed);
        return new RankedPartners(own, post?.Title, post?.Slug, await DescribeAsync(db, own, matches, cancellation));
    }

    // A short list shows the best alone.
    private IReadOnlyList<Match> Page(MatchIndex all, MatchQuery query, Guid own, IReadOnlySet<Guid> dismissed)
    {
        var page = Exposure.Arrange(
            all.Rank(query, dismissed, Exposure.Considered, weights.Current),
            partner => shown.SeenBy(partner, own),
            shown.AskersBut(own)
        );
        shown.Note(own, page.Select(match => match.OrganisationId));
        impressions.Note(own, query.Post?.Id, page);
        return page;
    }

    private async Task<IReadOnlyList<PartnerView>> DescribeAsync(
        PortalDbContext db,
        Guid own,
        IReadOnlyList<Match> matches,
        CancellationToken cancellation
    )
    {
        var ids = matches.Select(match => match.OrganisationId).ToList();
        var organisations = await OrganisationLines.OfAsync(db, ids, cancellation);
        var reasons = await words.ReadAsync(db, matches, cancellation);
        var between = await StandsBetween.OfAsync(db, own, ids, cancellation);
        return
        [
            .. matches
                .Where(match => organisations.ContainsKey(match.OrganisationId))
                .Select(match => new PartnerView(
                    organisations[match.OrganisationId],
                    reasons.PostOf(match),
                    reasons.Of(match),
                    between[match.OrganisationId].FirstOrDefault()
                )),
        ];
    }
}
