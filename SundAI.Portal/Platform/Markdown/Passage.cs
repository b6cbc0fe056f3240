namespace SundAI.Portal.Platform.Markdown;

/// <summary>A block of a page's text that one can cite: a paragraph, an item, a row of a table, a quotation.</summary>
/// <param name="Anchor">Its id on the page: <c>afsnit-N</c>, counted from 1 in the order of the text.</param>
/// <param name="Heading">The words of the nearest heading above it.</param>
/// <param name="Text">Its words, without marks.</param>
public sealed record Passage(string Anchor, string? Heading, string Text);
