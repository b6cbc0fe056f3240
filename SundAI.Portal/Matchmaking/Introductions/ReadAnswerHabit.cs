using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Matchmaking;

/// <summary>Anyone reads within how many days an organisation usually answers; null where too little is known.</summary>
internal sealed class ReadAnswerHabit(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    public async Task<int?> HandleAsync(Actor actor, Guid organisationId, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var habits = await db.AnswerHabitsAsync([organisationId], clock.GetUtcNow().UtcDateTime, cancellation);
        return habits.GetValueOrDefault(organisationId)?.Days;
    }
}
