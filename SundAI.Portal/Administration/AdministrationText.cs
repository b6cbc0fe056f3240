namespace SundAI.Portal.Administration;

/// <summary>The words of administration.</summary>
public sealed class AdministrationText;
