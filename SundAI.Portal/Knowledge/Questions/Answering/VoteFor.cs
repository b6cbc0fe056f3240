using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Knowledge.Questions.Answering;

/// <summary>Which question or answer, and whether the vote is given or taken back.</summary>
public sealed record VoteInput(Guid ThingId, bool Gives);

/// <summary>
/// Says that a question or an answer is useful, or takes it back. Any signed-in person, once for each, not for their own. Twice is no
/// mistake.
/// </summary>
internal sealed class VoteFor(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    public async Task<Result> HandleAsync(Actor actor, VoteInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await db.PersonOfAsync(actor, cancellation) is not { } person)
        {
            return Refusal.NotAllowed;
        }

        if (await FindAsync(db, input.ThingId, cancellation) is not { } thing)
        {
            return Refusal.NotFound;
        }

        if (thing.WriterId == person.Id)
        {
            return Refusal.Of<QuestionsText>("Refused.OwnVote");
        }

        var given = await db.Set<Vote>().FirstOrDefaultAsync(row => row.ThingId == thing.Id && row.PersonId == person.Id, cancellation);
        if ((given is not null) == input.Gives)
        {
            return Result.Done;
        }

        if (given is not null)
        {
            db.Set<Vote>().Remove(given);
        }
        else
        {
            db.Set<Vote>()
                .Add(
                    new Vote
                    {
                        ThingId = thing.Id,
                        PersonId = person.Id,
                        QuestionId = thing.QuestionId,
                        At = clock.GetUtcNow().UtcDateTime,
                    }
                );
        }

        // Somebody else can only have been the same person with another click: then it is as they want it.
        var saved = await db.SaveOrAsync(Refusal.NotFound, cancellation);
        return saved.IsDone || saved.Refusal.Kind == RefusalKind.Stale ? Result.Done : saved;
    }

    private static async Task<Voted?> FindAsync(PortalDbContext db, Guid id, CancellationToken cancellation) =>
        await db.Set<Question>()
            .Shown()
            .Where(row => row.Id == id)
            .Select(row => new Voted(row.Id, row.Id, row.PersonId))
            .FirstOrDefaultAsync(cancellation)
        ?? await db.Set<Answer>()
            .Shown()
            .Where(row => row.Id == id && db.Set<Question>().Any(one => one.Id == row.QuestionId && one.RemovedAt == null))
            .Select(row => new Voted(row.Id, row.QuestionId, row.PersonId))
            .FirstOrDefaultAsync(cancellation);

    private sealed record Voted(Guid Id, Guid QuestionId, Guid? WriterId);
}
