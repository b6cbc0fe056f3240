namespace SundAI.Portal.Platform.Events;

/// <summary>Registers the outbox and its listeners.</summary>
public static class EventServices
{
    /// <summary>The outbox and the service that drains it.</summary>
    public static IServiceCollection AddPortalEvents(this IServiceCollection services)
    {
        services.AddSingleton<OutboxDispatcher>();
        services.AddScoped<EventBeingTold>();
        services.AddHostedService<OutboxService>();
        return services;
    }

    /// <summary>One listener, for every event it listens to.</summary>
    public static IServiceCollection AddListener<TListener>(this IServiceCollection services)
        where TListener : class
    {
        foreach (
            var contract in typeof(TListener)
                .GetInterfaces()
                .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IListener<>))
        )
        {
            services.AddScoped(contract, typeof(TListener));
        }

        return services;
    }
}
