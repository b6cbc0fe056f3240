namespace SundAI.Portal.Platform.Mail;

/// <summary>What a mail tells as somebody's own text, with its line breaks: each line is marked, so that none reads as the portal's.</summary>
/// <param name="Text">The text.</param>
public sealed record Quoted(string Text)
{
    private static readonly string[] Breaks = ["\r\n", "\n", "\r", "\u0085", "\u2028", "\u2029"];

    /// <inheritdoc />
    public override string ToString() =>
        string.Join('\n', Text.Split(Breaks, StringSplitOptions.None).Select(line => $"> {line}".TrimEnd()));
}
