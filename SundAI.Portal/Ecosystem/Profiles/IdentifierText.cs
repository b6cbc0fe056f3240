namespace SundAI.Portal.Ecosystem;

/// <summary>Identifiers are copied as addresses as often as they are typed.</summary>
internal static class IdentifierText
{
    /// <summary>What stands behind a register's address, or the text itself when there is none.</summary>
    public static string WithoutAddress(string? text, string host)
    {
        var rest = (text ?? "").Trim();
        foreach (var start in new[] { "https://", "http://", "www." })
        {
            rest = rest.StartsWith(start, StringComparison.OrdinalIgnoreCase) ? rest[start.Length..] : rest;
        }

        return rest.StartsWith(host + "/", StringComparison.OrdinalIgnoreCase) ? rest[(host.Length + 1)..].TrimEnd('/') : rest;
    }
}
