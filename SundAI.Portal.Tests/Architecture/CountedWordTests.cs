using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SundAI.Portal.Tests.Architecture;

/// <summary>A number stands before a word that agrees with it: one is counted as one.</summary>
public sealed partial class CountedWordTests
{
    // English tells the two apart by its s, where Danish often does not. A limit is never one, nor are all of more than one sees.
    [Fact]
    public void Every_counted_word_has_its_singular() =>
        (
            from file in Sources.Files(".en.resx")
            where !Elsewhere.Any(room => Sources.Short(file).Contains(room, StringComparison.Ordinal))
            let keys = XDocument.Load(file).Root!.Elements("data").ToDictionary(Name, data => data.Element("value")!.Value)
            from text in keys
            where Counted().IsMatch(text.Value) && !keys.ContainsKey(text.Key + "One") && !keys.ContainsKey(Other(text.Key))
            select $"{Sources.Short(file)}: {text.Key} says »{text.Value}«"
        ).ShouldBeEmpty();

    // These count by pairs of names of their own.
    private static readonly string[] Elsewhere = ["Workshops/", "Recommendations/", "Knowledge/", "Platform/"];

    private static string Name(XElement data) => data.Attribute("name")!.Value;

    private static string Other(string key) => key + "Once";

    [GeneratedRegex(
        @"(?<!more than |all )\{\d(:N0)?\} (more |recovery |new )?(organisations|accounts|posts|notes|recommendations|lines|rows|codes|places|results|joint activities)\b"
    )]
    private static partial Regex Counted();
}
