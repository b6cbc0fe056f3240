namespace SundAI.Portal.Platform.UseCases;

/// <summary>An expected "no": a key into a feature's texts, so that the page can say it in the reader's language.</summary>
/// <param name="Texts">The text class that holds the key, for instance <c>typeof(MatchmakingText)</c>.</param>
/// <param name="Key">The key of the sentence.</param>
/// <param name="Arguments">What the sentence names: dates, numbers, names.</param>
public sealed record Refusal(Type Texts, string Key, params object[] Arguments)
{
    /// <summary>The input's property that the sentence is about; null when it is about the whole act.</summary>
    public string? Field { get; init; }

    /// <summary>What sort of refusal this is, for the status code of a plain request.</summary>
    public RefusalKind Kind { get; init; } = RefusalKind.Invalid;

    /// <summary>Where two people edited at once: what is stored now, to be shown beside what was typed.</summary>
    public object? Current { get; init; }

    /// <summary>A refusal in a feature's own words.</summary>
    public static Refusal Of<TTexts>(string key, params object[] arguments) => new(typeof(TTexts), key, arguments);

    /// <summary>The same refusal, said beside one field.</summary>
    public Refusal At(string field) => this with { Field = field };

    /// <summary>Nobody, or somebody without the right to do this.</summary>
    public static Refusal NotAllowed { get; } = new(typeof(PlatformText), "Refused.NotAllowed") { Kind = RefusalKind.NotAllowed };

    /// <summary>There is no such thing, or none that the actor may see.</summary>
    public static Refusal NotFound { get; } = new(typeof(PlatformText), "Refused.NotFound") { Kind = RefusalKind.NotFound };

    /// <summary>Somebody else saved meanwhile; <paramref name="current"/> is what they wrote.</summary>
    public static Refusal Stale(object? current = null) =>
        new(typeof(PlatformText), "Refused.Stale") { Kind = RefusalKind.Stale, Current = current };
}

/// <summary>The sorts of refusal: what was typed is wrong, the actor may not, it is not there, somebody was faster.</summary>
public enum RefusalKind
{
    Invalid,
    NotAllowed,
    NotFound,
    Stale,
}
