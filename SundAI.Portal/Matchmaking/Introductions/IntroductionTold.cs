using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Matchmaking;

/// <summary>Says to who comes too late what happened meanwhile: who of their own side did what, or what the other side did.</summary>
internal sealed class IntroductionTold(IDbContextFactory<PortalDbContext> contexts)
{
    /// <summary>The sentence among what a use case said no to, if that is why.</summary>
    public static Refusal? In(Result? result) =>
        result?.Refusals.FirstOrDefault(refusal => refusal.Key.StartsWith("Told", StringComparison.Ordinal));

    /// <summary>The sentence, from what is stored now, for one person of one of the two sides.</summary>
    public async Task<Refusal> RefusalAsync(PortalDbContext stale, Guid introductionId, Guid readerId, CancellationToken cancellation)
    {
        stale.ChangeTracker.Clear();
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var row = await db.Set<Introduction>().AsNoTracking().FirstOrDefaultAsync(one => one.Id == introductionId, cancellation);
        if (row is null)
        {
            return Refusal.Of<MatchmakingText>("Told.Gone");
        }

        var last = await db.Set<IntroductionMessage>()
            .AsNoTracking()
            .Where(message => message.IntroductionId == introductionId && message.Kind != MessageKind.Message)
            .OrderByDescending(message => message.At)
            .ThenByDescending(message => message.Id)
            .FirstOrDefaultAsync(cancellation);
        var isAsked = await Colleagues.IsOneAsync(db, row.ToOrganisationId, readerId, cancellation);
        return row.Status switch
        {
            IntroductionStatus.Accepted or IntroductionStatus.Declined => Refusal.Of<MatchmakingText>(
                $"{Key(row.ToPersonId, readerId)}.{row.Status}",
                isAsked
                    ? await WhoAsync(db, row.ToPersonId, row.ToOrganisationId, cancellation)
                    : await NameAsync(db, row.ToOrganisationId, cancellation),
                When.Instant(row.EndedAt!.Value)
            ),
            IntroductionStatus.Withdrawn => Refusal.Of<MatchmakingText>(
                isAsked ? "Told.Withdrawn" : "Told.WithdrawnByUs",
                await NameAsync(db, row.FromOrganisationId, cancellation),
                When.Instant(row.EndedAt!.Value)
            ),
            IntroductionStatus.Expired => Refusal.Of<MatchmakingText>("Told.Expired", When.Instant(row.EndedAt!.Value)),
            IntroductionStatus.Invited => Refusal.Of<MatchmakingText>(
                "Told.Invited",
                await NameAsync(db, row.ToOrganisationId, cancellation)
            ),
            _ => await TurnAsync(db, row, last, isAsked, readerId, cancellation),
        };
    }

    private static async Task<Refusal> TurnAsync(
        PortalDbContext db,
        Introduction row,
        IntroductionMessage? last,
        bool isAsked,
        Guid readerId,
        CancellationToken cancellation
    )
    {
        var asking = await NameAsync(db, row.FromOrganisationId, cancellation);
        return (last?.Kind, isAsked) switch
        {
            (MessageKind.PassedOn, true) => Refusal.Of<MatchmakingText>(
                $"{Key(last!.PersonId, readerId)}.PassedOn",
                await WhoAsync(db, last.PersonId, row.ToOrganisationId, cancellation),
                await WhoAsync(db, row.HandlerId, row.ToOrganisationId, cancellation),
                When.Instant(last.At)
            ),
            (MessageKind.Question, true) => Refusal.Of<MatchmakingText>(
                $"{Key(last!.PersonId, readerId)}.Question",
                await WhoAsync(db, last.PersonId, row.ToOrganisationId, cancellation),
                asking,
                When.Instant(last.At)
            ),
            (MessageKind.Reply, true) => Refusal.Of<MatchmakingText>("Told.Reply", asking, When.Instant(last!.At)),
            (MessageKind.Reply, false) => Refusal.Of<MatchmakingText>(
                $"{Key(last!.PersonId, readerId)}.Replied",
                await WhoAsync(db, last.PersonId, row.FromOrganisationId, cancellation),
                When.Instant(last.At)
            ),
            _ => Refusal.Of<MatchmakingText>("Told.Turn"),
        };
    }

    private static string Key(Guid? personId, Guid readerId) => personId == readerId ? "ToldMe" : "Told";

    // Somebody who is gone is spoken of as their organisation.
    private static async Task<string> WhoAsync(PortalDbContext db, Guid? personId, Guid organisationId, CancellationToken cancellation) =>
        await Colleagues.NameAsync(db, personId, cancellation) is { Length: > 0 } name
            ? name
            : await NameAsync(db, organisationId, cancellation);

    private static Task<string> NameAsync(PortalDbContext db, Guid organisationId, CancellationToken cancellation) =>
        db.Set<Organisation>().Where(row => row.Id == organisationId).Select(row => row.Name).SingleAsync(cancellation);
}
