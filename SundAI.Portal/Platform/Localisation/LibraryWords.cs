using Microsoft.Extensions.Localization;
using MudBlazor;

namespace SundAI.Portal.Platform.Localisation;

/// <summary>What the component library says of itself, in the portal's words and the reader's language.</summary>
public sealed class LibraryWords(IStringLocalizer<PlatformText> texts) : MudLocalizer
{
    /// <inheritdoc />
    public override LocalizedString this[string key] => texts[$"Library.{key}"];

    /// <inheritdoc />
    public override LocalizedString this[string key, params object[] arguments] => texts[$"Library.{key}", arguments];
}
