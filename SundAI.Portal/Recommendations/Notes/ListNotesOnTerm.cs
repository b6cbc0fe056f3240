using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Knowledge;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;

namespace SundAI.Portal.Recommendations.Notes;

/// <summary>The notes that speak of a term of the glossary. Anyone, as far as they may see the notes.</summary>
internal sealed class ListNotesOnTerm(IDbContextFactory<PortalDbContext> contexts, ListNotes notes)
{
    private const int Few = 5;

    public async Task<Page<NoteRow>> HandleAsync(Actor actor, Guid termId, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var names = await db.Set<GlossaryTerm>()
            .Where(row => row.Id == termId)
            .Select(row => new { row.TermDa, row.TermEn })
            .FirstOrDefaultAsync(cancellation);
        return names is null
            ? new Page<NoteRow>([], 1, Few, 0)
            : await notes.HandleAsync(
                actor,
                new ListNotesInput(Words: Languages.Pick(names.TermDa, names.TermEn), Size: Few),
                cancellation
            );
    }
}
