using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Matchmaking;

/// <summary>What people write in a post; the model of the form and the input of the use case.</summary>
public sealed class PostInput
{
    /// <summary>The post; empty for a new one.</summary>
    public Guid Id { get; set; }

    public PostKind Kind { get; set; }

    public PostSubject Subject { get; set; }

    public string Title { get; set; } = "";

    public string? Summary { get; set; }

    public string? Text { get; set; }

    public string? RegionSlug { get; set; }

    /// <summary>The last day, in Copenhagen.</summary>
    public DateOnly? ExpiresOn { get; set; }

    public IReadOnlyCollection<string> Themes { get; set; } = [];

    public IReadOnlyCollection<string> Categories { get; set; } = [];

    public IReadOnlyCollection<string> Competences { get; set; } = [];

    /// <summary>The version that was read; empty for a new post.</summary>
    public Guid Version { get; set; }

    internal Check Validate(TaxonomyCatalogue catalogue, DateOnly today) =>
        new Check()
            .Text(nameof(Title), Title, Post.TitleMax, min: 5)
            .Text(nameof(Summary), Summary, Post.SummaryMax, min: 10)
            .OptionalText(nameof(Text), Text, Post.TextMax)
            .Chosen(nameof(Themes), catalogue.Known(TermKind.Theme, Themes).Count > 0)
            .Chosen(nameof(Subject), Enum.IsDefined(Subject) && Enum.IsDefined(Kind))
            .That(ExpiresOn is not null, nameof(ExpiresOn), Refusal.Of<Platform.PlatformText>("Check.Required"))
            .That(ExpiresOn is null || ExpiresOn >= today, nameof(ExpiresOn), Refusal.Of<MatchmakingText>("Post.ExpiryPassed"))
            .That(
                ExpiresOn is null || ExpiresOn <= today.AddDays(Post.MaxDays),
                nameof(ExpiresOn),
                Refusal.Of<MatchmakingText>("Post.ExpiryTooFar", Post.MaxDays)
            );
}
