namespace SundAI.Portal.Ecosystem.Import;

/// <summary>
/// One organisation as a file has it, trimmed but not judged: <see cref="Name"/> and <see cref="Type"/> may be empty, the
/// number may be wrong. <see cref="Line"/> is the line of the file where it starts, from 1, the header included.
/// </summary>
internal sealed record OrganisationRow(
    int Line,
    string Name,
    string Type,
    string? Cvr,
    string? City,
    string? Postcode,
    string? Url,
    string? Pic,
    string? Source
);
