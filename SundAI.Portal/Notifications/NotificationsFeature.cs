using SundAI.Portal.Notifications.Components;
using SundAI.Portal.Notifications.Listeners;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Events;
using SundAI.Portal.Platform.Layout;
using SundAI.Portal.Platform.PageCache;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Notifications;

/// <summary>Listens to the events of every floor and tells people in the portal.</summary>
internal static class NotificationsFeature
{
    public static IServiceCollection AddNotifications(this IServiceCollection services)
    {
        services.AddTransient<Notifier>();
        services.AddListener<TellAboutIntroductions>();
        services.AddListener<TellAboutMemberships>();
        services.AddListener<TellAboutWorkshops>();
        services.AddListener<TellAboutNotes>();
        services.AddListener<TellAboutTakeDowns>();
        services.AddListener<TellAboutPosts>();
        services.AddListener<TellSearchers>();
        foreach (var kind in TellSearchers.Kinds)
        {
            services.AddSingleton(kind);
        }

        services.AddListener<TellFollowers>();
        services.AddListener<TellAboutQuestions>();
        services.AddTransient<IPersonalData, NotificationsPersonalData>();
        services.AddUnreadRows(typeof(Notification));
        services.AddUseCases<NotificationsText>();
        services.AddSlot<Bell>(FrameSlots.Bell);
        return services;
    }
}
