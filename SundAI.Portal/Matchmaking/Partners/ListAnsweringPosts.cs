using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Matchmaking.Matching;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Matchmaking;

/// <summary>A post that answers ours.</summary>
/// <param name="Reasons">What the two have in common, one to three, the strongest first.</param>
public sealed record AnsweringPost(string Slug, string Title, OrganisationLine Organisation, IReadOnlyList<PartnerReason> Reasons);

/// <summary>The posts that answer one of ours, the best first.</summary>
/// <param name="Kind">What they are: offers for a need, needs for an offer.</param>
/// <param name="Subject">What is sought and given.</param>
public sealed record AnsweringPosts(PostKind Kind, PostSubject Subject, IReadOnlyList<AnsweringPost> Posts);

/// <summary>
/// Lists the open posts that answer a post, for those who speak for its organisation: those that the actor may see, none of their own, and
/// none of whom they said »not relevant« of.
/// </summary>
internal sealed class ListAnsweringPosts(
    IDbContextFactory<PortalDbContext> contexts,
    PartnerIndex index,
    PartnerKnowledge knowledge,
    ReasonWords words,
    TimeProvider clock
)
{
    /// <summary>How many are shown at most.</summary>
    public const int Shown = 6;

    // What the index has not heard of yet is left out afterwards, and the next best take its place.
    private const int Considered = 4 * Shown;

    public async Task<Result<AnsweringPosts>> HandleAsync(Actor actor, string postSlug, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await PartnersSought.ReadAsync(db, knowledge, actor, postSlug, cancellation) is not { Post: { } post } sought)
        {
            return Refusal.NotFound;
        }

        var all = await index.ReadAsync(sought.Own, cancellation);
        var answers = all.Answers(sought.Query, sought.Dismissed, Considered);
        var ids = answers.Select(answer => answer.PostId).ToList();
        var today = When.Date(clock.GetUtcNow().UtcDateTime);
        var open = await db.Set<Post>()
            .Where(row => ids.Contains(row.Id) && row.Status == PostStatus.Published && row.ExpiresOn >= today)
            .ReadableBy(db, actor)
            .Select(row => new NamedPost(row.Id, row.Slug, row.Title, row.Kind))
            .ToDictionaryAsync(row => row.Id, cancellation);
        var shown = answers.Where(answer => open.ContainsKey(answer.PostId)).Take(Shown).ToList();
        var organisations = await OrganisationLines.OfAsync(
            db,
            [.. shown.Select(answer => answer.OrganisationId).Distinct()],
            cancellation
        );
        var matches = shown.Select(answer => new Match(answer.OrganisationId, answer.Strength, answer.Reasons)).ToList();
        var said = await words.ReadAsync(db, matches, cancellation);
        return new AnsweringPosts(
            post.Kind == PostKind.Need ? PostKind.Offer : PostKind.Need,
            post.Subject,
            [
                .. shown
                    .Zip(matches)
                    .Where(one => organisations.ContainsKey(one.First.OrganisationId))
                    .Select(one => new AnsweringPost(
                        open[one.First.PostId].Slug,
                        open[one.First.PostId].Title,
                        organisations[one.First.OrganisationId],
                        said.Of(one.Second)
                    )),
            ]
        );
    }
}
