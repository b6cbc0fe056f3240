namespace SundAI.Portal.Ecosystem;

/// <summary>The words of organisations, persons and memberships.</summary>
public sealed class EcosystemText;
