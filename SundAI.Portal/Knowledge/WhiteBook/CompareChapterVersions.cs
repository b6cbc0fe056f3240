using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.Markdown;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Knowledge;

/// <summary>What changed from one version of a chapter to another. Anyone reads it.</summary>
internal sealed class CompareChapterVersions(IDbContextFactory<PortalDbContext> contexts, MarkdownRenderer markdown)
{
    public async Task<Result<ChapterComparison>> HandleAsync(Actor actor, CompareInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var (from, to) = input.From <= input.To ? (input.From, input.To) : (input.To, input.From);
        var versions = await (
            from chapter in db.Set<WhiteBookChapter>()
            join version in db.Set<ChapterVersion>() on chapter.Id equals version.ChapterId
            where chapter.Slug == input.Slug && (version.Number == @from || version.Number == to)
            orderby version.Number
            select version
        )
            .AsNoTracking()
            .ToListAsync(cancellation);
        if (versions.Count == 0 || versions[0].Number != from || versions[^1].Number != to)
        {
            return Refusal.NotFound;
        }

        var (before, after) = (versions[0], versions[^1]);
        return new ChapterComparison(
            (before.Number, before.CreatedAt),
            (after.Number, after.CreatedAt),
            new ChapterDiffBlock(before.Title, after.Title),
            new ChapterDiffBlock(before.Summary, after.Summary),
            ChapterDiff.Of(before.Text, after.Text, markdown)
        );
    }
}

/// <summary>Which two versions, in any order.</summary>
public sealed record CompareInput(string Slug, int From, int To);

/// <summary>Two versions beside each other.</summary>
/// <param name="From">The older, and when it was published.</param>
/// <param name="To">The newer, and when it was published.</param>
/// <param name="Title">Both titles.</param>
/// <param name="Summary">Both summaries.</param>
/// <param name="Blocks">Both texts.</param>
public sealed record ChapterComparison(
    (int Number, DateTime At) From,
    (int Number, DateTime At) To,
    ChapterDiffBlock Title,
    ChapterDiffBlock Summary,
    IReadOnlyList<ChapterDiffBlock> Blocks
)
{
    /// <summary>Whether any word differs.</summary>
    public bool IsChanged => Title.IsChanged || Summary.IsChanged || Blocks.Any(block => block.IsChanged);
}
