using System.Collections.Concurrent;
using MimeKit;
using SundAI.Portal.Platform.Mail;

namespace SundAI.Portal.Tests.Infrastructure;

/// <summary>Where the tests' mails end: the edge of the machine.</summary>
internal sealed class MailBox : IMailTransport
{
    private readonly ConcurrentQueue<Mail> mails = new();

    /// <summary>What was sent, oldest first.</summary>
    public IReadOnlyList<Mail> All => [.. mails];

    /// <summary>What was sent to somebody, oldest first.</summary>
    public IReadOnlyList<Mail> To(string address) => [.. mails.Where(mail => mail.To == address)];

    public Task SendAsync(MimeMessage message, CancellationToken cancellation)
    {
        mails.Enqueue(
            new Mail(message.To.Mailboxes.Single().Address, message.Subject ?? "", (message.TextBody ?? "").ReplaceLineEndings("\n"))
        );
        return Task.CompletedTask;
    }
}

/// <summary>A mail that was sent.</summary>
internal sealed record Mail(string To, string Subject, string Text)
{
    /// <summary>The first address of the portal in it.</summary>
    public string Link => Text.Split([' ', '\n']).First(word => word.StartsWith("http", StringComparison.Ordinal));
}
