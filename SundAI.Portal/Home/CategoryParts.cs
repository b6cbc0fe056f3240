namespace SundAI.Portal.Home;

/// <summary>A part of a category's text: its heading and the Markdown below it.</summary>
public sealed record CategoryPart(string Heading, string Text);

/// <summary>
/// A category's text, taken apart at its headings of the second level: what it is, its examples, what it promises, what follows from it.
/// A text that an administrator has arranged otherwise has only what comes first, whole.
/// </summary>
public sealed record CategoryParts(string Opening, CategoryPart? Examples, CategoryPart? Promises, CategoryPart? Consequences)
{
    private const string Mark = "\n## ";

    /// <summary>Takes a text apart.</summary>
    public static CategoryParts Of(string markdown)
    {
        var parts = markdown.ReplaceLineEndings("\n").Split(Mark);
        if (parts.Length != 4)
        {
            return new CategoryParts(markdown, null, null, null);
        }

        return new CategoryParts(parts[0], Part(parts[1]), Part(parts[2]), Part(parts[3]));
    }

    private static CategoryPart Part(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return end < 0 ? new CategoryPart(text.Trim(), "") : new CategoryPart(text[..end].Trim(), text[end..].Trim());
    }
}
