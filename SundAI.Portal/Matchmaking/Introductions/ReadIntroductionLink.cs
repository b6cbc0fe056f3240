using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Matchmaking;

/// <summary>What a mail's link shows without signing in: the request, who would answer, and what they may do.</summary>
/// <param name="AnswersAs">The person whom the mail was to.</param>
/// <param name="Reasons">Why the two fit, as whom the mail was to may read it; null once the link is used up, or they may not.</param>
/// <param name="Told">What happened since, once the link is used up; null while it acts.</param>
public sealed record LinkView(
    Guid Id,
    IntroductionRequest Request,
    string AnswersAs,
    int Turn,
    DateTime AnswerBy,
    Page<ThreadLine> Thread,
    IReadOnlyList<Colleague> Colleagues,
    BothSides? Reasons,
    Refusal? Told
);

/// <summary>
/// Reads the introduction of a mail's link. Whoever holds the link reads it, signed in or not, and changes nothing by it. Contact details
/// are never among the answer.
/// </summary>
internal sealed class ReadIntroductionLink(
    IDbContextFactory<PortalDbContext> contexts,
    IntroductionByLink links,
    IntroductionTold told,
    ExplainPartner explain
)
{
    public async Task<Result<LinkView>> HandleAsync(Actor actor, string? key, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var found = await links.FindAsync(db, key, cancellation);
        if (!found.IsDone)
        {
            return Result<LinkView>.From(found);
        }

        var (row, personId, name, isOver) = found.Value;
        return new LinkView(
            row.Id,
            await ReadIntroduction.RequestAsync(db, Actor.Nobody, row, cancellation),
            name,
            row.TurnNumber,
            row.AnswerBy,
            await IntroductionThread.ReadAsync(db, row, isAsking: false, page: null, cancellation),
            isOver ? [] : await Colleagues.OfAsync(db, row.ToOrganisationId, personId, cancellation),
            isOver ? null : await ReasonsAsync(db, row, personId, cancellation),
            isOver ? await told.RefusalAsync(db, row.Id, personId, cancellation) : null
        );
    }

    // The link stands for one person, so what it shows follows that one's rights as they are now.
    private async Task<BothSides?> ReasonsAsync(PortalDbContext db, Introduction row, Guid personId, CancellationToken cancellation)
    {
        var users = db.Set<Person>().Where(person => person.Id == personId).Select(person => person.UserId);
        var recipient = new Actor(await users.SingleAsync(cancellation), row.ToOrganisationId);
        var said = await explain.HandleAsync(recipient, new(row.FromOrganisationId, row.ToOrganisationId), cancellation);
        return said.IsDone ? said.Value : null;
    }
}
