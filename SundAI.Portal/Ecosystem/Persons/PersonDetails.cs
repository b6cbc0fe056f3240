namespace SundAI.Portal.Ecosystem;

/// <summary>What others may want to know of somebody before they ask them.</summary>
/// <param name="AskAbout">What they may be asked about; may be empty.</param>
/// <param name="Orcid">Their ORCID, four groups of four; null when they have none.</param>
/// <param name="Languages">Codes of <see cref="SpokenLanguages"/>.</param>
public sealed record PersonDetails(string AskAbout, string? Orcid, IReadOnlyList<string> Languages);
