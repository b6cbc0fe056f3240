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
/// <param name="Tips">The words that are explained where they stand first, if any are.</param>
public sealed record PageMarks(string Path, Func<int, string> Label, PageTips? Tips = null);

/// <summary>The words of a text that are explained.</summary>
/// <param name="Find">Where they stand in a piece of running text, in order, none over another.</param>
/// <param name="ReadMore">What the link to the whole explanation is called.</param>
public sealed record PageTips(Func<string, IReadOnlyList<PageTip>> Find, string ReadMore);

/// <summary>A word that is explained.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Key">What it is, however it is inflected: a slug.</param>
/// <param name="Path">The page that explains it.</param>
/// <param name="Explanation">In a sentence or two of plain text.</param>
public sealed record PageTip(int Start, int Length, string Key, string Path, string Explanation);
