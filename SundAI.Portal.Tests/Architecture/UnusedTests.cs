using System.Text.RegularExpressions;

namespace SundAI.Portal.Tests.Architecture;

/// <summary>What the browser gets is used: every class that a style names, and every icon.</summary>
public sealed partial class UnusedTests
{
    // Composed where they are used: a theme's colour and icon, a kind of organisation's icon, a place or a share in a chart or a timetable.
    private static readonly string[] Composed = ["t-", "n-", "v-", "c-", "r-", "s-", "rooms-", "theme-", "org-"];

    // MudBlazor's and Blazor's own elements.
    private static readonly string[] Foreign = ["mud-", "components-"];

    private static readonly HashSet<string> Said =
    [
        .. Sources
            .Files(".razor", ".cs")
            .Concat(Sources.In("wwwroot-assets", ".js"))
            .SelectMany(file => Name().Matches(File.ReadAllText(file)).Select(match => match.Value)),
    ];

    [Fact]
    public void Every_class_that_a_style_names_stands_somewhere() =>
        (
            from file in Sources.In("wwwroot-assets", ".css")
            from rule in Selector().Matches(Aside().Replace(File.ReadAllText(file), ""))
            from name in Class().Matches(rule.Value).Select(match => match.Groups[1].Value)
            where !IsSaid(name)
            select $"{Sources.Short(file)}: {name}"
        )
            .Distinct()
            .ShouldBeEmpty();

    [Fact]
    public void Every_icon_is_shown_somewhere() =>
        Symbol()
            .Matches(File.ReadAllText(Path.Combine(Sources.Root, "wwwroot-assets", "icons.svg")))
            .Select(match => match.Groups[1].Value)
            .Where(name => !IsSaid(name))
            .ShouldBeEmpty();

    private static bool IsSaid(string name) =>
        Said.Contains(name) || Composed.Concat(Foreign).Any(start => name.StartsWith(start, StringComparison.Ordinal));

    [GeneratedRegex(@"[A-Za-z][\w-]*")]
    private static partial Regex Name();

    [GeneratedRegex("""/\*.*?\*/|"[^"]*"|url\([^)]*\)""", RegexOptions.Singleline)]
    private static partial Regex Aside();

    [GeneratedRegex(@"[^{}]+(?=\{)")]
    private static partial Regex Selector();

    [GeneratedRegex(@"\.([A-Za-z][\w-]*)")]
    private static partial Regex Class();

    [GeneratedRegex("<symbol id=\"([^\"]+)\"")]
    private static partial Regex Symbol();
}
