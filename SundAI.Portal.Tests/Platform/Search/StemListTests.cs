using SundAI.Portal.Platform.Search;
using SundAI.Portal.Tests.Architecture;

namespace SundAI.Portal.Tests.Platform.Search;

/// <summary>A sample of Snowball's own lists of words and stems; <c>.ci/bench search DIR</c> reads the whole lists.</summary>
public sealed class StemListTests
{
    private readonly Stemmer stemmer = new();

    [Fact]
    public void Danish_words_have_the_stems_of_Snowballs_list() => Differences("danish", stemmer.Danish).ShouldBeEmpty();

    [Fact]
    public void English_words_have_the_stems_of_Snowballs_list() => Differences("english", stemmer.English).ShouldBeEmpty();

    [Theory]
    [InlineData("Begæret", "BEGAERER")]
    [InlineData("grænseløs", "graenseloest")]
    public void A_stem_is_the_same_however_its_letters_are_spelt(string one, string other) =>
        stemmer.Danish(Folding.OfWord(one)).ShouldBe(stemmer.Danish(Folding.OfWord(other)));

    private static IEnumerable<string> Differences(string language, Func<string, string> stem) =>
        from line in File.ReadLines(Path.Combine(Sources.Root, "SundAI.Portal.Tests", "Platform", "Search", "Stems", $"{language}.tsv"))
        let pair = line.Split('\t')
        let ours = stem(Folding.OfWord(pair[0]))
        where ours != Folding.OfWord(pair[1])
        select $"{pair[0]}: {ours}, not {pair[1]}";
}
