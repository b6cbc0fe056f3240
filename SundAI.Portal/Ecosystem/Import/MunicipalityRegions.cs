using SundAI.Portal.Platform.Search;

namespace SundAI.Portal.Ecosystem.Import;

/// <summary>
/// The 98 Danish municipalities and the region of each (official lists: Klimadatastyrelsen, Danmarks Statistik). A municipality
/// is named like its main town, so a town of that name is taken to be there.
/// </summary>
internal static class MunicipalityRegions
{
    private static readonly Dictionary<string, string> NamesByRegion = new(StringComparer.Ordinal)
    {
        [RegionSlugs.Hovedstaden] =
            "København, Frederiksberg, Ballerup, Brøndby, Dragør, Gentofte, Gladsaxe, Glostrup, Herlev, "
            + "Albertslund, Hvidovre, Høje-Taastrup, Lyngby-Taarbæk, Rødovre, Ishøj, Tårnby, Vallensbæk, Furesø, "
            + "Allerød, Fredensborg, Helsingør, Hillerød, Hørsholm, Rudersdal, Egedal, Frederikssund, Halsnæs, "
            + "Gribskov, Bornholm",
        [RegionSlugs.Sjaelland] =
            "Greve, Køge, Roskilde, Solrød, Odsherred, Holbæk, Faxe, Kalundborg, Ringsted, Slagelse, Stevns, "
            + "Sorø, Lejre, Lolland, Næstved, Guldborgsund, Vordingborg",
        [RegionSlugs.Syddanmark] =
            "Middelfart, Assens, Faaborg-Midtfyn, Kerteminde, Nyborg, Odense, Svendborg, Nordfyns, Langeland, "
            + "Ærø, Haderslev, Billund, Sønderborg, Tønder, Esbjerg, Fanø, Varde, Vejen, Aabenraa, Fredericia, "
            + "Kolding, Vejle",
        [RegionSlugs.Midtjylland] =
            "Horsens, Herning, Holstebro, Lemvig, Struer, Syddjurs, Norddjurs, Favrskov, Odder, Randers, "
            + "Silkeborg, Samsø, Skanderborg, Aarhus, Ikast-Brande, Ringkøbing-Skjern, Hedensted, Skive, Viborg",
        [RegionSlugs.Nordjylland] =
            "Morsø, Thisted, Brønderslev, Frederikshavn, Vesthimmerlands, Læsø, Rebild, Mariagerfjord, " + "Jammerbugt, Aalborg, Hjørring",
    };

    private static readonly Dictionary<string, string> ByFoldedName = NamesByRegion
        .SelectMany(region => region.Value.Split(", ").Select(name => (Name: Folding.Of(name), region.Key)))
        .Append((Name: "copenhagen", Key: RegionSlugs.Hovedstaden))
        .ToDictionary(pair => pair.Name, pair => pair.Key, StringComparer.Ordinal);

    public static int Count => NamesByRegion.Sum(region => region.Value.Split(", ").Length);

    /// <summary>The slug of the region of a folded municipality name, or null.</summary>
    public static string? OfFolded(string name) => ByFoldedName.GetValueOrDefault(name);
}
