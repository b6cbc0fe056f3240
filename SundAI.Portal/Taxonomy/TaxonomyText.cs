namespace SundAI.Portal.Taxonomy;

/// <summary>The words around the taxonomy; its own names are data.</summary>
public sealed class TaxonomyText;
