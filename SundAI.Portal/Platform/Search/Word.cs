namespace SundAI.Portal.Platform.Search;

/// <summary>One word of a text: in small letters as written, and folded (<see cref="Folding"/>), never empty.</summary>
internal sealed record Word(string Written, string Folded);
