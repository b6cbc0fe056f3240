namespace SundAI.Portal.Ecosystem;

/// <summary>The places that higher features fill on the pages of this one.</summary>
public static class EcosystemSlots
{
    /// <summary>An organisation's page, below what it says about itself; takes the organisation's id.</summary>
    public const string OrganisationMain = "Organisation.Main";

    /// <summary>An organisation's page, at the side; takes the organisation's id.</summary>
    public const string OrganisationSide = "Organisation.Side";

    /// <summary>An organisation's page, among the buttons under its name; takes the organisation's id.</summary>
    public const string OrganisationActions = "Organisation.Actions";
}
