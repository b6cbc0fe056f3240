namespace SundAI.Portal.Platform.Mail;

/// <summary>A mail waiting to go out, stored in the same transaction as the act that causes it.</summary>
public sealed class OutgoingMail
{
    private OutgoingMail() { }

    /// <summary>Writes a mail. It goes out soon after the save.</summary>
    /// <param name="to">One address.</param>
    /// <param name="subject">Already in the recipient's language.</param>
    /// <param name="text">Plain text, already in the recipient's language; addresses in it become links in most programs.</param>
    /// <param name="now">When it was written.</param>
    public OutgoingMail(string to, string subject, string text, DateTime now)
    {
        To = to;
        Subject = subject.ReplaceLineEndings(" ");
        Text = text;
        CreatedAt = now;
    }

    /// <summary>Sorts by time.</summary>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The one recipient.</summary>
    public string To { get; private set; } = "";

    /// <summary>One line.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>Plain text. The row is deleted a week after it went out, since it names people.</summary>
    public string Text { get; private set; } = "";

    /// <summary>When it was written.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>When it went out.</summary>
    public DateTime? SentAt { get; private set; }

    /// <summary>Not before; null at once.</summary>
    public DateTime? NotBefore { get; private set; }

    /// <summary>How often sending failed; given up at 12.</summary>
    public int Attempts { get; private set; }

    /// <summary>It went out.</summary>
    public void Sent(DateTime now) => SentAt = now;

    /// <summary>The server did not take it: again later, waiting twice as long each time.</summary>
    public void Failed(DateTime now)
    {
        Attempts++;
        NotBefore = now.AddSeconds(Math.Min(7200, 5 * Math.Pow(2, Attempts)));
    }
}
