namespace SundAI.Portal.Recommendations;

/// <summary>The words of notes, consultations and follow-up.</summary>
public sealed class RecommendationsText;
