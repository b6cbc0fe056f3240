using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using SundAI.Portal.Platform.Markdown;

namespace SundAI.Portal.Knowledge;

/// <summary>What two versions of a chapter's text differ in, block by block.</summary>
internal static class ChapterDiff
{
    /// <summary>The blocks of both in reading order: the same, changed, or in one of them only.</summary>
    public static IReadOnlyList<ChapterDiffBlock> Of(string before, string after, MarkdownRenderer markdown)
    {
        var model = new SideBySideDiffBuilder(new DiffPlex.Differ()).BuildDiffModel(Blocks(before, markdown), Blocks(after, markdown));
        return
        [
            .. model.OldText.Lines.Zip(
                model.NewText.Lines,
                (old, now) =>
                    new ChapterDiffBlock(old.Type == ChangeType.Imaginary ? "" : old.Text, now.Type == ChangeType.Imaginary ? "" : now.Text)
            ),
        ];
    }

    // One line a block, so that a line of the comparison is what a reader calls a paragraph.
    private static string Blocks(string text, MarkdownRenderer markdown) =>
        string.Join(
            '\n',
            text.ReplaceLineEndings("\n")
                .Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
                .Select(block => markdown.ToPlainText(block).ReplaceLineEndings(" "))
                .Where(block => block.Length > 0)
        );
}

/// <summary>A block of two versions.</summary>
/// <param name="Before">Its words in the older; empty when it is new.</param>
/// <param name="After">Its words in the newer; empty when it is gone.</param>
public sealed record ChapterDiffBlock(string Before, string After)
{
    /// <summary>Whether it differs.</summary>
    public bool IsChanged => Before != After;
}
