namespace SundAI.Portal.Ecosystem.Import;

/// <summary>The slugs of Denmark's five regions in the taxonomy.</summary>
internal static class RegionSlugs
{
    public const string Hovedstaden = "hovedstaden";
    public const string Sjaelland = "sjaelland";
    public const string Syddanmark = "syddanmark";
    public const string Midtjylland = "midtjylland";
    public const string Nordjylland = "nordjylland";
}
