namespace SundAI.Portal.Ecosystem;

/// <summary>Data, or a place to test, that an organisation has for others.</summary>
/// <param name="Kind">Which of the two.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Sentence">What it holds, for whom; may be empty.</param>
public sealed record Facility(FacilityKind Kind, string Name, string Sentence);

/// <summary>What others may use.</summary>
public enum FacilityKind
{
    /// <summary>A collection of data.</summary>
    Data,

    /// <summary>A place, a ward, a laboratory where a solution can be tried.</summary>
    TestFacility,
}
