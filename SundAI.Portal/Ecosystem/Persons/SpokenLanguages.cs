namespace SundAI.Portal.Ecosystem;

/// <summary>The languages that a person may say they speak, by their codes (ISO 639-1); their names are the keys <c>Speaks.…</c>.</summary>
public static class SpokenLanguages
{
    /// <summary>In the order of the form: those that are spoken most in Danish health care and research first.</summary>
    public static IReadOnlyList<string> Codes { get; } =
    ["da", "en", "sv", "no", "de", "fr", "es", "it", "nl", "pl", "fi", "is", "fo", "kl", "uk", "ar", "tr", "fa", "zh"];

    /// <summary>Those among some codes that are in the list, in its order: what a form may have forged falls out.</summary>
    public static IReadOnlyList<string> Known(IEnumerable<string>? codes) => [.. Codes.Intersect(codes ?? [], StringComparer.Ordinal)];
}
