using System.Globalization;
using Microsoft.Extensions.Localization;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Platform.Localisation;

/// <summary>Says refusals in the reader's language.</summary>
public sealed class Words(IStringLocalizerFactory texts)
{
    /// <summary>The sentence of a refusal.</summary>
    public string Of(Refusal refusal) =>
        string.Format(CultureInfo.CurrentCulture, texts.Create(refusal.Texts)[refusal.Key].Value, refusal.Arguments);

    /// <summary>The sentence beside a field, or null.</summary>
    public string? At(Result? result, string field) => result?.At(field) is { } refusal ? Of(refusal) : null;

    /// <summary>The sentences that belong to no field.</summary>
    public IReadOnlyList<string> General(Result? result) =>
        result?.Refusals.Where(refusal => refusal.Field is null).Select(Of).ToList() ?? [];
}
