using Microsoft.EntityFrameworkCore;

namespace SundAI.Portal.Tests.Architecture;

public sealed class MigrationTests
{
    [Theory, BothDatabases]
    public async Task The_migrations_make_the_model_as_it_is(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        await using var db = portal.Open();
        db.Database.HasPendingModelChanges().ShouldBeFalse("Add a migration for both databases, see CONTRIBUTING.md.");
        (await db.Database.GetPendingMigrationsAsync()).ShouldBeEmpty();
    }
}
