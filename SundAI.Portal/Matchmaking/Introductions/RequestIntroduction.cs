using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Security;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Matchmaking;

/// <summary>Whom to ask, about which post if any, and why; the model of the form.</summary>
public sealed class RequestIntroductionInput
{
    public Guid OrganisationId { get; set; }

    public Guid? PostId { get; set; }

    public string? Message { get; set; }
}

/// <summary>
/// Asks to meet another organisation, for the one the actor acts for. Those who speak for the other side get a mail; where nobody does,
/// it becomes an invitation. Answers the introduction's id.
/// </summary>
internal sealed class RequestIntroduction(
    IDbContextFactory<PortalDbContext> contexts,
    IntroductionMail mail,
    IOptionsMonitor<LimitOptions> limits,
    TimeProvider clock
)
{
    public async Task<Result<Guid>> HandleAsync(Actor actor, RequestIntroductionInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await db.ActingOrganisationAsync(actor, cancellation) is not { } own)
        {
            return actor.IsSignedIn ? Refusal.Of<MatchmakingText>("Introduction.NeedsOrganisation") : Refusal.NotAllowed;
        }

        var check = new Check().Text(nameof(input.Message), input.Message, Introduction.TextMax, min: 20);
        if (check.Failed)
        {
            return check.Refusals;
        }

        var names = await OrganisationLines.OfAsync(db, [own, input.OrganisationId], cancellation);
        if (!names.TryGetValue(input.OrganisationId, out var other))
        {
            return Refusal.NotFound;
        }

        var person = (await db.PersonOfAsync(actor, cancellation))!;
        if (await ProblemAsync(db, own, person.Id, other, cancellation) is { } problem)
        {
            return problem;
        }

        var postId = await db.Set<Post>()
            .ReadableBy(db, actor)
            .Where(post =>
                post.Id == input.PostId
                && post.Status == PostStatus.Published
                && (post.OrganisationId == own || post.OrganisationId == input.OrganisationId)
            )
            .Select(post => (Guid?)post.Id)
            .FirstOrDefaultAsync(cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        var answerBy = now.AddDays(limits.CurrentValue.IntroductionExpiryDays);
        var isInvitation = !other.IsSpokenFor;
        var introduction = new Introduction(own, person.Id, other.Id, postId, input.Message!, isInvitation, now, answerBy);
        db.Set<Introduction>().Add(introduction);
        await mail.WriteAsync(db, introduction, other.Id, "Mail.Asked", cancellation, answerBy);
        db.Raise(new IntroductionAsked(introduction.Id, own, other.Id, isInvitation));
        var saved = await db.SaveAsync(cancellation);
        // The unique index is the last word when two pages ask at once.
        return saved.IsDone ? introduction.Id : Refusal.Of<MatchmakingText>("Introduction.AlreadyOpen", other.Name);
    }

    private async Task<Refusal?> ProblemAsync(
        PortalDbContext db,
        Guid own,
        Guid personId,
        OrganisationLine other,
        CancellationToken cancellation
    )
    {
        if (other.Id == own)
        {
            return Refusal.Of<MatchmakingText>("Introduction.ToYourself");
        }

        var open = db.Set<Introduction>().Where(row => row.Status == IntroductionStatus.Asked || row.Status == IntroductionStatus.Invited);
        var isOpen = await open.AnyAsync(
            row =>
                (row.FromOrganisationId == own && row.ToOrganisationId == other.Id)
                || (row.FromOrganisationId == other.Id && row.ToOrganisationId == own),
            cancellation
        );
        if (isOpen)
        {
            return Refusal.Of<MatchmakingText>("Introduction.AlreadyOpen", other.Name);
        }

        var limit = limits.CurrentValue.OpenIntroductionsPerPerson;
        return await open.CountAsync(row => row.FromPersonId == personId, cancellation) >= limit
            ? Refusal.Of<MatchmakingText>("Introduction.TooMany", limit)
            : null;
    }
}
