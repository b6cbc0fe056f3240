using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Matchmaking;

/// <summary>What a mail's link shows without signing in.</summary>
/// <param name="Asking">The name of the organisation that asks.</param>
/// <param name="Open">What is asked, while the link acts; null once it is used up.</param>
/// <param name="Told">What happened since, once the link is used up; null while it acts.</param>
/// <param name="MayOpen">Whether the reader is signed in and may open the introduction itself; asked once the link is used up.</param>
public sealed record LinkView(Guid Id, string Asking, OpenLink? Open, Refusal? Told, bool MayOpen = false);

/// <summary>The request, who would answer, and what they may do.</summary>
/// <param name="AnswersAs">The person whom the mail was to.</param>
/// <param name="Thread">What was said on the way to an answer.</param>
/// <param name="Reasons">Why the two fit, as whom the mail was to may read it; null when they may not.</param>
public sealed record OpenLink(
    IntroductionRequest Request,
    string AnswersAs,
    int Turn,
    DateTime AnswerBy,
    Page<ThreadLine> Thread,
    IReadOnlyList<Colleague> Colleagues,
    BothSides? Reasons
);

/// <summary>
/// Reads the introduction of a mail's link. Whoever holds the link reads it, signed in or not, and changes nothing by it. Contact details
/// and what two who said yes share are never among the answer; a used link says what happened and nothing more.
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
        var request = await ReadIntroduction.RequestAsync(db, Actor.Nobody, row, cancellation);
        if (isOver)
        {
            var mayOpen = actor.IsSignedIn && await IntroductionSides.OfAsync(db, actor, row, cancellation) is not null;
            var what = await told.RefusalAsync(db, row.Id, personId, cancellation);
            return new LinkView(row.Id, request.From.Name, null, what, mayOpen);
        }

        var open = new OpenLink(
            request,
            name,
            row.TurnNumber,
            row.AnswerBy,
            await IntroductionThread.BeforeYesAsync(db, row, cancellation),
            await Colleagues.OfAsync(db, row.ToOrganisationId, personId, cancellation),
            await ReasonsAsync(db, row, personId, cancellation)
        );
        return new LinkView(row.Id, request.From.Name, open, null);
    }

    // The link stands for one person, so what it shows follows that one's rights as they are now. A mail is passed on: what they told of
    // other meetings is not said.
    private async Task<BothSides?> ReasonsAsync(PortalDbContext db, Introduction row, Guid personId, CancellationToken cancellation)
    {
        var users = db.Set<Person>().Where(person => person.Id == personId).Select(person => person.UserId);
        var recipient = new Actor(await users.SingleAsync(cancellation), row.ToOrganisationId);
        var said = await explain.HandleAsync(
            recipient,
            new(row.FromOrganisationId, row.ToOrganisationId, KnowsMeetings: false),
            cancellation
        );
        return said.IsDone ? said.Value : null;
    }
}
