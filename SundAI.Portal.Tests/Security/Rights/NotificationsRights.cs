using SundAI.Portal.Notifications;

namespace SundAI.Portal.Tests.Security.Rights;

internal sealed class NotificationsRights : RightsTable
{
    public NotificationsRights()
    {
        Row<ListNotifications>(Roles.SignedIn, async (on, use, actor) => await use.HandleAsync(actor, 1, default));
        Row<CountNewNotifications>(Roles.Anyone, async (on, use, actor) => await use.HandleAsync(actor, default));
        Row<MarkNotificationsRead>(Roles.SignedIn, async (on, use, actor) => await use.HandleAsync(actor, default));
    }
}
