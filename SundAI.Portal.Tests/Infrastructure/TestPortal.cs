using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Events;
using SundAI.Portal.Platform.Mail;

namespace SundAI.Portal.Tests.Infrastructure;

/// <summary>
/// The portal without its web server: real use cases on a real database of this test's own. Background work runs only when the test
/// says so (<see cref="SettleAsync"/>), and the clock is the test's.
/// </summary>
internal sealed class TestPortal : IAsyncDisposable
{
    private readonly Database database;
    private readonly string connectionString;
    private readonly ServiceProvider services;

    private TestPortal(Database database, string connectionString)
    {
        (this.database, this.connectionString) = (database, connectionString);
        services = PortalServices.Build(database, connectionString, Clock, Mails);
    }

    /// <summary>Begins on Monday 1 March 2027 at 9.00 in Copenhagen.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2027, 3, 1, 8, 0, 0, TimeSpan.Zero));

    /// <summary>What was sent.</summary>
    public MailBox Mails { get; } = new();

    /// <summary>The portal's services.</summary>
    public IServiceProvider Services => services;

    /// <summary>The clock's instant as the portal stores it.</summary>
    public DateTime Now => Clock.GetUtcNow().UtcDateTime;

    /// <summary>A portal on a fresh database with the seeded content.</summary>
    public static async Task<TestPortal> StartAsync(Database database) => new(database, await TestDatabases.CopyAsync(database));

    /// <summary>A use case or query, ready to be asked.</summary>
    public T Do<T>()
        where T : notnull => services.CreateScope().ServiceProvider.GetRequiredService<T>();

    /// <summary>Looks into the database.</summary>
    public async Task<T> LookAsync<T>(Func<PortalDbContext, Task<T>> look)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync();
        return await look(db);
    }

    /// <summary>Changes the database behind the portal's back.</summary>
    public Task ChangeAsync(Func<PortalDbContext, Task> change) =>
        LookAsync(async db =>
        {
            await change(db);
            return await db.SaveChangesAsync();
        });

    /// <summary>Lets every event be heard and every mail go out.</summary>
    public async Task SettleAsync()
    {
        var outbox = services.GetRequiredService<OutboxDispatcher>();
        var mail = services.GetRequiredService<MailDispatcher>();
        while (await outbox.DrainAsync() + await mail.DrainAsync() > 0) { }
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        TestDatabases.Drop(database, connectionString);
    }
}
