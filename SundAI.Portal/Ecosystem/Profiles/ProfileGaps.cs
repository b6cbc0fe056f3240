namespace SundAI.Portal.Ecosystem;

/// <summary>A part of an organisation's profile that may be missing; its words are the keys <c>Gap.…</c>.</summary>
public enum ProfilePart
{
    Summary,
    Themes,
    Seeks,
    Offers,
    Competences,
    Facilities,
    Categories,
    Certificates,
    People,
    Description,
    Region,
    Number,
    Site,
    Logo,
}

/// <summary>Which parts are there.</summary>
/// <param name="TypeSlug">The organisation's type: not every part makes sense for each.</param>
/// <param name="Said">The parts that say something.</param>
public sealed record ProfileState(string TypeSlug, IReadOnlySet<ProfilePart> Said);

/// <summary>What is missing in a profile. Pure: words and addresses are the pages'.</summary>
public static class ProfileGaps
{
    /// <summary>The missing parts, first the one that brings most: what makes a match, then what makes others trust and reach.</summary>
    public static IReadOnlyList<ProfilePart> Missing(ProfileState state) =>
        [.. Enum.GetValues<ProfilePart>().Where(part => !state.Said.Contains(part) && Concerns(part, state.TypeSlug))];

    /// <summary>The section of the editing page, or another page, where a part is added.</summary>
    /// <param name="part">What is missing.</param>
    /// <param name="slug">The organisation's address.</param>
    public static string AddressOf(ProfilePart part, string slug) =>
        part switch
        {
            ProfilePart.People => "konto/profil",
            ProfilePart.Logo => $"organisationer/{slug}/logo",
            ProfilePart.Summary or ProfilePart.Description => Section(slug, "grundlag"),
            ProfilePart.Seeks or ProfilePart.Offers => Section(slug, "soeger"),
            ProfilePart.Themes or ProfilePart.Categories or ProfilePart.Competences => Section(slug, "emner"),
            ProfilePart.Facilities => Section(slug, "faciliteter"),
            ProfilePart.Certificates => Section(slug, "certifikater"),
            ProfilePart.Region or ProfilePart.Site => Section(slug, "sted"),
            ProfilePart.Number => Section(slug, "numre"),
            _ => throw new ArgumentOutOfRangeException(nameof(part)),
        };

    // A patient association without certificates lacks nothing.
    private static bool Concerns(ProfilePart part, string typeSlug) =>
        part switch
        {
            ProfilePart.Facilities => typeSlug is "hospital" or "universitet" or "myndighed",
            ProfilePart.Certificates => typeSlug == "virksomhed",
            ProfilePart.Number => typeSlug is "virksomhed" or "universitet" or "hospital" or "fond",
            _ => true,
        };

    private static string Section(string slug, string id) => $"organisationer/{slug}/rediger#{id}";
}
