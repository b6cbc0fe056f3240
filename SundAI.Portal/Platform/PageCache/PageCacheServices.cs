using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Options;
using SundAI.Portal.Platform.Drafts;
using SundAI.Portal.Platform.Events;
using SundAI.Portal.Platform.Mail;

namespace SundAI.Portal.Platform.PageCache;

internal static class PageCacheServices
{
    private const long MostBytes = 64 * 1024 * 1024;

    /// <summary>Keeps the reading pages of <see cref="ReadingPagePolicy"/>, in memory, in at most 64 MB.</summary>
    public static IServiceCollection AddKeptPages(this IServiceCollection services)
    {
        services.AddUnreadRows(
            typeof(OutboxEvent),
            typeof(OutboxDelivery),
            typeof(OutgoingMail),
            typeof(MailConcern),
            typeof(Draft),
            typeof(DataProtectionKey)
        );
        services.AddSingleton<ReadingPagePolicy>();
        services.AddSingleton<IConfigureOptions<OutputCacheOptions>>(provider => new ConfigureOptions<OutputCacheOptions>(options =>
        {
            options.SizeLimit = MostBytes;
            options.AddBasePolicy(provider.GetRequiredService<ReadingPagePolicy>());
        }));
        services.AddOutputCache();
        return services;
    }
}
