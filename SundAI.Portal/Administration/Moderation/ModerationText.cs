namespace SundAI.Portal.Administration.Moderation;

/// <summary>The words of reports and of those who decide them.</summary>
public sealed class ModerationText;
