using Microsoft.Extensions.Hosting;

namespace SundAI.Portal.Tests.Fixtures;

/// <summary>What the portal does by itself while it serves.</summary>
internal static class BackgroundServices
{
    /// <summary>Takes it out, where it would stand in the way of what is counted or prepared.</summary>
    public static void RemovePortalBackground(this IServiceCollection services)
    {
        foreach (var service in services.Where(IsOurs).ToList())
        {
            services.Remove(service);
        }
    }

    private static bool IsOurs(ServiceDescriptor service) =>
        service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Assembly == typeof(Program).Assembly;
}
