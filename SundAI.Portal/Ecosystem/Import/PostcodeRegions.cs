using System.Globalization;
using System.Text.RegularExpressions;

namespace SundAI.Portal.Ecosystem.Import;

/// <summary>
/// The region of a Danish postcode. Postcodes were not drawn along regions: those with addresses in two of them are left out,
/// and so are Greenland, the Faroe Islands and post boxes below 1000. Source: PostNord's postcode file with municipalities
/// (October 2020, by way of github DanielZambelli/dk-postals).
/// </summary>
internal static partial class PostcodeRegions
{
    private static readonly (int From, int To, string Region)[] Ranges =
    [
        (1000, 2669, RegionSlugs.Hovedstaden),
        (2670, 2699, RegionSlugs.Sjaelland),
        (2700, 3799, RegionSlugs.Hovedstaden),
        (4000, 4049, RegionSlugs.Sjaelland),
        (4050, 4050, RegionSlugs.Hovedstaden),
        (4051, 4999, RegionSlugs.Sjaelland),
        (5000, 6879, RegionSlugs.Syddanmark),
        (6880, 6999, RegionSlugs.Midtjylland),
        (7000, 7129, RegionSlugs.Syddanmark),
        (7130, 7172, RegionSlugs.Midtjylland),
        (7173, 7279, RegionSlugs.Syddanmark),
        (7280, 7299, RegionSlugs.Midtjylland),
        (7300, 7329, RegionSlugs.Syddanmark),
        (7362, 7699, RegionSlugs.Midtjylland),
        (7700, 7789, RegionSlugs.Nordjylland),
        (7790, 7899, RegionSlugs.Midtjylland),
        (7900, 7999, RegionSlugs.Nordjylland),
        (8000, 8999, RegionSlugs.Midtjylland),
        (9000, 9999, RegionSlugs.Nordjylland),
    ];

    private static readonly HashSet<int> InTwoRegions =
    [
        2640,
        3670,
        4000,
        6830,
        6870,
        6880,
        7100,
        7120,
        7160,
        7260,
        7270,
        7323,
        7330,
        7361,
        7760,
        8970,
        8990,
        9500,
        9550,
        9620,
        9631,
        9632,
    ];

    /// <summary>The slug of the region, or null when it is not certain. <c>DK-</c> in front is accepted.</summary>
    public static string? Of(string? postcode)
    {
        if (FourDigits().Match(postcode ?? "") is not { Success: true } match)
        {
            return null;
        }

        var code = int.Parse(match.Groups["code"].Value, CultureInfo.InvariantCulture);
        return InTwoRegions.Contains(code) ? null : Ranges.FirstOrDefault(range => range.From <= code && code <= range.To).Region;
    }

    [GeneratedRegex(@"^\s*(?:DK[- ]?)?(?<code>[0-9]{4})\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FourDigits();
}
