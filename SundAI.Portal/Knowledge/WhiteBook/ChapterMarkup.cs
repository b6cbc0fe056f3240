using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Localization;
using SundAI.Portal.Platform;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.Markdown;

namespace SundAI.Portal.Knowledge;

/// <summary>
/// A chapter's markup with its passages and the glossary's terms. Made once for each version, language and state of the glossary: finding
/// the terms takes longer than showing the page.
/// </summary>
internal sealed class ChapterMarkup(
    IMemoryCache cache,
    MarkdownRenderer renderer,
    IStringLocalizer<PlatformText> shared,
    IStringLocalizer<KnowledgeText> words
)
{
    private static readonly TimeSpan Unread = TimeSpan.FromHours(2);

    public async Task<PageMarkup> OfAsync(PortalDbContext db, ChapterState chapter, CancellationToken cancellation)
    {
        var language = Languages.Current;
        var key = (nameof(ChapterMarkup), chapter.Id, chapter.Version, chapter.Glossary, language);
        if (cache.TryGetValue(key, out PageMarkup? made))
        {
            return made!;
        }

        var glossary = await Glossary.ReadAsync(db, language, renderer, cancellation);
        var marks = new PageMarks(
            $"hvidbog/{chapter.Slug}",
            number => shared["Passage.Link", number],
            new PageTips(glossary.Tips, words["Glossary.ReadMore"])
        );
        return cache.Set(key, renderer.ToPage(chapter.Text, marks), new MemoryCacheEntryOptions { SlidingExpiration = Unread });
    }
}

/// <summary>What a chapter's markup depends on.</summary>
/// <param name="Id">The chapter.</param>
/// <param name="Slug">Its address.</param>
/// <param name="Version">The number of the version that stands.</param>
/// <param name="Glossary">When the glossary last changed.</param>
/// <param name="Text">Its Markdown in the reader's language.</param>
internal sealed record ChapterState(Guid Id, string Slug, int Version, DateTime? Glossary, string Text);
