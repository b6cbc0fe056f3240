namespace SundAI.Portal.Recommendations.Notes;

/// <summary>What a paragraph says now, when somebody was faster.</summary>
/// <param name="Text">The stored words.</param>
/// <param name="Version">To be sent back by whoever writes over them knowingly.</param>
public sealed record StaleParagraph(string Text, Guid Version)
{
    /// <summary>The stored words.</summary>
    public override string ToString() => Text;
}
