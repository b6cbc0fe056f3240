using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Ecosystem;

/// <summary>What people say about themselves; the model of the form.</summary>
public sealed class PersonInput
{
    public string Name { get; set; } = "";

    public string? Title { get; set; }

    public string? About { get; set; }

    public string? AskAbout { get; set; }

    public string? Orcid { get; set; }

    public IReadOnlyCollection<string> Languages { get; set; } = [];

    public IReadOnlyCollection<string> Competences { get; set; } = [];

    /// <summary>Shown after an accepted introduction only.</summary>
    public string? Phone { get; set; }

    public bool IsListed { get; set; }

    /// <summary>The language of mails.</summary>
    public Language Language { get; set; }

    /// <summary>The version that was read.</summary>
    public Guid Version { get; set; }

    internal Check Validate() =>
        new Check()
            .Line(nameof(Name), Name, 120, min: 2)
            .OptionalLine(nameof(Title), Title, 120)
            .OptionalText(nameof(About), About, 2000)
            .OptionalText(nameof(AskAbout), AskAbout, 300)
            .That(
                string.IsNullOrWhiteSpace(Orcid) || OrcidId.TryParse(Orcid, out _),
                nameof(Orcid),
                Refusal.Of<EcosystemText>("Profile.BadOrcid")
            )
            .OptionalLine(nameof(Phone), Phone, 40);

    internal PersonDetails ToDetails() =>
        new(AskAbout ?? "", OrcidId.TryParse(Orcid, out var orcid) ? orcid.Value : null, SpokenLanguages.Known(Languages));
}
