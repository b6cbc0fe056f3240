using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Ecosystem.Import;

/// <summary>An administrator brings a file of organisations in, or looks first what would come of it.</summary>
internal sealed class ImportOrganisations(IDbContextFactory<PortalDbContext> contexts, OrganisationImport import)
{
    /// <param name="File">CSV as <see cref="OrganisationCsv"/> reads it; read synchronously.</param>
    /// <param name="IsDryRun">Only look.</param>
    /// <param name="Progress">Told how far it is.</param>
    public sealed record Input(Stream File, bool IsDryRun, IProgress<ImportProgress>? Progress = null);

    public async Task<Result<ImportReport>> HandleAsync(Actor actor, Input input, CancellationToken cancellation)
    {
        await using (var db = await contexts.CreateDbContextAsync(cancellation))
        {
            if (!await db.IsAdministratorAsync(actor, cancellation))
            {
                return Refusal.NotAllowed;
            }
        }

        return await import.RunAsync(input.File, input.IsDryRun, input.Progress, cancellation);
    }
}
