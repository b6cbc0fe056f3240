namespace SundAI.Portal.Matchmaking;

/// <summary>A list of short lines, typed one below the other and stored so.</summary>
public static class PostLines
{
    /// <summary>The most lines.</summary>
    public const int Most = 10;

    /// <summary>The longest line, in characters.</summary>
    public const int LineMax = 160;

    /// <summary>The longest list as it is stored, in characters.</summary>
    public const int TextMax = (Most * (LineMax + 1)) - 1;

    /// <summary>The lines of what was typed or is stored, without empty ones and the marks that people put before them.</summary>
    public static IReadOnlyList<string> Of(string? text) =>
        [.. (text ?? "").ReplaceLineEndings("\n").Split('\n').Select(Bare).Where(line => line.Length > 0)];

    /// <summary>The lines as they are stored.</summary>
    public static string Join(IEnumerable<string> lines) => string.Join('\n', lines);

    private static string Bare(string line)
    {
        var trimmed = line.Trim();
        return trimmed.Length > 1 && trimmed[0] is '-' or '•' or '*' or '–' && trimmed[1] == ' ' ? trimmed[2..].Trim() : trimmed;
    }
}
