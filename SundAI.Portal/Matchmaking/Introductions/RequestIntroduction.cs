using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.Security;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Matchmaking;

/// <summary>Whom to ask, about which post if any, what for, what first, and why; the model of the form.</summary>
public sealed class RequestIntroductionInput
{
    public Guid OrganisationId { get; set; }

    public Guid? PostId { get; set; }

    /// <summary>In whose name; null for the organisation the actor acts for.</summary>
    public Guid? OwnId { get; set; }

    public string? Purpose { get; set; }

    public ProposedStep? Step { get; set; }

    public string? Message { get; set; }
}

/// <summary>
/// Asks to meet another organisation, for an organisation the actor speaks for. Those who speak for the other side get a mail; where nobody does,
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
        if (await db.ActingOrganisationAsync(actor, input.OwnId, cancellation) is not { } own)
        {
            return !actor.IsSignedIn ? Refusal.NotAllowed
                : input.OwnId is null ? Refusal.Of<MatchmakingText>("Introduction.NeedsOrganisation")
                : Refusal.NotFound;
        }

        var check = new Check()
            .Line(nameof(input.Purpose), input.Purpose, Introduction.PurposeMax, min: 10)
            .Chosen(nameof(input.Step), input.Step is { } step && Enum.IsDefined(step))
            .Text(nameof(input.Message), input.Message, Introduction.TextMax, min: 20);
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
        var words = new IntroductionWords(input.Purpose!, input.Step, input.Message!);
        var introduction = new Introduction(own, person.Id, other.Id, postId, words, isInvitation, now, answerBy);
        db.Set<Introduction>().Add(introduction);
        await mail.AskAsync(db, introduction, "Mail.Asked", cancellation);
        db.Raise(new IntroductionAsked(introduction.Id, own, other.Id, isInvitation));
        return await SaveAsync(db, introduction, person.Id, other, cancellation) is { } problem ? problem : introduction.Id;
    }

    // Two windows of one person that ask at once would each find room for one more, so the second waits. The mails are written before: sealing
    // their links may store a key, which would wait for this transaction.
    private async Task<Refusal?> SaveAsync(
        PortalDbContext db,
        Introduction introduction,
        Guid personId,
        OrganisationLine other,
        CancellationToken cancellation
    )
    {
        await using var turn = await db.TurnOfPersonAsync(personId, cancellation);
        if (await ProblemAsync(db, introduction.FromOrganisationId, personId, other, cancellation) is { } problem)
        {
            return problem;
        }

        var saved = await turn.SaveAsync(db, cancellation);
        // The unique index is the last word when two sides ask at once.
        return saved.IsDone ? null : Refusal.Of<MatchmakingText>("Introduction.AlreadyOpen", other.Name);
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
            : await TooManyTodayAsync(db, personId, cancellation);
    }

    // Withdrawn ones count too: each was a mail to somebody.
    private async Task<Refusal?> TooManyTodayAsync(PortalDbContext db, Guid personId, CancellationToken cancellation)
    {
        var most = limits.CurrentValue.IntroductionsPerDay;
        var yesterday = clock.GetUtcNow().UtcDateTime.AddDays(-1);
        var today = await db.Set<Introduction>()
            .Where(row => row.FromPersonId == personId && row.AskedAt > yesterday)
            .OrderByDescending(row => row.AskedAt)
            .Select(row => row.AskedAt)
            .Take(most)
            .ToListAsync(cancellation);
        return today.Count < most
            ? null
            : Refusal.Of<MatchmakingText>("Introduction.TooManyToday", most, When.Instant(today[^1].AddDays(1)));
    }
}
