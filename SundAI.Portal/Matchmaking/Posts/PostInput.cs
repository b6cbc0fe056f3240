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

    /// <summary>What an answer must have, a line for each.</summary>
    public string? Required { get; set; }

    /// <summary>What an answer had better have, a line for each.</summary>
    public string? Wished { get; set; }

    /// <summary>When the collaboration should begin, if that matters.</summary>
    public DateOnly? StartsOn { get; set; }

    /// <summary>When it should be over, if that matters.</summary>
    public DateOnly? EndsOn { get; set; }

    /// <summary>Who may see it.</summary>
    public PostAudience Audience { get; set; }

    public string? RegionSlug { get; set; }

    /// <summary>The last day, in Copenhagen.</summary>
    public DateOnly? ExpiresOn { get; set; }

    public IReadOnlyCollection<string> Themes { get; set; } = [];

    public IReadOnlyCollection<string> Categories { get; set; } = [];

    public IReadOnlyCollection<string> Competences { get; set; } = [];

    /// <summary>The version that was read; empty for a new post.</summary>
    public Guid Version { get; set; }

    /// <summary>Under which key a half-written form is kept.</summary>
    /// <param name="slug">The post's; null for a new one.</param>
    public static string DraftKey(string? slug) => $"post:{slug ?? "new"}";

    // Nobody plans a collaboration further away than this; what is, is a slip of the keyboard.
    private const int FurthestYears = 10;

    internal Check Validate(TaxonomyCatalogue catalogue, DateOnly today)
    {
        var check = new Check()
            .Line(nameof(Title), Title, Post.TitleMax, min: 5)
            .Line(nameof(Summary), Summary, Post.SummaryMax, min: 10)
            .OptionalText(nameof(Text), Text, Post.TextMax);
        ValidateLines(check, nameof(Required), Required);
        ValidateLines(check, nameof(Wished), Wished);
        ValidateDay(check, nameof(StartsOn), StartsOn, today);
        ValidateDay(check, nameof(EndsOn), EndsOn, today);
        return check
            .That(
                StartsOn is null || EndsOn is null || EndsOn >= StartsOn,
                nameof(EndsOn),
                Refusal.Of<MatchmakingText>("Post.EndsBeforeStart")
            )
            .SomeChosen(nameof(Themes), catalogue.Known(TermKind.Theme, Themes).Count > 0)
            .Chosen(nameof(Subject), Enum.IsDefined(Subject) && Enum.IsDefined(Kind))
            .Chosen(nameof(Audience), Enum.IsDefined(Audience))
            .That(ExpiresOn is not null, nameof(ExpiresOn), Refusal.Of<Platform.PlatformText>("Check.Required"))
            .That(ExpiresOn is null || ExpiresOn >= today, nameof(ExpiresOn), Refusal.Of<MatchmakingText>("Post.ExpiryPassed"))
            .That(
                ExpiresOn is null || ExpiresOn <= today.AddDays(Post.MaxDays),
                nameof(ExpiresOn),
                Refusal.Of<MatchmakingText>("Post.ExpiryTooFar", Post.MaxDays)
            );
    }

    private static void ValidateLines(Check check, string field, string? text)
    {
        var lines = PostLines.Of(text);
        var tooLong = lines.ToList().FindIndex(line => line.Length > PostLines.LineMax);
        if (lines.Count > PostLines.Most)
        {
            check.That(false, field, Refusal.Of<MatchmakingText>("Post.TooManyLines", PostLines.Most, lines.Count));
        }
        else if (tooLong >= 0)
        {
            var why = Refusal.Of<MatchmakingText>("Post.LineTooLong", tooLong + 1, lines[tooLong].Length, PostLines.LineMax);
            check.That(false, field, why);
        }
        else
        {
            check.OptionalText(field, PostLines.Join(lines), PostLines.TextMax);
        }
    }

    private static void ValidateDay(Check check, string field, DateOnly? day, DateOnly today)
    {
        var (first, last) = (today.AddYears(-1), today.AddYears(FurthestYears));
        check.That(
            day is null || (day >= first && day <= last),
            field,
            Refusal.Of<MatchmakingText>("Post.DayOutOfReach", first.Year, last.Year)
        );
    }
}
