using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Events;
using SundAI.Portal.Platform.Mail;

namespace SundAI.Portal.Demo;

/// <summary>
/// Plays the invented ecosystem into an empty database, with the portal's own use cases and a clock that is set back. The events it
/// raises are heard as always; its mails are thrown away, since nobody lives at those addresses.
/// </summary>
internal sealed class DemoSeed(
    IDbContextFactory<PortalDbContext> contexts,
    IServiceProvider services,
    DemoState state,
    OutboxDispatcher outbox,
    TimeProvider now
) : ISeed
{
    public int Order => 100;

    public bool IsDemo => true;

    public async Task SeedAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        state.IsSeeded = true;
        if (await db.Set<IdentityUser<Guid>>().AnyAsync(user => user.Email == DemoSignIns.Administrator, cancellation))
        {
            return;
        }

        var stage = new DemoStage(services, new DemoClock(now));
        await new DemoPeopleScene(stage, services.GetRequiredService<AccountFactory>(), contexts).PlayAsync(cancellation);
        var workshops = new DemoWorkshopScene(stage, contexts);
        await workshops.PlayAsync(cancellation);
        await new DemoNoteScene(stage, workshops, contexts).PlayAsync(cancellation);
        await new DemoQuestionScene(stage).PlayAsync(cancellation);
        await new DemoFollowScene(stage).PlayAsync(cancellation);
        await outbox.DrainAsync(cancellation);
        await db.Set<OutgoingMail>().Where(mail => mail.To.EndsWith("@" + DemoSignIns.Domain)).ExecuteDeleteAsync(cancellation);
    }
}
