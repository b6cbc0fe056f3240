using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SundAI.Portal.Recommendations;

/// <summary>What somebody says to one paragraph of one version.</summary>
public sealed class Comment
{
    /// <summary>The longest comment, in characters.</summary>
    public const int TextMax = 2000;

    private Comment() { }

    /// <summary>A new comment. The text is checked by the use case.</summary>
    public Comment(Guid noteId, Guid paragraphKey, int versionNumber, Guid personId, Guid? organisationId, string text, DateTime now)
    {
        (NoteId, ParagraphKey, VersionNumber, PersonId) = (noteId, paragraphKey, versionNumber, personId);
        (OrganisationId, Text, CreatedAt) = (organisationId, text.Trim(), now);
        Id = KeyOf(paragraphKey, personId, Text, now);
    }

    /// <summary>Its key: the same words said twice within a minute get the same one, so that a double click is stored once.</summary>
    public Guid Id { get; private set; }

    /// <summary>The note.</summary>
    public Guid NoteId { get; private set; }

    /// <summary>The paragraph.</summary>
    public Guid ParagraphKey { get; private set; }

    /// <summary>The version that was read.</summary>
    public int VersionNumber { get; private set; }

    /// <summary>Who; null once the person was erased: the text stays, its author is a former member.</summary>
    public Guid? PersonId { get; private set; }

    /// <summary>For whom they spoke, if for anybody.</summary>
    public Guid? OrganisationId { get; private set; }

    /// <summary>Plain text.</summary>
    public string Text { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>When a moderator took it down; its words are kept for the record and shown to nobody else.</summary>
    public DateTime? RemovedAt { get; private set; }

    /// <summary>A moderator takes it down. False when it was down before.</summary>
    public bool TakeDown(DateTime now)
    {
        if (RemovedAt is not null)
        {
            return false;
        }

        RemovedAt = now;
        return true;
    }

    /// <summary>The author is erased.</summary>
    public void Forget() => PersonId = null;

    private static Guid KeyOf(Guid paragraphKey, Guid personId, string text, DateTime now)
    {
        var minute = now.Ticks / TimeSpan.TicksPerMinute;
        var said = string.Create(CultureInfo.InvariantCulture, $"{paragraphKey:N}{personId:N}{minute} {text}");
        return new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(said)).AsSpan(0, 16));
    }
}
