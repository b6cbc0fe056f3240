using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Ecosystem.Import;

/// <summary>A row as the portal says it: readable names, a mapped type, a region only where it is certain, nothing that is malformed.</summary>
internal static class ImportedFacts
{
    private const int MaxCity = 100;
    private const int MaxWebsite = 300;
    private const int MaxSource = 40;

    public static OrganisationFacts Of(OrganisationRow row) =>
        new(
            ReadableName.From(row.Name),
            SourceTypeMap.Map(row.Type, row.Name)!,
            RegionSlug: RegionGuess.Of(row.Postcode, row.City, row.Name),
            City: row.City is { Length: <= MaxCity } city ? ReadableName.From(city) : null,
            Postcode: PostcodeOf(row.Postcode),
            Cvr: CvrNumber.TryParse(row.Cvr, out var cvr) ? cvr.Value : null,
            Website: WebsiteOf(row.Url)
        );

    public static string SourceOf(OrganisationRow row) =>
        row.Source is { Length: > 0 } source ? source[..Math.Min(source.Length, MaxSource)] : "csv";

    private static string? PostcodeOf(string? text)
    {
        var digits = string.Concat((text ?? "").Where(char.IsAsciiDigit));
        return digits.Length == 4 ? digits : null;
    }

    private static string? WebsiteOf(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var address = text.Contains("://", StringComparison.Ordinal) ? text : $"https://{text}";
        return address.Length <= MaxWebsite && Check.IsWebAddress(address) && new Uri(address).Host.Contains('.') ? address : null;
    }
}
