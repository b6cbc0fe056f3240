namespace SundAI.Portal.Workshops;

/// <summary>The words of workshops, in both languages.</summary>
public sealed class WorkshopsText;
