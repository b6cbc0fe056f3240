using SundAI.Portal.Platform.Search;

namespace SundAI.Portal.Ecosystem.Import;

/// <summary>
/// The region of an organisation where its row makes it certain: by postcode, else by a town named like a municipality, else
/// by the name of a municipality or region itself. Otherwise unknown (null): a wrong region misleads more than none.
/// </summary>
internal static class RegionGuess
{
    // "København NV", "Aalborg SØ": the part of a town that a post office serves.
    private const int LongestDistrict = 2;

    public static string? Of(string? postcode, string? city, string? name = null) =>
        PostcodeRegions.Of(postcode) ?? OfCity(city) ?? OfAuthority(name);

    private static string? OfCity(string? city)
    {
        var words = Folding.Of(city).Split(' ');
        var town = words.Length > 1 && words[^1].Length <= LongestDistrict ? words[..^1] : words;
        return MunicipalityRegions.OfFolded(string.Join(' ', town));
    }

    private static string? OfAuthority(string? name)
    {
        var folded = Folding.Of(name);
        foreach (var ending in (string[])[" kommune", " regionskommune"])
        {
            if (folded.EndsWith(ending, StringComparison.Ordinal))
            {
                var place = folded[..^ending.Length];
                return MunicipalityRegions.OfFolded(place) ?? MunicipalityRegions.OfFolded(place.TrimEnd('s'));
            }
        }

        return folded switch
        {
            "region hovedstaden" => RegionSlugs.Hovedstaden,
            "region sjaelland" => RegionSlugs.Sjaelland,
            "region syddanmark" => RegionSlugs.Syddanmark,
            "region midtjylland" => RegionSlugs.Midtjylland,
            "region nordjylland" => RegionSlugs.Nordjylland,
            _ => null,
        };
    }
}
