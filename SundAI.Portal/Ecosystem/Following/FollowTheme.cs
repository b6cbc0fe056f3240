using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Ecosystem;

/// <summary>Which theme, and whether to follow it from now on or to stop.</summary>
public sealed record FollowThemeInput(string Theme, bool Follow);

/// <summary>Somebody with an account follows a theme, or stops. Doing either twice is no mistake.</summary>
internal sealed class FollowTheme(IDbContextFactory<PortalDbContext> contexts, TaxonomyCatalogue catalogue, TimeProvider clock)
{
    public async Task<Result> HandleAsync(Actor actor, FollowThemeInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await db.PersonOfAsync(actor, cancellation) is not { } person)
        {
            return Refusal.NotAllowed;
        }

        if (catalogue.Find(TermKind.Theme, input.Theme) is not { } theme)
        {
            return Refusal.NotFound;
        }

        var present = await db.Set<ThemeFollow>()
            .FirstOrDefaultAsync(row => row.PersonId == person.Id && row.ThemeSlug == theme.Slug, cancellation);
        if (input.Follow == present is not null)
        {
            return Result.Done;
        }

        if (present is not null)
        {
            db.Set<ThemeFollow>().Remove(present);
        }
        else
        {
            var follow = new ThemeFollow
            {
                PersonId = person.Id,
                ThemeSlug = theme.Slug,
                Since = clock.GetUtcNow().UtcDateTime,
            };
            db.Set<ThemeFollow>().Add(follow);
        }

        // Where another click was faster, what this one wanted is there.
        await db.SaveAsync(cancellation);
        return Result.Done;
    }
}
