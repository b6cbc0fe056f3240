using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Ecosystem;

/// <summary>A company, hospital, university, authority, patient association, foundation or other that takes part.</summary>
public sealed class Organisation : IVersioned
{
    private Organisation() { }

    /// <summary>A new organisation. Names and limits are checked by the use case.</summary>
    public Organisation(string name, string slug, string typeSlug, DateTime now)
    {
        (Name, Slug, TypeSlug, CreatedAt) = (name.Trim(), slug, typeSlug, now);
    }

    /// <summary>Its key.</summary>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>Its address below <c>organisationer/</c>.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>As people should read it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>A term of the list of organisation types.</summary>
    public string TypeSlug { get; private set; } = "";

    /// <summary>A company may call itself a start-up.</summary>
    public bool IsStartUp { get; private set; }

    /// <summary>A company or foundation may call itself an investor.</summary>
    public bool IsInvestor { get; private set; }

    /// <summary>A term of the list of regions; null when it is not known.</summary>
    public string? RegionSlug { get; private set; }

    /// <summary>Town, as people should read it.</summary>
    public string? City { get; private set; }

    /// <summary>Danish postcode, four digits.</summary>
    public string? Postcode { get; private set; }

    /// <summary>Danish company number, eight digits with a valid check digit.</summary>
    public string? Cvr { get; private set; }

    /// <summary>Its own site, http or https.</summary>
    public string? Website { get; private set; }

    /// <summary>What it does, in one sentence.</summary>
    public string Summary { get; private set; } = "";

    /// <summary>What it does, in Markdown.</summary>
    public string Description { get; private set; } = "";

    /// <summary>What it looks for, in Markdown.</summary>
    public string Seeks { get; private set; } = "";

    /// <summary>What it can give, in Markdown.</summary>
    public string Offers { get; private set; } = "";

    /// <summary>Its identifier in the Research Organization Registry, nine signs.</summary>
    public string? Ror { get; private set; }

    /// <summary>Data and test facilities that others may use.</summary>
    public IReadOnlyList<Facility> Facilities { get; private set; } = [];

    /// <summary>What it is certified for, in its own words.</summary>
    public IReadOnlyList<Certificate> Certificates { get; private set; } = [];

    /// <summary>Links beside its own site.</summary>
    public IReadOnlyList<ProfileLink> Links { get; private set; } = [];

    /// <summary>When an administrator confirmed that it is who it says it is.</summary>
    public DateTime? VerifiedAt { get; private set; }

    /// <summary>The register it was imported from; null when people wrote it.</summary>
    public string? Source { get; private set; }

    /// <summary>When it came.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <inheritdoc />
    public Guid Version { get; set; }

    /// <summary>What its own people say beyond what registers know.</summary>
    public OrganisationDetails Details => new(Seeks, Offers, Ror, Facilities, Certificates, Links);

    /// <summary>Whether an administrator confirmed it.</summary>
    public bool IsVerified => VerifiedAt is not null;

    /// <summary>Takes over what its own people, or an import, say about it.</summary>
    public void Describe(OrganisationFacts facts)
    {
        Name = facts.Name.Trim();
        TypeSlug = facts.TypeSlug;
        (IsStartUp, IsInvestor) = (facts.IsStartUp, facts.IsInvestor);
        RegionSlug = Blank(facts.RegionSlug);
        (City, Postcode) = (Blank(facts.City), Blank(facts.Postcode));
        (Cvr, Website) = (Blank(facts.Cvr), Blank(facts.Website));
        Summary = facts.Summary?.Trim() ?? "";
        Description = facts.Description?.Trim() ?? "";
    }

    /// <summary>Takes over what its own people say beyond that.</summary>
    public void Detail(OrganisationDetails details)
    {
        (Seeks, Offers, Ror) = (details.Seeks.Trim(), details.Offers.Trim(), Blank(details.Ror));
        (Facilities, Certificates, Links) = (details.Facilities, details.Certificates, details.Links);
    }

    /// <summary>Moves to another address; the caller keeps the old one as a redirect.</summary>
    public void MoveTo(string slug) => Slug = slug;

    /// <summary>An administrator confirms it.</summary>
    public void Verify(DateTime now) => VerifiedAt ??= now;

    /// <summary>The confirmation is taken back, or no longer covers what the organisation says it is.</summary>
    public void Unverify() => VerifiedAt = null;

    /// <summary>Says where it was imported from.</summary>
    public void CameFrom(string source) => Source = source;

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>What can be said about an organisation in one go.</summary>
public sealed record OrganisationFacts(
    string Name,
    string TypeSlug,
    bool IsStartUp = false,
    bool IsInvestor = false,
    string? RegionSlug = null,
    string? City = null,
    string? Postcode = null,
    string? Cvr = null,
    string? Website = null,
    string? Summary = null,
    string? Description = null
);
