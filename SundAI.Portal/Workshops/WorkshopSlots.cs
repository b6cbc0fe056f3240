namespace SundAI.Portal.Workshops;

/// <summary>The places that higher features fill on the pages of this one.</summary>
public static class WorkshopSlots
{
    /// <summary>A workshop's page, below its agenda; takes the workshop's id.</summary>
    public const string WorkshopMain = "Workshop.Main";

    /// <summary>A workshop's page, among the buttons that facilitators see; takes the workshop's id.</summary>
    public const string FacilitatorActions = "Workshop.FacilitatorActions";
}
