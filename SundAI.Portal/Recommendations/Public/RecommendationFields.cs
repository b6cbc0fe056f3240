namespace SundAI.Portal.Recommendations.Public;

/// <summary>A report.</summary>
public sealed class ReportFields
{
    /// <summary>The version that was read.</summary>
    public Guid Version { get; set; }

    /// <summary>How far it is.</summary>
    public RecommendationStatus Status { get; set; }

    /// <summary>What happened.</summary>
    public string? News { get; set; }
}

/// <summary>A day.</summary>
public sealed class DueFields
{
    /// <summary>The version that was read.</summary>
    public Guid Version { get; set; }

    /// <summary>The day.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>Why.</summary>
    public string? News { get; set; }
}

/// <summary>An owner.</summary>
public sealed class AssignFields
{
    /// <summary>The version that was read.</summary>
    public Guid Version { get; set; }

    /// <summary>The chosen organisation.</summary>
    public Guid? OrganisationId { get; set; }
}

/// <summary>An action.</summary>
public sealed class PlanFields
{
    /// <summary>What is done.</summary>
    public string? Text { get; set; }

    /// <summary>By when.</summary>
    public DateOnly? DueOn { get; set; }
}
