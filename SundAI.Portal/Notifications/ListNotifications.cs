using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Notifications;

/// <summary>A notification as its reader sees it.</summary>
/// <param name="Key">A key of <see cref="NotificationsText"/>.</param>
/// <param name="ArgumentsJson">What the sentence names of things and organisations.</param>
/// <param name="NamesPerson">Whether it names a person before those.</param>
/// <param name="Person">That person's name; null when they are gone.</param>
/// <param name="Address">Where it leads.</param>
/// <param name="At">When.</param>
/// <param name="IsNew">Whether it waits to be read.</param>
public sealed record NotificationLine(
    string Key,
    string ArgumentsJson,
    bool NamesPerson,
    string? Person,
    string Address,
    DateTime At,
    bool IsNew
)
{
    /// <summary>Everything that the sentence names, in its order.</summary>
    public object[] Names(IStringLocalizer<EcosystemText> words) =>
        NamesPerson ? [words.Shown(Person), .. Notification.Arguments(ArgumentsJson)] : Notification.Arguments(ArgumentsJson);
}

/// <summary>One's own notifications, newest first.</summary>
internal sealed class ListNotifications(IDbContextFactory<PortalDbContext> contexts)
{
    private const int PageSize = 20;

    public async Task<Result<Page<NotificationLine>>> HandleAsync(Actor actor, int page, CancellationToken cancellation)
    {
        if (!actor.IsSignedIn)
        {
            return Refusal.NotAllowed;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await Mine.Of(db, actor)
            .OrderByDescending(row => row.At)
            .ThenByDescending(row => row.Id)
            .Select(row => new NotificationLine(
                row.Key,
                row.ArgumentsJson,
                row.AboutId != null,
                db.Set<Person>().Where(one => one.Id == row.AboutId && one.UserId != null).Select(one => one.Name).FirstOrDefault(),
                row.Address,
                row.At,
                row.ReadAt == null
            ))
            .ToPageAsync(page, PageSize, cancellation);
    }
}

/// <summary>How many new ones wait; none for somebody who is not signed in.</summary>
internal sealed class CountNewNotifications(IDbContextFactory<PortalDbContext> contexts)
{
    public async Task<int> HandleAsync(Actor actor, CancellationToken cancellation)
    {
        if (!actor.IsSignedIn)
        {
            return 0;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await Mine.Of(db, actor).CountAsync(row => row.ReadAt == null, cancellation);
    }
}

/// <summary>Marks all of one's own as read.</summary>
internal sealed class MarkNotificationsRead(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    public async Task<Result> HandleAsync(Actor actor, CancellationToken cancellation)
    {
        if (!actor.IsSignedIn)
        {
            return Refusal.NotAllowed;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        // Notifications have no version to rotate, so nothing is passed by.
        await Mine.Of(db, actor)
            .Where(row => row.ReadAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.ReadAt, (DateTime?)now), cancellation);
        return Result.Done;
    }
}

internal static class Mine
{
    public static IQueryable<Notification> Of(PortalDbContext db, Actor actor) =>
        db.Set<Notification>()
            .AsNoTracking()
            .Where(row => db.Set<Person>().Any(person => person.Id == row.PersonId && person.UserId == actor.UserId));
}
