namespace SundAI.Portal.Ecosystem;

/// <summary>
/// What one or several organisations did or published, written by the feature it comes from. Matching, the map and profiles rest on
/// these and know nothing above. Its themes are <see cref="Taxonomy.Tag"/>s with the activity as owner.
/// </summary>
public sealed class Activity
{
    private Activity() { }

    /// <summary>A new activity; what it says comes with <see cref="Become"/>.</summary>
    public Activity(Guid entityId) => EntityId = entityId;

    /// <summary>Its key.</summary>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The post, workshop, note or dataset itself.</summary>
    public Guid EntityId { get; private set; }

    /// <summary>What sort of thing.</summary>
    public ActivityKind Kind { get; private set; }

    /// <summary>Its name.</summary>
    public string Title { get; private set; } = "";

    /// <summary>What it is about, as plain text.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Its page, without a leading slash.</summary>
    public string Path { get; private set; } = "";

    /// <summary>Where; null when it has no place.</summary>
    public string? RegionSlug { get; private set; }

    /// <summary>When it happened or was published.</summary>
    public DateTime At { get; private set; }

    /// <summary>Whether anyone may see it.</summary>
    public bool IsPublic { get; private set; }

    /// <summary>Takes over what its feature says now.</summary>
    public void Become(ActivityFacts facts)
    {
        (Kind, Title, Text, Path) = (facts.Kind, facts.Title, facts.Text, facts.Path);
        (RegionSlug, At, IsPublic) = (facts.RegionSlug, facts.At, facts.IsPublic);
    }
}

/// <summary>That an organisation took part in an activity.</summary>
public sealed class ActivityParticipant
{
    /// <summary>The activity.</summary>
    public required Guid ActivityId { get; init; }

    /// <summary>Who took part.</summary>
    public required Guid OrganisationId { get; init; }
}

/// <summary>The sorts of activity.</summary>
public enum ActivityKind
{
    Project,
    Post,
    Workshop,
    Note,
    Dataset,
}

/// <summary>What a feature says about an activity.</summary>
/// <param name="EntityId">The thing it is.</param>
/// <param name="Kind">What sort of thing.</param>
/// <param name="Title">Its name.</param>
/// <param name="Text">What it is about, as plain text.</param>
/// <param name="Path">Its page, without a leading slash.</param>
/// <param name="At">When.</param>
/// <param name="Participants">The organisations that took part.</param>
/// <param name="Themes">Theme slugs.</param>
/// <param name="RegionSlug">Where, if anywhere.</param>
/// <param name="IsPublic">Whether anyone may see it.</param>
public sealed record ActivityFacts(
    Guid EntityId,
    ActivityKind Kind,
    string Title,
    string Text,
    string Path,
    DateTime At,
    IReadOnlyCollection<Guid> Participants,
    IReadOnlyCollection<string> Themes,
    string? RegionSlug = null,
    bool IsPublic = true
);
