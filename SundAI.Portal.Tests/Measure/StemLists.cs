using Lucene.Net.Tartarus.Snowball;
using Lucene.Net.Tartarus.Snowball.Ext;
using SundAI.Portal.Platform.Search;

namespace SundAI.Portal.Tests.Measure;

/// <summary>
/// How many words of Snowball's own lists have the stem it gives them: by Lucene.Net's stemmers for the word as written, and by the
/// portal's for the folded word, with what the other words have in common.
/// </summary>
internal static class StemLists
{
    private const int Examples = 4;

    private static readonly (string Kind, Func<string, bool> Is)[] Kinds =
    [
        ("»oe« is folded as ø", word => word.Contains("oe", StringComparison.Ordinal) || word.Contains("øe", StringComparison.Ordinal)),
        (
            "»ae« is folded from æ, from åe, and written so",
            word => word.Contains("ae", StringComparison.Ordinal) || word.Contains('æ') || word.Contains("åe", StringComparison.Ordinal)
        ),
        ("»o« is folded from ø, and written so", word => word.Contains('o') || word.Contains('ø')),
        ("other", _ => true),
    ];

    public static void Print(string folder)
    {
        var stemmer = new Stemmer();
        Console.WriteLine("| stems | pairs | as Lucene.Net comes, unfolded | the portal's, folded | what its differences are |");
        Console.WriteLine("| --- | --- | --- | --- | --- |");
        Print(folder, "danish", new DanishStemmer(), stemmer.Danish);
        Print(folder, "english", new EnglishStemmer(), stemmer.English);
        Console.WriteLine();
    }

    private static void Print(string folder, string language, SnowballProgram lucene, Func<string, string> stem)
    {
        var pairs = File.ReadLines(Path.Combine(folder, $"{language}_stem_pairs.tsv")).Select(line => line.Split('\t')).ToList();
        var plain = pairs.Count(pair => Stem(lucene, pair[0]) == pair[1]);
        var differences = pairs.Where(pair => stem(Folding.OfWord(pair[0])) != Folding.OfWord(pair[1])).Select(pair => pair[0]).ToList();
        var kinds = differences
            .GroupBy(word => Array.FindIndex(Kinds, kind => kind.Is(word)))
            .OrderBy(group => group.Key)
            .Select(group => $"{Kinds[group.Key].Kind}: {group.Count()} ({string.Join(", ", group.Take(Examples))})");
        Console.WriteLine(
            $"| {language} | {pairs.Count:N0} | {Share(plain)} | {Share(pairs.Count - differences.Count)} | {string.Join("; ", kinds)} |"
        );

        string Share(int agreeing) => $"{100.0 * agreeing / pairs.Count:F2} % (all but {pairs.Count - agreeing})";
    }

    private static string Stem(SnowballProgram lucene, string word)
    {
        lucene.SetCurrent(word);
        _ = lucene.Stem();
        return lucene.Current;
    }
}
