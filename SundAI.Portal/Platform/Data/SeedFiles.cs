namespace SundAI.Portal.Platform.Data;

/// <summary>The files that seeds read, embedded in the program.</summary>
public static class SeedFiles
{
    private const string Root = "SundAI.Portal.";

    /// <summary>Opens one, named as its path with dots, for instance <c>Taxonomy.Seed.taxonomy.json</c>.</summary>
    public static Stream Open(string name) =>
        typeof(SeedFiles).Assembly.GetManifestResourceStream(Root + name) ?? throw new InvalidOperationException($"No seed file {name}.");

    /// <summary>The names of all below a path with dots.</summary>
    public static IReadOnlyList<string> Below(string path) =>
        [
            .. typeof(SeedFiles)
                .Assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(Root + path, StringComparison.Ordinal))
                .Select(name => name[Root.Length..])
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>The text of one.</summary>
    public static string Read(string name)
    {
        using var reader = new StreamReader(Open(name));
        return reader.ReadToEnd();
    }
}
