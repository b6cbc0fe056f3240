namespace SundAI.Portal.Platform;

/// <summary>Words that every page shares: refusals of fields, the frame of the page, dates, mail.</summary>
public sealed class PlatformText;
