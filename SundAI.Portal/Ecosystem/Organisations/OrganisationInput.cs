using SundAI.Portal.Ecosystem.Import;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Ecosystem;

/// <summary>What people say about their organisation; the model of the form and the input of both use cases.</summary>
public sealed class OrganisationInput
{
    public string Name { get; set; } = "";

    public string TypeSlug { get; set; } = "";

    public bool IsStartUp { get; set; }

    public bool IsInvestor { get; set; }

    public string? RegionSlug { get; set; }

    public string? City { get; set; }

    public string? Postcode { get; set; }

    public string? Cvr { get; set; }

    public string? Website { get; set; }

    public string? Summary { get; set; }

    public string? Description { get; set; }

    public IReadOnlyCollection<string> Themes { get; set; } = [];

    public IReadOnlyCollection<string> Categories { get; set; } = [];

    public IReadOnlyCollection<string> Competences { get; set; } = [];

    /// <summary>What registering does not ask for.</summary>
    public DetailsInput Details { get; set; } = new();

    /// <summary>The version that was read; empty for a new organisation.</summary>
    public Guid Version { get; set; }

    internal Check Validate(TaxonomyCatalogue catalogue)
    {
        var check = new Check()
            .Line(nameof(Name), Name, 200, min: 2)
            .Chosen(nameof(TypeSlug), catalogue.Find(TermKind.OrganisationType, TypeSlug) is not null)
            .That(
                string.IsNullOrEmpty(RegionSlug) || catalogue.Find(TermKind.Region, RegionSlug) is not null,
                nameof(RegionSlug),
                Refusal.Of<EcosystemText>("Organisation.UnknownRegion")
            )
            .OptionalLine(nameof(City), City, 100)
            .That(
                string.IsNullOrWhiteSpace(Postcode) || (Postcode.Trim().Length == 4 && Postcode.Trim().All(char.IsAsciiDigit)),
                nameof(Postcode),
                Refusal.Of<EcosystemText>("Organisation.BadPostcode")
            )
            .That(
                string.IsNullOrWhiteSpace(Cvr) || CvrNumber.TryParse(Cvr, out _),
                nameof(Cvr),
                Refusal.Of<EcosystemText>("Organisation.BadCvr")
            )
            .OptionalWebAddress(nameof(Website), Website)
            .Line(nameof(Summary), Summary, 300, min: 10)
            .OptionalText(nameof(Description), Description, 8000)
            .SomeChosen(nameof(Themes), catalogue.Known(TermKind.Theme, Themes).Count > 0);
        Details.Validate(check);
        return check;
    }

    internal OrganisationFacts ToFacts() =>
        new(
            Name,
            TypeSlug,
            IsStartUp,
            IsInvestor,
            RegionSlug,
            City,
            Postcode,
            CvrNumber.TryParse(Cvr, out var cvr) ? cvr.Value : null,
            Website,
            Summary,
            Description
        );
}
