namespace SundAI.Portal.Platform.PageCache;

/// <summary>A table that no reading page shows anything of. A table that nobody says this of drops the kept pages when it is written.</summary>
/// <param name="Row">What its rows are.</param>
internal sealed record UnreadRows(Type Row);

internal static class UnreadRowsRegistration
{
    /// <summary>Says that no reading page shows anything of these rows.</summary>
    public static IServiceCollection AddUnreadRows(this IServiceCollection services, params Type[] rows)
    {
        foreach (var row in rows)
        {
            services.AddSingleton(new UnreadRows(row));
        }

        return services;
    }
}
