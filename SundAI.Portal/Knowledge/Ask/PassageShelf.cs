using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.Search;

namespace SundAI.Portal.Knowledge.Ask;

/// <summary>A sentence as it stands, with the stems of what it says.</summary>
internal sealed record QuotableSentence(string Text, IReadOnlySet<string> Stems);

/// <summary>A passage on the shelf.</summary>
/// <param name="Number">Its place in the order of the texts.</param>
/// <param name="Passage">What is published.</param>
/// <param name="Sentences">Its sentences.</param>
/// <param name="Around">The stems of its title, heading and the line that leads to it, and how much each tells of the passage.</param>
/// <param name="HeadingWords">The stems of all words of its heading.</param>
internal sealed record ShelvedPassage(
    int Number,
    PublishedPassage Passage,
    IReadOnlyList<QuotableSentence> Sentences,
    IReadOnlyDictionary<string, double> Around,
    IReadOnlyCollection<string> HeadingWords
)
{
    /// <summary>Whether it only leads to what comes after it.</summary>
    public bool Leads => Passage.Text.EndsWith(':');

    /// <summary>The place of one of its sentences, from 0.</summary>
    public int PlaceOf(QuotableSentence sentence) => Sentences.Index().First(one => ReferenceEquals(one.Item, sentence)).Index;
}

/// <summary>
/// All passages of one language with an inverted index of their stems, in memory. Never changed once made, so for several threads at
/// once. Not Lucene's, since the support of an answer is counted word by word and passage by passage, which a score would hide.
/// </summary>
internal sealed class PassageShelf
{
    private const double InTitle = 0.75;
    private const double InHeading = 0.85;
    private const double InSection = 0.4;
    private const int Reach = 2;
    private const double InLead = 0.7;
    private const int ShortestVocabulary = 3;

    private readonly Dictionary<string, Dictionary<int, double>> postings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> byBeginning;

    public PassageShelf(Language language, IEnumerable<PublishedPassage> passages)
    {
        Lexicon = AskLexicon.Of(language);
        Language = language;
        Passages = Shelve(passages);
        foreach (var passage in Passages)
        {
            foreach (var stem in passage.Sentences.SelectMany(sentence => sentence.Stems))
            {
                Post(stem, passage.Number, 1);
            }

            foreach (var (stem, worth) in passage.Around)
            {
                Post(stem, passage.Number, worth);
            }

            foreach (var stem in Beside(passage).SelectMany(one => one.Sentences).SelectMany(sentence => sentence.Stems))
            {
                Post(stem, passage.Number, InSection);
            }
        }

        byBeginning = postings
            .Keys.Where(stem => stem.Length >= ShortestVocabulary)
            .GroupBy(stem => stem[..1], StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
    }

    public Language Language { get; }

    public AskLexicon Lexicon { get; }

    public IReadOnlyList<ShelvedPassage> Passages { get; }

    /// <summary>Every stem that is written somewhere.</summary>
    public IReadOnlyCollection<string> Vocabulary => postings.Keys;

    /// <summary>The stems that begin with the same letter.</summary>
    public IReadOnlyList<string> Near(string stem) => byBeginning.GetValueOrDefault(stem[..1]) ?? [];

    public bool Knows(string stem) => postings.ContainsKey(stem);

    /// <summary>The passages that a stem stands in or around, and how surely it is about them.</summary>
    public IReadOnlyDictionary<int, double> Of(string stem) =>
        postings.TryGetValue(stem, out var found) ? found : new Dictionary<int, double>();

    // The passages right before and after it under the same heading.
    private IEnumerable<ShelvedPassage> Beside(ShelvedPassage passage) =>
        Passages
            .Skip(Math.Max(0, passage.Number - Reach))
            .Take((2 * Reach) + 1)
            .Where(one => one != passage && one.Passage.Page == passage.Passage.Page && one.Passage.Heading == passage.Passage.Heading);

    private void Post(string stem, int passage, double worth)
    {
        if (!postings.TryGetValue(stem, out var found))
        {
            postings[stem] = found = [];
        }

        found[passage] = Math.Max(worth, found.GetValueOrDefault(passage));
    }

    private List<ShelvedPassage> Shelve(IEnumerable<PublishedPassage> passages)
    {
        var shelved = new List<ShelvedPassage>();
        ShelvedPassage? lead = null;
        foreach (var passage in passages)
        {
            if (lead is not null && (lead.Passage.Page != passage.Page || lead.Passage.Heading != passage.Heading))
            {
                lead = null;
            }

            var one = new ShelvedPassage(
                shelved.Count,
                passage,
                [.. Sentences.Of(passage.Text).Select(sentence => new QuotableSentence(sentence, Stems(sentence)))],
                Around(passage, lead),
                Lexicon.All(passage.Heading)
            );
            shelved.Add(one);
            lead = one.Leads ? one : lead;
        }

        return shelved;
    }

    private Dictionary<string, double> Around(PublishedPassage passage, ShelvedPassage? lead)
    {
        var around = new Dictionary<string, double>(StringComparer.Ordinal);
        void Add(IEnumerable<string> stems, double worth)
        {
            foreach (var stem in stems)
            {
                around[stem] = Math.Max(worth, around.GetValueOrDefault(stem));
            }
        }

        Add(Stems(passage.Title), passage.IsExplanation ? 1 : InTitle);
        Add(Stems(passage.Also), passage.IsExplanation ? 1 : InTitle);
        Add(Stems(passage.Heading), InHeading);
        Add(lead?.Sentences.SelectMany(sentence => sentence.Stems) ?? [], InLead);
        return around;
    }

    private HashSet<string> Stems(string text) => [.. Lexicon.Content(text).Select(word => word.Stem)];
}
