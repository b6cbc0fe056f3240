using System.Runtime.CompilerServices;

namespace SundAI.Portal.Tests.Architecture;

/// <summary>The portal as it was written.</summary>
internal static class Sources
{
    /// <summary>The repository's root.</summary>
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), "..", ".."));

    /// <summary>The portal's own files with one of these endings; generated ones left out.</summary>
    public static IEnumerable<string> Files(params string[] endings) => In("SundAI.Portal", endings);

    /// <summary>A project's own files.</summary>
    public static IEnumerable<string> In(string project, params string[] endings) =>
        Directory
            .EnumerateFiles(Path.Combine(Root, project), "*", SearchOption.AllDirectories)
            .Where(file => endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)))
            .Where(file => !Short(file).Split('/').Any(part => part is "bin" or "obj" or "Migrations" or "data"));

    /// <summary>A path as people say it.</summary>
    public static string Short(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
