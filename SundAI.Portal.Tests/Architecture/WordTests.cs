using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SundAI.Portal.Tests.Architecture;

/// <summary>Every word in both languages, and every key that code asks for.</summary>
public sealed partial class WordTests
{
    private static readonly Dictionary<string, HashSet<string>> Danish = Read("da");
    private static readonly Dictionary<string, HashSet<string>> English = Read("en");

    [Fact]
    public void Every_key_is_there_in_both_languages()
    {
        Danish.Keys.ShouldBe(English.Keys, ignoreOrder: true);
        var missing = Danish.SelectMany(texts =>
            texts
                .Value.Except(English[texts.Key])
                .Select(key => $"{texts.Key}.en: {key}")
                .Concat(English[texts.Key].Except(texts.Value).Select(key => $"{texts.Key}.da: {key}"))
        );
        missing.ShouldBeEmpty();
    }

    [Fact]
    public void No_word_is_empty() =>
        (
            from file in Sources.Files(".resx")
            from data in XDocument.Load(file).Root!.Elements("data")
            where string.IsNullOrWhiteSpace(data.Element("value")?.Value)
            select $"{Sources.Short(file)}: {data.Attribute("name")!.Value}"
        ).ShouldBeEmpty();

    [Fact]
    public void Both_languages_name_the_same_places() =>
        (
            from file in Sources.Files(".da.resx")
            from data in XDocument.Load(file).Root!.Elements("data")
            let key = data.Attribute("name")!.Value
            let other = XDocument
                .Load(file.Replace(".da.resx", ".en.resx", StringComparison.Ordinal))
                .Root!.Elements("data")
                .FirstOrDefault(one => one.Attribute("name")!.Value == key)
            where other is not null && Places(data) != Places(other)
            select $"{Sources.Short(file)}: {key} has {Places(data)} in Danish and {Places(other)} in English"
        ).ShouldBeEmpty();

    [Fact]
    public void Every_refusal_has_its_sentence() => Missing(RefusalKey(), key => [key]).ShouldBeEmpty();

    [Fact]
    public void Every_mail_has_its_subject_and_body() => Missing(MailKey(), key => [key + ".Subject", key + ".Body"]).ShouldBeEmpty();

    [Fact]
    public void Every_key_a_page_asks_for_exists()
    {
        var everywhere = Danish.Values.SelectMany(keys => keys).ToHashSet();
        (
            from file in Sources.Files(".razor", ".cs")
            from match in AskedKey().Matches(File.ReadAllText(file)).AsEnumerable()
            where !everywhere.Contains(match.Groups["key"].Value)
            select $"{Sources.Short(file)}: {match.Groups["key"].Value}"
        )
            .Distinct()
            .ShouldBeEmpty();
    }

    private static IEnumerable<string> Missing(Regex pattern, Func<string, string[]> keys) =>
        from file in Sources.Files(".razor", ".cs")
        from match in pattern.Matches(File.ReadAllText(file)).AsEnumerable()
        let texts = match.Groups["texts"].Value.Split('.')[^1]
        where Danish.ContainsKey(texts)
        from key in keys(match.Groups["key"].Value)
        where !Danish[texts].Contains(key)
        select $"{Sources.Short(file)}: {texts} {key}";

    private static string Places(XElement data) =>
        string.Join(" ", Place().Matches(data.Element("value")!.Value).Select(match => match.Groups[1].Value).Distinct().Order());

    private static Dictionary<string, HashSet<string>> Read(string language) =>
        Sources
            .Files($".{language}.resx")
            .ToDictionary(
                file => Path.GetFileName(file).Split('.')[0],
                file => XDocument.Load(file).Root!.Elements("data").Select(data => data.Attribute("name")!.Value).ToHashSet()
            );

    [GeneratedRegex("""Refusal\s*\.Of<(?<texts>[\w.]+)>\(\s*"(?<key>[^"]+)"\s*[,)]""")]
    private static partial Regex RefusalKey();

    [GeneratedRegex("""\.Write<(?<texts>[\w.]+)>\([^;]*?"(?<key>Mail\.[\w.]+)"\s*[,)]""")]
    private static partial Regex MailKey();

    [GeneratedRegex("""\bT\["(?<key>[^"{}]+)"\s*[\],]""")]
    private static partial Regex AskedKey();

    [GeneratedRegex(@"\{(\d+)")]
    private static partial Regex Place();
}
