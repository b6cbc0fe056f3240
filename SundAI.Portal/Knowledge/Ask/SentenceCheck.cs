namespace SundAI.Portal.Knowledge.Ask;

/// <summary>
/// Whether a passage supports a sentence that somebody else worded. It does when some sentence of the passage, or two that follow each
/// other, together with the passage's title hold every content word of it as a stem, hold every small word that changes what is said (»alle«,
/// »kun«, »må«, »more«), and deny exactly when it denies. Only function words may be added. So nothing can be said that no source has words for, whatever
/// a question or a passage asks the model to do; that the words are put together as the source does is not shown by it, and the page says so.
/// </summary>
internal static class SentenceCheck
{
    public static bool Supports(AskLexicon lexicon, ShelvedPassage passage, string sentence)
    {
        var stems = lexicon.Telling(sentence);
        if (stems.Count == 0)
        {
            return false;
        }

        var title = lexicon.Telling($"{passage.Passage.Title} {passage.Passage.Also}");
        var denies = lexicon.Denies(sentence);
        return Windows(passage)
            .Where(window => window.All(one => lexicon.Denies(one) == denies))
            .Any(window => Holds(lexicon, string.Join(' ', window), title, stems));
    }

    private static bool Holds(AskLexicon lexicon, string window, IReadOnlySet<string> title, IReadOnlySet<string> stems)
    {
        var said = lexicon.Telling(window);
        return stems.Any(said.Contains) && stems.All(stem => said.Contains(stem) || title.Contains(stem));
    }

    private static IEnumerable<string[]> Windows(ShelvedPassage passage)
    {
        var sentences = passage.Sentences.Select(one => one.Text).ToList();
        return sentences.Select(one => new[] { one }).Concat(sentences.Zip(sentences.Skip(1), (one, next) => new[] { one, next }));
    }
}
