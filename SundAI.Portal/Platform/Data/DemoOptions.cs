using SundAI.Portal.Platform.Settings;

namespace SundAI.Portal.Platform.Data;

/// <summary>Whether the invented demo ecosystem is there (<c>Demo:*</c>).</summary>
public sealed class DemoOptions : ISettings
{
    /// <summary>The section's name.</summary>
    public const string Section = "Demo";

    /// <summary>Whether it is written at the start. Null: in Development only.</summary>
    public bool? Seed { get; set; }

    /// <summary>
    /// Allows the demo outside Development. Its accounts, an administrator among them, have a password that anybody can read in the
    /// source: for tests and demonstrations only.
    /// </summary>
    public bool AllowPublishedPassword { get; set; }

    /// <inheritdoc />
    public IEnumerable<string> Problems(IHostEnvironment environment)
    {
        if (Seed == true && Refusal(environment) is { } refusal)
        {
            yield return $"Demo:Seed: {refusal}";
        }
    }

    /// <summary>Why the demo may not be written here; null when it may.</summary>
    public string? Refusal(IHostEnvironment environment) =>
        AllowPublishedPassword || environment.IsDevelopment()
            ? null
            : "the demo's accounts have a published password, so it is refused outside Development. "
                + "For a demonstration that holds nothing else, set Demo:AllowPublishedPassword=true.";
}
