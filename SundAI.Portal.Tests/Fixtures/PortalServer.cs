using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Mail;

namespace SundAI.Portal.Tests.Fixtures;

/// <summary>The whole portal on Kestrel, with its background services, on an SQLite file of its own. It has been started before.</summary>
internal sealed class PortalServer : WebApplicationFactory<Program>
{
    private readonly bool demo;
    private readonly Action<IServiceCollection>? change;
    private readonly IReadOnlyDictionary<string, string> settings;
    private readonly ConcurrentBag<IBrowserContext> visitors = [];

    private PortalServer(bool demo, Action<IServiceCollection>? change, IReadOnlyDictionary<string, string>? settings)
    {
        (this.demo, this.change, this.settings) = (demo, change, settings ?? new Dictionary<string, string>());
        UseKestrel(0);
    }

    /// <summary>Where what it stores lies.</summary>
    public string DatabaseFile { get; } = Path.Combine(TestRun.Folder, $"server_{Guid.CreateVersion7():N}.db");

    /// <summary>Runs, from 2027-03-01; can be moved on.</summary>
    public MovableClock Clock { get; } = new();

    /// <summary>The mails that went out; they go by themselves, within some seconds.</summary>
    public SentMails Mails { get; } = new();

    /// <summary>What the portal wrote to its log as a warning or worse.</summary>
    public LoggedTroubles Troubles { get; } = new();

    /// <summary>Where it is served, without a slash at the end.</summary>
    public string Address => ClientOptions.BaseAddress.ToString().TrimEnd('/');

    /// <summary>Starts it, and answers when it serves.</summary>
    public static PortalServer Start(
        bool demo = false,
        Action<IServiceCollection>? change = null,
        IReadOnlyDictionary<string, string>? settings = null
    )
    {
        var server = new PortalServer(demo, change, settings);
        ServerTemplate.CopyTo(server.DatabaseFile, demo);
        server.StartServer();
        return server;
    }

    /// <summary>Starts one that finds no database.</summary>
    public static PortalServer StartAnew(bool demo, Action<IServiceCollection>? change = null)
    {
        var server = new PortalServer(demo, change, null);
        server.StartServer();
        return server;
    }

    /// <summary>A browser window of a fresh visitor.</summary>
    public async Task<IPage> OpenAsync(Visitor? visitor = null)
    {
        var context = await Browser.VisitorAsync(Address, visitor);
        visitors.Add(context);
        return await context.NewPageAsync();
    }

    /// <summary>A plain client that follows nothing and keeps no cookies.</summary>
    public HttpClient Client() =>
        new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(Address) };

    /// <summary>A context on what is stored.</summary>
    public PortalDbContext Open() => Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContext();

    /// <summary>Waits for the next mail to an address that <paramref name="wanted"/> picks; background services send it.</summary>
    public async Task<SentMail> MailAsync(string address, Func<SentMail, bool>? wanted = null)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        try
        {
            return await Mails.WaitAsync(address, wanted ?? (_ => true), patience.Token);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException(
                $"No such mail to {address}. There were: {string.Join("; ", Mails.All.Select(mail => $"{mail.To}: {mail.Subject}"))}"
            );
        }
    }

    /// <summary>Closes the windows too: a page that stays open asks for a server that is gone, again and again.</summary>
    public override async ValueTask DisposeAsync()
    {
        foreach (var visitor in visitors)
        {
            await visitor.CloseAsync();
        }

        await base.DisposeAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("Database:ConnectionString", $"Data Source={DatabaseFile}");
        builder.UseSetting("Demo:Seed", demo ? "true" : "false");
        builder.UseSetting("Demo:AllowPublishedPassword", "true");
        // Not those of whoever develops here: the housekeeper would sweep them.
        builder.UseSetting("Mail:Folder", DatabaseFile + "-mail");
        builder.UseSetting("Limits:AccountPostsPerMinute", "10000");
        builder.UseSetting("Limits:AskPerMinute", "10000");
        builder.UseSetting("Limits:IntroductionPostsPerMinute", "10000");
        foreach (var (key, value) in settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureTestServices(services =>
        {
            services.RemoveAll<ILoggerProvider>();
            services.AddSingleton<ILoggerProvider>(Troubles);
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            services.Replace(ServiceDescriptor.Singleton<IMailTransport>(Mails));
            // The links in mails must lead here, and the port is known only once it serves.
            services.PostConfigure<MailOptions>(options => options.SiteAddress = "http://portal.test");
            services.HashPasswordsQuickly();
            change?.Invoke(services);
        });
    }
}
