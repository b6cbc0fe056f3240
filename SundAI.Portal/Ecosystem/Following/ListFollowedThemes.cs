using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Ecosystem;

/// <summary>The themes that one follows, in their order; none for somebody who is not signed in.</summary>
internal sealed class ListFollowedThemes(IDbContextFactory<PortalDbContext> contexts, TaxonomyCatalogue catalogue)
{
    public async Task<IReadOnlyList<Term>> HandleAsync(Actor actor, CancellationToken cancellation)
    {
        if (!actor.IsSignedIn)
        {
            return [];
        }

        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var followed = await db.Set<ThemeFollow>()
            .Where(row => db.Set<Person>().Any(person => person.Id == row.PersonId && person.UserId == actor.UserId))
            .Select(row => row.ThemeSlug)
            .ToListAsync(cancellation);
        return [.. followed.Select(slug => catalogue.Find(TermKind.Theme, slug)).OfType<Term>().OrderBy(theme => theme.Order)];
    }
}
