using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace SundAI.Portal.Platform.Mail;

/// <summary>Chooses by <see cref="MailOptions.Host"/>, at each mail.</summary>
internal sealed class MailTransport(IOptionsMonitor<MailOptions> options, MailFiles files) : IMailTransport
{
    public Task SendAsync(Guid id, MimeMessage message, CancellationToken cancellation)
    {
        var settings = options.CurrentValue;
        return settings.Host.Length > 0 ? SendBySmtpAsync(settings, message, cancellation) : files.WriteAsync(id, message, cancellation);
    }

    private static async Task SendBySmtpAsync(MailOptions settings, MimeMessage message, CancellationToken cancellation)
    {
        using var client = new SmtpClient();
        var security = settings.RequireTls ? SecureSocketOptions.StartTls : SecureSocketOptions.StartTlsWhenAvailable;
        await client.ConnectAsync(settings.Host, settings.Port, security, cancellation);
        if (settings.User.Length > 0)
        {
            await client.AuthenticateAsync(settings.User, settings.Password, cancellation);
        }

        await client.SendAsync(message, cancellation);
        await client.DisconnectAsync(quit: true, cancellation);
    }
}
