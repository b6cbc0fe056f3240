using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SundAI.Portal.Platform.Mail;

namespace SundAI.Portal.Tests.Infrastructure;

/// <summary>The portal's own services, as Program.cs registers them, on a database of the test's own and without background work.</summary>
internal static class PortalServices
{
    public static ServiceProvider Build(Database database, string connectionString, TimeProvider clock, MailBox mails)
    {
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { EnvironmentName = "Test", ApplicationName = "SundAI.Portal" }
        );
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?>
            {
                ["Database:Provider"] = database.ToString(),
                ["Database:ConnectionString"] = connectionString,
                ["Mail:SiteAddress"] = "https://sundai.test",
            }
        );
        Program.AddFeatures(builder);
        builder.Logging.ClearProviders();
        builder.Services.RemoveAll<IHostedService>();
        builder.Services.Replace(ServiceDescriptor.Singleton(clock));
        builder.Services.Replace(ServiceDescriptor.Singleton<IMailTransport>(mails));
        return builder.Services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }
}
