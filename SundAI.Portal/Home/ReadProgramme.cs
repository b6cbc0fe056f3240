using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Recommendations.Notes;
using SundAI.Portal.Workshops.Agenda;
using WorkshopRow = SundAI.Portal.Workshops.Agenda.WorkshopRow;

namespace SundAI.Portal.Home;

/// <summary>What runs now, for those who run it.</summary>
/// <param name="Workshops">The coming workshops, drafts too.</param>
/// <param name="Notes">The notes that are being written or are in consultation.</param>
/// <param name="Unverified">How many organisations an administrator is to confirm; none for a facilitator.</param>
/// <param name="Claims">How many claims to an organisation an administrator is to decide; none for a facilitator.</param>
public sealed record Programme(Page<WorkshopRow> Workshops, Page<NoteRow> Notes, int Unverified, int Claims);

/// <summary>Gathers the programme from the features' own queries, for facilitators and administrators.</summary>
internal sealed class ReadProgramme(
    IDbContextFactory<PortalDbContext> contexts,
    ListWorkshops workshops,
    ListNotes notes,
    ListUnverified unverified,
    ListClaims claims
)
{
    private const int Few = 3;

    public async Task<Result<Programme>> HandleAsync(Actor actor, CancellationToken cancellation)
    {
        await using (var db = await contexts.CreateDbContextAsync(cancellation))
        {
            if (!await db.IsFacilitatorAsync(actor, cancellation))
            {
                return Refusal.NotAllowed;
            }
        }

        var toConfirm = await unverified.HandleAsync(actor, 1, cancellation);
        var claimed = toConfirm.IsDone ? await claims.HandleAsync(actor, 1, cancellation) : null;
        return new Programme(
            await workshops.HandleAsync(actor, new ListWorkshopsInput(Size: Few), cancellation),
            await notes.HandleAsync(actor, new ListNotesInput(Unfinished: true, Size: Few), cancellation),
            toConfirm.IsDone ? toConfirm.Value.Total : 0,
            claimed is { IsDone: true } ? claimed.Value.Total : 0
        );
    }
}
