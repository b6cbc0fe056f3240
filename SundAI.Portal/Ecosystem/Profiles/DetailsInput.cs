using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Ecosystem;

/// <summary>A row of the form: data or a test facility.</summary>
public sealed class FacilityInput
{
    public FacilityKind Kind { get; set; }

    public string? Name { get; set; }

    public string? Sentence { get; set; }
}

/// <summary>A row of the form: a certificate.</summary>
public sealed class CertificateInput
{
    public string? Name { get; set; }

    public DateOnly? ValidUntil { get; set; }
}

/// <summary>A row of the form: a link.</summary>
public sealed class LinkInput
{
    public string? Label { get; set; }

    public string? Url { get; set; }
}

/// <summary>What people say about their organisation beyond what registering asks for. A row in which nothing is typed does not count.</summary>
public sealed class DetailsInput
{
    /// <summary>Rows in each list.</summary>
    public const int MostRows = 20;

    public string? Seeks { get; set; }

    public string? Offers { get; set; }

    public string? Ror { get; set; }

    public List<FacilityInput> Facilities { get; set; } = [];

    public List<CertificateInput> Certificates { get; set; } = [];

    public List<LinkInput> Links { get; set; } = [];

    /// <summary>The name of a field in a row, for what is said beside it.</summary>
    public static string Field(string list, int row, string field) => $"{list}[{row}].{field}";

    internal void Validate(Check check)
    {
        check
            .OptionalText(nameof(Seeks), Seeks, 2000)
            .OptionalText(nameof(Offers), Offers, 2000)
            .That(
                string.IsNullOrWhiteSpace(Ror) || RorId.TryParse(Ror, out _),
                nameof(Ror),
                Refusal.Of<EcosystemText>("Organisation.BadRor")
            );
        Rows(check, nameof(Facilities), Facilities, IsEmpty, Facility);
        Rows(check, nameof(Certificates), Certificates, IsEmpty, Certificate);
        Rows(check, nameof(Links), Links, IsEmpty, Link);
    }

    internal OrganisationDetails ToDetails(TaxonomyCatalogue catalogue) =>
        new(
            Seeks ?? "",
            Offers ?? "",
            RorId.TryParse(Ror, out var ror) ? ror.Value : null,
            [.. Facilities.Where(row => !IsEmpty(row)).Select(row => new Facility(row.Kind, Trim(row.Name), Trim(row.Sentence)))],
            [
                .. Certificates
                    .Where(row => !IsEmpty(row))
                    .Select(row => Ecosystem.Certificate.Of(catalogue, Trim(row.Name), row.ValidUntil))
                    .DistinctBy(one => one.Name.ToUpperInvariant()),
            ],
            [.. Links.Where(row => !IsEmpty(row)).Select(row => new ProfileLink(Trim(row.Label), Trim(row.Url)))]
        );

    internal static DetailsInput Of(Organisation stored, TaxonomyCatalogue catalogue) =>
        new()
        {
            Seeks = stored.Seeks,
            Offers = stored.Offers,
            Ror = stored.Ror is null ? null : RorId.AddressOf(stored.Ror),
            Facilities =
            [
                .. stored.Facilities.Select(one => new FacilityInput
                {
                    Kind = one.Kind,
                    Name = one.Name,
                    Sentence = one.Sentence,
                }),
            ],
            Certificates =
            [
                .. stored.Certificates.Select(one => new CertificateInput { Name = one.ShownName(catalogue), ValidUntil = one.ValidUntil }),
            ],
            Links = [.. stored.Links.Select(one => new LinkInput { Label = one.Label, Url = one.Url })],
        };

    private static void Rows<T>(Check check, string list, List<T> rows, Func<T, bool> isEmpty, Action<Check, T, Func<string, string>> one)
    {
        check.That(rows.Count <= MostRows, list, Refusal.Of<EcosystemText>("Organisation.TooManyRows", MostRows));
        for (var row = 0; row < Math.Min(rows.Count, MostRows); row++)
        {
            if (!isEmpty(rows[row]))
            {
                var at = row;
                one(check, rows[row], field => Field(list, at, field));
            }
        }
    }

    private static void Facility(Check check, FacilityInput row, Func<string, string> field) =>
        check.Line(field(nameof(row.Name)), row.Name, 120).OptionalLine(field(nameof(row.Sentence)), row.Sentence, 300);

    private static void Certificate(Check check, CertificateInput row, Func<string, string> field) =>
        check.Line(field(nameof(row.Name)), row.Name, 120);

    private static void Link(Check check, LinkInput row, Func<string, string> field) =>
        check
            .Line(field(nameof(row.Label)), row.Label, 80)
            .Line(field(nameof(row.Url)), row.Url, 300)
            .OptionalWebAddress(field(nameof(row.Url)), row.Url);

    private static bool IsEmpty(FacilityInput row) => string.IsNullOrWhiteSpace(row.Name) && string.IsNullOrWhiteSpace(row.Sentence);

    private static bool IsEmpty(CertificateInput row) => string.IsNullOrWhiteSpace(row.Name) && row.ValidUntil is null;

    private static bool IsEmpty(LinkInput row) => string.IsNullOrWhiteSpace(row.Label) && string.IsNullOrWhiteSpace(row.Url);

    private static string Trim(string? text) => (text ?? "").Trim();
}
