namespace SundAI.Portal.Matchmaking.Learning;

/// <summary>Weights that were learned and tried; <see cref="WeightChoice"/> says which are in use.</summary>
public sealed class WeightVersion
{
    /// <summary>Its key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>For posts, or for organisations as a whole.</summary>
    public required bool IsForPost { get; init; }

    /// <summary>What each kind of reason weighs, by name.</summary>
    public required string Weights { get; init; }

    /// <summary>From how many askers they were learned.</summary>
    public required int LearnedFrom { get; init; }

    /// <summary>On how many they were tried.</summary>
    public required int HeldBack { get; init; }

    /// <summary>How well the weights before ordered those, 0 to 1.</summary>
    public required double Before { get; init; }

    /// <summary>How well these do.</summary>
    public required double After { get; init; }

    /// <summary>The mean gain is above this with a certainty of 97.5 %; null for those of before it was written down.</summary>
    public double? GainFrom { get; init; }

    /// <summary>Whether they proved better than those before, beyond chance.</summary>
    public required bool IsBetter { get; init; }

    /// <summary>When.</summary>
    public required DateTime MadeAt { get; init; }
}
