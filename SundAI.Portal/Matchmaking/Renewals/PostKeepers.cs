using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Matchmaking;

/// <summary>Who is asked what shall become of a post.</summary>
internal static class PostKeepers
{
    /// <summary>Its writer, or the contacts of its organisation when the writer speaks for it no more.</summary>
    public static async Task<IReadOnlyList<Recipient>> KeepersOfAsync(
        this PortalDbContext db,
        Guid organisationId,
        Guid? writerId,
        CancellationToken cancellation
    )
    {
        var everybody = await db.RecipientsAsync(organisationId, contactsOnly: false, cancellation);
        return everybody.Find(one => one.PersonId == writerId) is { } writer
            ? [writer]
            : await db.RecipientsAsync(organisationId, contactsOnly: true, cancellation);
    }
}
