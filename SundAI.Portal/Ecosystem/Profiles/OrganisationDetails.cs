namespace SundAI.Portal.Ecosystem;

/// <summary>What an organisation's own people say beyond what registers know.</summary>
/// <param name="Seeks">What it looks for, in Markdown.</param>
/// <param name="Offers">What it can give, in Markdown.</param>
/// <param name="Ror">Its identifier in the Research Organization Registry, the nine signs; null when it has none.</param>
/// <param name="Facilities">Data and test facilities.</param>
/// <param name="Certificates">What it is certified for.</param>
/// <param name="Links">Links beside its own site.</param>
public sealed record OrganisationDetails(
    string Seeks,
    string Offers,
    string? Ror,
    IReadOnlyList<Facility> Facilities,
    IReadOnlyList<Certificate> Certificates,
    IReadOnlyList<ProfileLink> Links
)
{
    /// <summary>Nothing said yet.</summary>
    public static OrganisationDetails None { get; } = new("", "", null, [], [], []);
}
