using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Knowledge.Questions.Answering;

/// <summary>Which question, and whether to be told what comes of it.</summary>
public sealed record FollowInput(Guid QuestionId, bool Follows);

/// <summary>Wants to be told what comes of a question, or not any more. Any signed-in person; twice is no mistake.</summary>
internal sealed class FollowQuestion(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    public async Task<Result> HandleAsync(Actor actor, FollowInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await db.PersonOfAsync(actor, cancellation) is not { } person)
        {
            return Refusal.NotAllowed;
        }

        if (!await db.Set<Question>().Shown().AnyAsync(row => row.Id == input.QuestionId, cancellation))
        {
            return Refusal.NotFound;
        }

        if (input.Follows)
        {
            await FollowAsync(db, input.QuestionId, person.Id, clock.GetUtcNow().UtcDateTime, cancellation);
        }
        else
        {
            var follows = db.Set<Follower>().Where(row => row.QuestionId == input.QuestionId && row.PersonId == person.Id);
            db.Set<Follower>().RemoveRange(await follows.ToListAsync(cancellation));
        }

        // Somebody else can only have been the same person with another click: then it is as they want it.
        var saved = await db.SaveOrAsync(Refusal.NotFound, cancellation);
        return saved.IsDone || saved.Refusal.Kind == RefusalKind.Stale ? Result.Done : saved;
    }

    /// <summary>Makes a person follow with the caller's save, if they do not already.</summary>
    internal static async Task FollowAsync(PortalDbContext db, Guid question, Guid person, DateTime now, CancellationToken cancellation)
    {
        if (!await db.Set<Follower>().AnyAsync(row => row.QuestionId == question && row.PersonId == person, cancellation))
        {
            db.Set<Follower>()
                .Add(
                    new Follower
                    {
                        QuestionId = question,
                        PersonId = person,
                        At = now,
                    }
                );
        }
    }
}
