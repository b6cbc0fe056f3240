using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Platform.Mail;

/// <summary>The mails of a development machine. Anywhere else nobody may read other people's mail, so there is no answer.</summary>
internal sealed class ListMails(IDbContextFactory<PortalDbContext> contexts, IHostEnvironment environment)
{
    /// <param name="To">The recipient.</param>
    /// <param name="Subject">One line.</param>
    /// <param name="Text">Plain text.</param>
    /// <param name="CreatedAt">When it was written, UTC.</param>
    /// <param name="IsSent">Whether it went out.</param>
    public sealed record Row(string To, string Subject, string Text, DateTime CreatedAt, bool IsSent);

    /// <summary>The last hundred, the newest first; null outside development.</summary>
    public async Task<IReadOnlyList<Row>?> AllAsync(CancellationToken cancellation)
    {
        if (!environment.IsDevelopment())
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Set<OutgoingMail>()
            .AsNoTracking()
            .OrderByDescending(mail => mail.Id)
            .Take(100)
            .Select(mail => new Row(mail.To, mail.Subject, mail.Text, mail.CreatedAt, mail.SentAt != null))
            .ToListAsync(cancellation);
    }
}

/// <summary>Finds the addresses in a plain text.</summary>
internal static partial class MailLinks
{
    /// <summary>The text in pieces, each an address or not.</summary>
    public static IEnumerable<(string Text, bool IsLink)> Split(string text) =>
        Address().Split(text).Select(piece => (piece, Address().IsMatch(piece)));

    [GeneratedRegex(@"(https?://[^\s<>]+)")]
    private static partial Regex Address();
}
