using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Ecosystem;

/// <summary>A logo's picture: anyone may see it.</summary>
internal sealed class ReadLogo(IDbContextFactory<PortalDbContext> contexts)
{
    public async Task<Result<byte[]>> HandleAsync(Actor actor, string hash, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var content = await db.Set<OrganisationLogo>()
            .Where(row => row.Hash == hash)
            .OrderBy(row => row.OrganisationId)
            .Select(row => row.Content)
            .FirstOrDefaultAsync(cancellation);
        return content is null ? Refusal.NotFound : content;
    }
}

/// <summary>An organisation and its logo, for who may change it.</summary>
public sealed record OwnLogo(Guid OrganisationId, string Name, LogoLine? Logo);

/// <summary>What the logo's page shows to a contact or an administrator.</summary>
internal sealed class ReadLogoForEditing(IDbContextFactory<PortalDbContext> contexts)
{
    public async Task<Result<OwnLogo>> HandleAsync(Actor actor, string slug, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var logos = db.Set<OrganisationLogo>();
        var found = await db.Set<Organisation>()
            .Where(row => row.Slug == slug)
            .Select(row => new OwnLogo(
                row.Id,
                row.Name,
                logos
                    .Where(logo => logo.OrganisationId == row.Id)
                    .Select(logo => new LogoLine(logo.Hash, logo.Width, logo.Height))
                    .FirstOrDefault()
            ))
            .FirstOrDefaultAsync(cancellation);
        if (found is null)
        {
            return Refusal.NotFound;
        }

        return await db.IsContactOfAsync(actor, found.OrganisationId, cancellation) || await db.IsAdministratorAsync(actor, cancellation)
            ? found
            : Refusal.NotAllowed;
    }
}
