using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Platform.Search;

/// <summary>
/// Rows that a version before this one wrote, in other words than are asked for now: they are built anew, once. A migration that changes
/// how words are analysed says so by setting <see cref="SearchRow.Changed"/> to 0.
/// </summary>
internal sealed class SearchUpgrade(IDbContextFactory<PortalDbContext> contexts, SearchRebuild rebuild) : ISeed
{
    public int Order => 1000;

    public async Task SeedAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await db.Set<SearchRow>().AnyAsync(row => row.Changed == 0, cancellation))
        {
            await rebuild.RunAsync(null, cancellation);
        }
    }
}
