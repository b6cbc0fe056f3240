using SundAI.Portal.Knowledge.Ask;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.Markdown;
using SundAI.Portal.Platform.Search;

namespace SundAI.Portal.Home;

/// <summary>What the pages about the portal say.</summary>
internal sealed class AboutPassages(MarkdownRenderer markdown) : IPassageSource
{
    private static readonly (string File, string Path)[] Pages =
    [
        ("om", "om"),
        ("kontakt", "om/kontakt"),
        ("tilgaengelighed", "om/tilgaengelighed"),
        ("privatliv", "om/privatliv"),
    ];

    public Task<string> StampAsync(PortalDbContext db, CancellationToken cancellation) => PassageStamp.Never;

    public IAsyncEnumerable<PublishedPassage> ReadAllAsync(PortalDbContext db) =>
        (
            from page in Pages
            from language in Languages.All
            let content = FrontMatter.Read(SeedFiles.Read($"Home.Content.{page.File}.{language.Code()}.md"))
            from passage in markdown.PassagesBelow(content.Body, language, "About", content.Of("title"), page.Path)
            select passage
        ).ToAsyncEnumerable();
}
