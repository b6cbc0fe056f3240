namespace SundAI.Portal.Platform.Markdown;

/// <summary>Markup of a page's text that <see cref="MarkdownRenderer"/> made and may be shown as it is; a <see cref="PageText"/> shows it.</summary>
public sealed class PageMarkup
{
    internal PageMarkup(string html) => Html = html;

    /// <summary>The markup.</summary>
    public string Html { get; }
}

/// <summary>What a page's text gets besides its own words.</summary>
/// <param name="Path">The page's address without a leading slash, for the links to its passages.</param>
/// <param name="Label">What the link to a passage is called, from its number.</param>
public sealed record PageMarks(string Path, Func<int, string> Label);
