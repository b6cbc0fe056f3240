namespace SundAI.Portal.Ecosystem;

/// <summary>A link that an organisation wants on its page.</summary>
/// <param name="Label">What is behind it.</param>
/// <param name="Url">http or https.</param>
public sealed record ProfileLink(string Label, string Url);
