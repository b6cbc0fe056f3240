namespace SundAI.Portal.Platform.Mail;

/// <summary>What a mail tells in more than one line and the portal has put together itself, out of words that are one line each.</summary>
/// <param name="Text">The text.</param>
public sealed record Paragraphs(string Text)
{
    /// <inheritdoc />
    public override string ToString() => Text;
}
