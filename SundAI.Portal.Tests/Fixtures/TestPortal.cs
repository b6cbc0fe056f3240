using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Events;
using SundAI.Portal.Platform.Mail;

namespace SundAI.Portal.Tests.Fixtures;

/// <summary>
/// The portal without its server: its own services on a database of the test's own, with taxonomy and content, without the demo. Nothing
/// runs in the background; <see cref="SettleAsync"/> does what the background would do.
/// </summary>
public sealed class TestPortal : IAsyncDisposable
{
    private readonly PortalTemplate template;
    private readonly string connection;
    private readonly ServiceProvider services;
    private readonly List<AsyncServiceScope> scopes = [];

    private TestPortal(Database database, Action<IServiceCollection>? change)
    {
        template = PortalTemplate.Of(database);
        connection = template.Copy();
        var collection = new ServiceCollection();
        foreach (var descriptor in template.Services.Where(descriptor => descriptor.ServiceType != typeof(IHostedService)))
        {
            ((ICollection<ServiceDescriptor>)collection).Add(descriptor);
        }

        collection.RemoveAll<ILoggerProvider>();
        collection.Configure<DatabaseOptions>(options =>
        {
            options.Provider = Enum.Parse<DatabaseProvider>(database.ToString());
            options.ConnectionString = connection;
        });
        // Not those of whoever develops here: the housekeeper would sweep them.
        collection.Configure<MailOptions>(options => options.Folder = Path.Combine(TestRun.Folder, $"mail_{Guid.CreateVersion7():N}"));
        collection.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
        collection.Replace(ServiceDescriptor.Singleton<IMailTransport>(Mails));
        collection.HashPasswordsQuickly();
        change?.Invoke(collection);
        services = collection.BuildServiceProvider();
    }

    /// <summary>What the portal believes the time is; it stands still until the test moves it.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2027, 3, 1, 8, 0, 0, TimeSpan.Zero));

    /// <summary>The clock's time, as use cases read it.</summary>
    public DateTime Now => Clock.GetUtcNow().UtcDateTime;

    /// <summary>The mails that went out; they go at <see cref="SettleAsync"/>.</summary>
    public SentMails Mails { get; } = new();

    /// <summary>A portal on a fresh copy of the prepared database.</summary>
    public static Task<TestPortal> StartAsync(Database database = Database.Sqlite, Action<IServiceCollection>? change = null) =>
        Task.FromResult(new TestPortal(database, change));

    /// <summary>A use case or query, as a page would get it.</summary>
    public TUseCase Do<TUseCase>()
        where TUseCase : class => Get<TUseCase>();

    /// <summary>Any service of the portal.</summary>
    public T Get<T>()
        where T : notnull => (T)Get(typeof(T));

    /// <summary>Any service of the portal.</summary>
    public object Get(Type type)
    {
        var scope = services.CreateAsyncScope();
        lock (scopes)
        {
            scopes.Add(scope);
        }

        return scope.ServiceProvider.GetRequiredService(type);
    }

    /// <summary>A context to arrange with, or to look at what was stored.</summary>
    public PortalDbContext Open() => services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContext();

    /// <summary>Looks at what is stored: <c>await portal.ReadAsync(db => db.Set&lt;Post&gt;().CountAsync())</c>.</summary>
    public async Task<T> ReadAsync<T>(Func<PortalDbContext, Task<T>> read)
    {
        await using var db = Open();
        return await read(db);
    }

    /// <summary>Changes what is stored, and saves.</summary>
    public async Task<T> WriteAsync<T>(Func<PortalDbContext, Task<T>> write)
    {
        await using var db = Open();
        var result = await write(db);
        await db.SaveChangesAsync();
        return result;
    }

    /// <summary>Tells every event that waits, and those that follow, and sends every mail. A listener that fails fails the test.</summary>
    public async Task SettleAsync()
    {
        var (events, mails) = (services.GetRequiredService<OutboxDispatcher>(), services.GetRequiredService<MailDispatcher>());
        while (await events.DrainAsync() + await mails.DrainAsync() > 0) { }

        var failures = await ReadAsync(db =>
            db.Set<OutboxEvent>().Where(row => row.DoneAt == null).Select(row => $"{row.Type}: {row.LastError}").ToListAsync()
        );
        failures.ShouldBeEmpty("An event was not heard.");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var scope in scopes)
        {
            await scope.DisposeAsync();
        }

        await services.DisposeAsync();
        template.GiveBack(connection);
    }
}
