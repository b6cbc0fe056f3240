using MimeKit;

namespace SundAI.Portal.Platform.Mail;

/// <summary>The last step of a mail: by SMTP, or into a file.</summary>
public interface IMailTransport
{
    /// <summary>Sends one message or throws.</summary>
    /// <param name="id">The <see cref="OutgoingMail"/> it was made of.</param>
    /// <param name="message">What goes out.</param>
    /// <param name="cancellation">Stops it.</param>
    Task SendAsync(Guid id, MimeMessage message, CancellationToken cancellation);
}
