namespace SundAI.Portal.Platform.Data;

/// <summary>A Markdown file with lines of <c>key: value</c> between two lines of three hyphens at its head.</summary>
public sealed record FrontMatter(IReadOnlyDictionary<string, string> Head, string Body)
{
    private const string Fence = "---";

    /// <summary>Takes a file apart. One without a head is all body.</summary>
    public static FrontMatter Read(string file)
    {
        var lines = file.ReplaceLineEndings("\n").Split('\n');
        var end = lines[0] == Fence ? Array.IndexOf(lines, Fence, 1) : -1;
        if (end < 0)
        {
            return new FrontMatter(new Dictionary<string, string>(), file);
        }

        var head = lines[1..end]
            .Select(line => line.Split(':', 2))
            .Where(parts => parts.Length == 2)
            .ToDictionary(parts => parts[0].Trim(), parts => parts[1].Trim());
        return new FrontMatter(head, string.Join('\n', lines[(end + 1)..]).Trim());
    }

    /// <summary>A value of the head; empty when it is missing.</summary>
    public string Of(string key) => Head.TryGetValue(key, out var value) ? value : "";
}
