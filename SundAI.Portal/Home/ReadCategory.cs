using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Matchmaking;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Home;

/// <summary>What hangs on a solution category right now.</summary>
public sealed record CategoryLive(Page<DirectoryEntry> Organisations, Page<PostLine> Posts);

/// <summary>Gathers a category's page from the features' own queries. Anyone reads it.</summary>
internal sealed class ReadCategory(ListOrganisations organisations, ListPosts posts)
{
    private const int Few = 5;

    public async Task<CategoryLive> HandleAsync(Actor actor, string slug, CancellationToken cancellation) =>
        new(
            await organisations.HandleAsync(actor, new DirectoryFilter(Category: slug), cancellation),
            await posts.HandleAsync(actor, new PostFilter(Category: slug, PageSize: Few), cancellation)
        );
}
