using SundAI.Portal.Platform.Housekeeping;
using SundAI.Portal.Platform.Settings;

namespace SundAI.Portal.Platform.Mail;

/// <summary>Registers mail.</summary>
public static class MailServices
{
    /// <summary>The writer, the queue and the transport.</summary>
    public static IServiceCollection AddPortalMail(this IServiceCollection services)
    {
        services.AddSettings<MailOptions>(MailOptions.Section);
        services.AddTransient<MailFiles>();
        services.AddTransient<IHousekeeping, MailFiles>();
        services.AddSingleton<IMailTransport, MailTransport>();
        services.AddSingleton<MailDispatcher>();
        services.AddSingleton<MailWriter>();
        services.AddTransient<ListMails>();
        services.AddHostedService<MailService>();
        return services;
    }
}
