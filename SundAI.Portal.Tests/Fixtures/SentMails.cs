using MimeKit;
using SundAI.Portal.Platform.Mail;

namespace SundAI.Portal.Tests.Fixtures;

/// <summary>The mails that went out: the machine's edge, where a mail server would begin.</summary>
public sealed class SentMails : IMailTransport
{
    private readonly List<SentMail> sent = [];
    private TaskCompletionSource next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>All of them, the first first.</summary>
    public IReadOnlyList<SentMail> All
    {
        get
        {
            lock (sent)
            {
                return [.. sent];
            }
        }
    }

    /// <summary>Those to one address.</summary>
    public IReadOnlyList<SentMail> To(string address) => [.. All.Where(mail => mail.To == address)];

    /// <summary>The last mail to an address.</summary>
    public SentMail Last(string address) =>
        To(address).LastOrDefault() ?? throw new InvalidOperationException($"No mail went to {address}.");

    /// <summary>The last mail to an address that <paramref name="wanted"/> picks: one that is there, or the first that comes.</summary>
    public async Task<SentMail> WaitAsync(string address, Func<SentMail, bool> wanted, CancellationToken cancellation)
    {
        while (true)
        {
            Task coming;
            lock (sent)
            {
                if (sent.LastOrDefault(mail => mail.To == address && wanted(mail)) is { } mail)
                {
                    return mail;
                }

                coming = next.Task;
            }

            await coming.WaitAsync(cancellation);
        }
    }

    public Task SendAsync(Guid id, MimeMessage message, CancellationToken cancellation)
    {
        lock (sent)
        {
            sent.Add(
                new SentMail(
                    message.To.Mailboxes.Single().Address,
                    message.Subject ?? "",
                    (message.TextBody ?? "").ReplaceLineEndings("\n")
                )
            );
            next.SetResult();
            next = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        return Task.CompletedTask;
    }
}

/// <summary>A mail that went out.</summary>
public sealed record SentMail(string To, string Subject, string Text)
{
    /// <summary>The first address in its text.</summary>
    public string Link =>
        Text.Split([' ', '\n', '<', '>']).First(word => word.StartsWith("http", StringComparison.Ordinal)).TrimEnd('.', ',', ')');
}
