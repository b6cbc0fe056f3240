using System.Text.RegularExpressions;
using MudBlazor;
using SundAI.Portal.Platform.Layout;

namespace SundAI.Portal.Tests.Architecture;

/// <summary>MudBlazor's palettes are the tokens.</summary>
public sealed partial class ThemeTests
{
    private static readonly Dictionary<string, Func<Palette, MudBlazor.Utilities.MudColor>> Same = new()
    {
        ["accent"] = palette => palette.Primary,
        ["on-accent"] = palette => palette.PrimaryContrastText,
        ["page"] = palette => palette.Background,
        ["sunken"] = palette => palette.BackgroundGray,
        ["surface"] = palette => palette.Surface,
        ["quiet"] = palette => palette.Skeleton,
        ["text"] = palette => palette.TextPrimary,
        ["text-secondary"] = palette => palette.TextSecondary,
        ["text-muted"] = palette => palette.TextDisabled,
        ["line"] = palette => palette.LinesDefault,
        ["line-strong"] = palette => palette.LinesInputs,
        ["urgent"] = palette => palette.Error,
        ["waiting"] = palette => palette.Warning,
    };

    [Fact]
    public void Light_is_the_tokens() => Compare(":root {", SundTheme.Theme.PaletteLight);

    [Fact]
    public void Dark_is_the_tokens() => Compare("[data-theme=\"dark\"]", SundTheme.Theme.PaletteDark);

    private static void Compare(string block, Palette palette)
    {
        var css = File.ReadAllText(Path.Combine(Sources.Root, "wwwroot-assets", "css", "tokens.css"));
        var comments = Comment().Replace(css, "");
        var start = comments.IndexOf(block, StringComparison.Ordinal);
        start.ShouldBeGreaterThan(0, block);
        var tokens = Token()
            .Matches(comments[start..comments.IndexOf('}', start)])
            .ToDictionary(match => match.Groups["name"].Value, match => match.Groups["hex"].Value.ToUpperInvariant());
        Same.Where(pair => Hex(pair.Value(palette)) != tokens[pair.Key])
            .Select(pair => $"{pair.Key} is {tokens[pair.Key]} in tokens.css and {Hex(pair.Value(palette))} in SundTheme")
            .ShouldBeEmpty();
    }

    private static string Hex(MudBlazor.Utilities.MudColor color) => $"#{color.R:X2}{color.G:X2}{color.B:X2}";

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex("--color-(?<name>[a-z-]+):\\s*(?<hex>#[0-9A-Fa-f]{6})")]
    private static partial Regex Token();
}
