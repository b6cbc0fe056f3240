using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Ecosystem;

/// <summary>Whose logo, and the file as it was sent; null takes the logo away.</summary>
public sealed record SetLogoInput(Guid OrganisationId, byte[]? File);

/// <summary>A contact, or an administrator, gives an organisation a logo, replaces it or takes it away.</summary>
internal sealed class SetLogo(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    // A picture is large while it is drawn.
    private static readonly SemaphoreSlim OneAtATime = new(1, 1);

    public async Task<Result> HandleAsync(Actor actor, SetLogoInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (!await db.IsContactOfAsync(actor, input.OrganisationId, cancellation) && !await db.IsAdministratorAsync(actor, cancellation))
        {
            return Refusal.NotAllowed;
        }

        if (!await db.Set<Organisation>().AnyAsync(row => row.Id == input.OrganisationId, cancellation))
        {
            return Refusal.NotFound;
        }

        DrawnLogo? drawn = null;
        if (input.File is not null)
        {
            var redrawn = await RedrawAsync(input.File, cancellation);
            if (!redrawn.IsDone)
            {
                return redrawn.Refusal.At(nameof(input.File));
            }

            drawn = redrawn.Value;
        }

        var logo = await db.Set<OrganisationLogo>().FirstOrDefaultAsync(row => row.OrganisationId == input.OrganisationId, cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        switch (logo, drawn)
        {
            case (null, null):
                return Result.Done;
            case (null, _):
                db.Set<OrganisationLogo>().Add(new OrganisationLogo(input.OrganisationId, drawn, now));
                break;
            case (_, null):
                db.Set<OrganisationLogo>().Remove(logo);
                break;
            default:
                logo.Become(drawn, now);
                break;
        }

        db.Raise(new OrganisationChanged(input.OrganisationId));
        return await db.SaveAsync(cancellation);
    }

    private static async Task<Result<DrawnLogo>> RedrawAsync(byte[] file, CancellationToken cancellation)
    {
        await OneAtATime.WaitAsync(cancellation);
        try
        {
            return LogoDrawing.Redraw(file);
        }
        finally
        {
            OneAtATime.Release();
        }
    }
}
