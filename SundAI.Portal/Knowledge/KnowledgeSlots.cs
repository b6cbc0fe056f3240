namespace SundAI.Portal.Knowledge;

/// <summary>The places that higher features fill on the pages of this one.</summary>
public static class KnowledgeSlots
{
    /// <summary>A term's page, below where the white book uses it; takes the term's id.</summary>
    public const string TermMain = "Term.Main";
}
