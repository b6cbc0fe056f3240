using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MimeKit;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Housekeeping;

namespace SundAI.Portal.Platform.Mail;

/// <summary>
/// The mails of a portal without a mail server, as files named by their row. A file goes when its row is gone, whether the row was a week
/// old or somebody whom it named was erased.
/// </summary>
internal sealed class MailFiles(
    IDbContextFactory<PortalDbContext> contexts,
    IOptionsMonitor<MailOptions> options,
    IHostEnvironment environment
) : IHousekeeping
{
    private const int AtOnce = 500;

    private string Folder => Path.Combine(environment.ContentRootPath, options.CurrentValue.Folder);

    /// <summary>Writes one.</summary>
    public async Task WriteAsync(Guid id, MimeMessage message, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Folder);
        await message.WriteToAsync(Path.Combine(Folder, $"{id:N}.eml"), cancellation);
    }

    /// <inheritdoc />
    public async Task SweepAsync(CancellationToken cancellation)
    {
        if (!Directory.Exists(Folder))
        {
            return;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellation);
        foreach (var files in Directory.EnumerateFiles(Folder, "*.eml").Chunk(AtOnce))
        {
            // What somebody else put there has another kind of name and stays.
            var ours = files.Where(file => IdOf(file) is not null).ToDictionary(file => IdOf(file)!.Value);
            var kept = await db.Set<OutgoingMail>()
                .Where(mail => ours.Keys.Contains(mail.Id))
                .Select(mail => mail.Id)
                .ToListAsync(cancellation);
            foreach (var id in ours.Keys.Except(kept))
            {
                File.Delete(ours[id]);
            }
        }
    }

    private static Guid? IdOf(string file) => Guid.TryParseExact(Path.GetFileNameWithoutExtension(file), "N", out var id) ? id : null;
}
