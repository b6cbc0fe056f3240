using System.Text.RegularExpressions;

namespace SundAI.Portal.Tests.Architecture;

public sealed partial class SizeTests
{
    [Fact]
    public void Files_stay_small() =>
        Sources
            .In("SundAI.Portal", ".cs", ".razor")
            .Concat(Sources.In("SundAI.Portal.Tests", ".cs"))
            .Select(file => (file, lines: File.ReadLines(file).Count()))
            .Where(one => one.lines > MostLines(one.file))
            .Select(one => $"{Sources.Short(one.file)}: {one.lines} lines")
            .ShouldBeEmpty();

    [Fact]
    public void The_table_of_contents_fits_on_a_screen() =>
        File.ReadLines(Path.Combine(Sources.Root, "SundAI.Portal", "Program.cs")).Count().ShouldBeLessThanOrEqualTo(60);

    [Fact]
    public void Member_pages_reach_reading_pages_by_a_full_load_only() =>
        Sources
            .Files(".razor", ".cs")
            .Where(file => file.Contains("/Member/", StringComparison.Ordinal))
            .SelectMany(file => BareNavigation().Matches(File.ReadAllText(file)).Select(match => $"{Sources.Short(file)}: {match.Value}"))
            .Where(use => !use.Contains("/rediger", StringComparison.Ordinal) && !use.Contains("administration", StringComparison.Ordinal))
            .ShouldBeEmpty("Use ReadPage for a page for readers.");

    // A test file tells one story after the other and may be longer than what it tests.
    private static int MostLines(string file) =>
        file.EndsWith(".razor", StringComparison.Ordinal) ? 180
        : file.Contains("SundAI.Portal.Tests", StringComparison.Ordinal) ? 450
        : 250;

    [GeneratedRegex(@"\bNavigateTo\([^;]*;")]
    private static partial Regex BareNavigation();
}
