using SundAI.Portal.Platform.Text;

namespace SundAI.Portal.Platform.Mail;

/// <summary>A mail waiting to go out, stored in the same transaction as the act that causes it.</summary>
public sealed class OutgoingMail
{
    /// <summary>The longest subject, in characters; a longer one is cut.</summary>
    public const int SubjectMax = 300;

    /// <summary>How often sending is tried.</summary>
    public const int GiveUpAfter = 12;

    private readonly List<MailConcern> concerns = [];

    private OutgoingMail() { }

    /// <summary>Writes a mail. It goes out soon after the save.</summary>
    /// <param name="to">One address.</param>
    /// <param name="subject">Already in the recipient's language.</param>
    /// <param name="text">Plain text, already in the recipient's language; addresses in it become links in most programs.</param>
    /// <param name="now">When it was written.</param>
    public OutgoingMail(string to, string subject, string text, DateTime now)
    {
        To = to;
        Subject = Shortened.To(subject.ReplaceLineEndings(" "), SubjectMax);
        Text = text;
        CreatedAt = now;
    }

    /// <summary>Sorts by time.</summary>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The one recipient.</summary>
    public string To { get; private set; } = "";

    /// <summary>One line.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>Plain text. It names people: the row goes a week after it went out, and at once when one of them is erased.</summary>
    public string Text { get; private set; } = "";

    /// <summary>When it was written.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>When it went out.</summary>
    public DateTime? SentAt { get; private set; }

    /// <summary>Not before; null at once.</summary>
    public DateTime? NotBefore { get; private set; }

    /// <summary>How often sending failed; given up at <see cref="GiveUpAfter"/>.</summary>
    public int Attempts { get; private set; }

    /// <summary>Who it is to and of whom it speaks.</summary>
    public IReadOnlyList<MailConcern> Concerns => concerns;

    /// <summary>Says that it is to somebody or speaks of them, so that it goes when they are erased.</summary>
    /// <param name="who">An account or a person; null is nobody.</param>
    public OutgoingMail Concerning(Guid? who)
    {
        if (who is { } one && concerns.TrueForAll(row => row.Who != one))
        {
            concerns.Add(new MailConcern { MailId = Id, Who = one });
        }

        return this;
    }

    /// <summary>It went out.</summary>
    public void Sent(DateTime now) => SentAt = now;

    /// <summary>The server did not take it: again later, waiting twice as long each time.</summary>
    public void Failed(DateTime now)
    {
        Attempts++;
        NotBefore = now.AddSeconds(Math.Min(7200, 5 * Math.Pow(2, Attempts)));
    }
}

/// <summary>That a mail is to somebody, or names them or their words.</summary>
public sealed class MailConcern
{
    /// <summary>The mail.</summary>
    public required Guid MailId { get; init; }

    /// <summary>An account or a person: the platform knows neither, the features say whom they mean and forget by the same key.</summary>
    public required Guid Who { get; init; }
}
