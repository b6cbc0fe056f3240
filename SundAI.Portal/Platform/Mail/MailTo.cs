using SundAI.Portal.Platform.Localisation;

namespace SundAI.Portal.Platform.Mail;

/// <summary>Who a mail is to.</summary>
/// <param name="Who">The account or the person, so that the mail goes when they are erased, whatever their address is by then.</param>
/// <param name="Email">One address.</param>
/// <param name="Language">The language they read.</param>
public sealed record MailTo(Guid Who, string Email, Language Language);
