using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Platform.Search;

/// <summary>Rows that a version before this one wrote hold no text to rank and to show: they are built anew, once.</summary>
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
