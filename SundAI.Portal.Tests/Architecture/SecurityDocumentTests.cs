using System.Text.RegularExpressions;

namespace SundAI.Portal.Tests.Architecture;

/// <summary><c>docs/security.md</c> says which test shows what: there is such a test.</summary>
public sealed partial class SecurityDocumentTests
{
    [Fact]
    public void Every_test_that_it_names_is_there()
    {
        var there = typeof(SecurityDocumentTests).Assembly.GetTypes().Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
        var named = TestName()
            .Matches(File.ReadAllText(Path.Combine(Sources.Root, "docs", "security.md")))
            .Select(match => match.Groups[1].Value)
            .Distinct()
            .ToList();

        named.Count.ShouldBeGreaterThan(30);
        named.Where(name => !there.Contains(name)).ShouldBeEmpty();
    }

    [GeneratedRegex("`(\\w+Tests)`")]
    private static partial Regex TestName();
}
