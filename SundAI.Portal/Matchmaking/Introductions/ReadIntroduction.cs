using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Matchmaking;

/// <summary>Which introduction, and which page of what was said; the last one without it.</summary>
public sealed record ReadIntroductionInput(Guid Id, int? ThreadPage = null);

/// <summary>What is asked: the same on the introduction's page and on that of a mail's link.</summary>
/// <param name="AskedBy">The name of who asks; empty when they do not speak for their side any more.</param>
/// <param name="Step">What they propose to do first; null where it was asked before that could be said.</param>
/// <param name="PostOwnerId">Whose post it is about, while that is open.</param>
public sealed record IntroductionRequest(
    OrganisationLine From,
    OrganisationLine To,
    string AskedBy,
    string Purpose,
    ProposedStep? Step,
    string Message,
    string? PostTitle,
    string? PostSlug,
    Guid? PostOwnerId,
    DateTime AskedAt
);

/// <summary>An introduction as one of its two sides sees it.</summary>
/// <param name="Turn">The number of its turn: what the forms of the page answer.</param>
/// <param name="Colleagues">Whom the reader could pass it on to; empty when it is not the reader's side's turn.</param>
/// <param name="Contacts">How to reach the two sides; null before it is accepted.</param>
/// <param name="Space">What the two share; null before it is accepted.</param>
/// <param name="IsDelivered">Whether the asked side ever got it; an invitation is not until somebody speaks for them.</param>
/// <param name="IsActedFor">Whether the reader's side is the organisation they act for, whose partners »my portal« lists.</param>
/// <param name="Since">Of one that came to nothing: what stands between the two now, if anything does.</param>
public sealed record IntroductionView(
    Guid Id,
    IntroductionRequest Request,
    NextAct Next,
    int Turn,
    string Reason,
    DateTime? EndedAt,
    Page<ThreadLine> Thread,
    IReadOnlyList<Colleague> Colleagues,
    IReadOnlyList<ContactDetails>? Contacts,
    SpaceView? Space,
    bool IsDelivered,
    bool IsActedFor,
    StandsBetween? Since
)
{
    /// <summary>Whether the reader's side asked.</summary>
    public bool IsAsking => Next.IsAsking;

    /// <summary>Where it stands.</summary>
    public IntroductionStatus Status => Next.Status;

    /// <summary>Whether it came to nothing: declined, withdrawn or expired.</summary>
    public bool CameToNothing => Status is IntroductionStatus.Declined or IntroductionStatus.Withdrawn or IntroductionStatus.Expired;
}

/// <summary>The two sides read an introduction; for everybody else there is none.</summary>
internal sealed class ReadIntroduction(IDbContextFactory<PortalDbContext> contexts)
{
    public async Task<Result<IntroductionView>> HandleAsync(Actor actor, ReadIntroductionInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var row = await db.Set<Introduction>().AsNoTracking().FirstOrDefaultAsync(one => one.Id == input.Id, cancellation);
        if (row is null)
        {
            return Refusal.NotFound;
        }

        if (await IntroductionSides.OfAsync(db, actor, row, cancellation) is not { } side)
        {
            return Refusal.NotFound;
        }

        var isAsking = side == IntroductionSide.Asking;
        var isAccepted = row.Status == IntroductionStatus.Accepted;
        // Who of the side reads counts while it is left to one of them.
        var me = !isAsking && row.AwaitsAnswer ? (await db.PersonOfAsync(actor, cancellation))?.Id : null;
        var request = await RequestAsync(db, actor, row, cancellation);
        var space = isAccepted ? await SpaceView.OfAsync(db, row.Id, side, cancellation) : null;
        var next = await NextAsync(db, row, request, space, isAsking, me, cancellation);
        return new IntroductionView(
            row.Id,
            request,
            next,
            row.TurnNumber,
            row.Reason,
            row.EndedAt,
            await IntroductionThread.ReadAsync(db, row, isAsking, input.ThreadPage, cancellation),
            !isAsking && next.IsOurs ? await Colleagues.OfAsync(db, row.ToOrganisationId, me, cancellation) : [],
            isAccepted ? await IntroductionContacts.OfAsync(db, row, cancellation) : null,
            space,
            row.DeliveredAt is not null,
            actor.OrganisationId == (isAsking ? row.FromOrganisationId : row.ToOrganisationId),
            row.IsOpen || isAccepted ? null : await SinceAsync(db, row, isAsking, cancellation)
        );
    }

    private static async Task<StandsBetween?> SinceAsync(
        PortalDbContext db,
        Introduction row,
        bool isAsking,
        CancellationToken cancellation
    )
    {
        var (own, other) = isAsking ? (row.FromOrganisationId, row.ToOrganisationId) : (row.ToOrganisationId, row.FromOrganisationId);
        return (await StandsBetween.OfAsync(db, own, [other], cancellation))[other].FirstOrDefault();
    }

    /// <summary>What is asked, with the names of both sides and, where the reader may see it, the post.</summary>
    internal static async Task<IntroductionRequest> RequestAsync(
        PortalDbContext db,
        Actor actor,
        Introduction row,
        CancellationToken cancellation
    )
    {
        var names = await OrganisationLines.OfAsync(db, [row.FromOrganisationId, row.ToOrganisationId], cancellation);
        var posts = db.Set<Post>()
            .ReadableBy(db, actor)
            .Where(post => post.Status != PostStatus.TakenDown && post.Status != PostStatus.Draft);
        var askers = Colleagues.SpeakersOf(db, row.FromOrganisationId);
        var about = await db.Set<Introduction>()
            .Where(one => one.Id == row.Id)
            .Select(one => new
            {
                AskedBy = askers.Where(person => person.Id == one.FromPersonId).Select(person => person.Name).FirstOrDefault(),
                Post = posts
                    .Where(post => post.Id == one.PostId)
                    .Select(post => new
                    {
                        post.Title,
                        post.Slug,
                        OwnerId = post.Status == PostStatus.Published ? (Guid?)post.OrganisationId : null,
                    })
                    .FirstOrDefault(),
            })
            .SingleAsync(cancellation);
        return new IntroductionRequest(
            names[row.FromOrganisationId],
            names[row.ToOrganisationId],
            about.AskedBy ?? "",
            row.Purpose,
            row.Step,
            row.Message,
            about.Post?.Title,
            about.Post?.Slug,
            about.Post?.OwnerId,
            row.AskedAt
        );
    }

    private static async Task<NextAct> NextAsync(
        PortalDbContext db,
        Introduction row,
        IntroductionRequest request,
        SpaceView? space,
        bool isAsking,
        Guid? me,
        CancellationToken cancellation
    )
    {
        var isLeft = !isAsking && row is { AwaitsAnswer: true, SoleHandlerId: not null };
        var handler = isLeft ? await Colleagues.NameAsync(db, row.SoleHandlerId, cancellation) : "";
        return new NextAct(
            row.Status,
            isAsking,
            row.Turn,
            row.AnswerBy,
            isAsking ? request.To.Name : request.From.Name,
            handler.Length > 0 ? handler : null,
            isLeft && row.SoleHandlerId == me,
            space?.Due,
            row.OutcomeAskedAt is not null && space is { Outcome: null }
        );
    }
}
