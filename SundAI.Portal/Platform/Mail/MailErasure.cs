using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Platform.Mail;

/// <summary>Takes away the mails of somebody who is erased.</summary>
public static class MailErasure
{
    /// <summary>Deletes at once, in the caller's transaction, every mail that is to somebody or speaks of them.</summary>
    /// <param name="db">The context.</param>
    /// <param name="who">An account or a person, as in <see cref="MailConcern"/>.</param>
    /// <param name="cancellation">Stops it.</param>
    public static Task ForgetMailsAsync(this PortalDbContext db, Guid who, CancellationToken cancellation) =>
        db.Set<OutgoingMail>().Where(mail => mail.Concerns.Any(row => row.Who == who)).ExecuteDeleteAsync(cancellation);
}
