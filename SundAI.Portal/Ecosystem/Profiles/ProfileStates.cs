using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Ecosystem;

/// <summary>Which parts of a profile are there, by what its pages have read of it anyway.</summary>
internal static class ProfileStates
{
    /// <summary>Of what the profile's page shows.</summary>
    public static ProfileState State(this OrganisationView view)
    {
        var line = view.Line;
        var parts = new Parts(line.TypeSlug, view.Summary, view.Description, line.RegionSlug, view.Cvr, view.Website, view.Details);
        return Of(
            parts,
            view.Themes.Count > 0,
            view.Categories.Count > 0,
            view.Competences.Count > 0,
            view.People.Count > 0,
            view.Logo is not null
        );
    }

    /// <summary>Of what is stored.</summary>
    /// <param name="row">The organisation.</param>
    /// <param name="tagged">The lists that it has tags of.</param>
    /// <param name="hasPeople">Whether somebody there wants to be found.</param>
    /// <param name="hasLogo">Whether it has a logo.</param>
    public static ProfileState State(Organisation row, IReadOnlyCollection<TermKind> tagged, bool hasPeople, bool hasLogo)
    {
        var parts = new Parts(row.TypeSlug, row.Summary, row.Description, row.RegionSlug, row.Cvr, row.Website, row.Details);
        bool Has(TermKind kind) => tagged.Contains(kind);
        return Of(parts, Has(TermKind.Theme), Has(TermKind.SolutionCategory), Has(TermKind.Competence), hasPeople, hasLogo);
    }

    private static ProfileState Of(Parts parts, bool hasThemes, bool hasCategories, bool hasCompetences, bool hasPeople, bool hasLogo)
    {
        var details = parts.Details;
        IEnumerable<(ProfilePart Part, bool IsSaid)> all =
        [
            (ProfilePart.Summary, parts.Summary.Length > 0),
            (ProfilePart.Themes, hasThemes),
            (ProfilePart.Seeks, details.Seeks.Length > 0),
            (ProfilePart.Offers, details.Offers.Length > 0),
            (ProfilePart.Competences, hasCompetences),
            (ProfilePart.Facilities, details.Facilities.Count > 0),
            (ProfilePart.Categories, hasCategories),
            (ProfilePart.Certificates, details.Certificates.Count > 0),
            (ProfilePart.People, hasPeople),
            (ProfilePart.Description, parts.Description.Length > 0),
            (ProfilePart.Region, parts.Region is not null),
            (ProfilePart.Number, (parts.Cvr ?? details.Ror) is not null),
            (ProfilePart.Site, parts.Website is not null || details.Links.Count > 0),
            (ProfilePart.Logo, hasLogo),
        ];
        return new ProfileState(parts.Type, all.Where(one => one.IsSaid).Select(one => one.Part).ToHashSet());
    }

    private sealed record Parts(
        string Type,
        string Summary,
        string Description,
        string? Region,
        string? Cvr,
        string? Website,
        OrganisationDetails Details
    );
}
