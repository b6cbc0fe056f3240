namespace SundAI.Portal.Knowledge;

/// <summary>The words around the white book and the glossary; their texts are data.</summary>
public sealed class KnowledgeText;
