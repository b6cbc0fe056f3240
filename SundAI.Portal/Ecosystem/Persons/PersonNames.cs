using Microsoft.Extensions.Localization;

namespace SundAI.Portal.Ecosystem;

/// <summary>The names of persons as pages show them: somebody whose account is erased is »a former member«.</summary>
public static class PersonNames
{
    /// <summary>The word for a name that may be missing.</summary>
    public static string Shown(this IStringLocalizer<EcosystemText> texts, string? name) => name ?? texts["Person.Former"];
}
