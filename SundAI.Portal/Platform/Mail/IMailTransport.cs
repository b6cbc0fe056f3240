using MimeKit;

namespace SundAI.Portal.Platform.Mail;

/// <summary>The last step of a mail: by SMTP, or into a file.</summary>
public interface IMailTransport
{
    /// <summary>Sends one message or throws.</summary>
    Task SendAsync(MimeMessage message, CancellationToken cancellation);
}
