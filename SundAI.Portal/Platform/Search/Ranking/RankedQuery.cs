using Lucene.Net.Index;
using Lucene.Net.Search;

namespace SundAI.Portal.Platform.Search.Ranking;

/// <summary>
/// A reader's words as two queries. What is found says at least one of them (<paramref name="Said"/>): as another form of it, as part of
/// a compound, as a word that means the same, as the beginning of the last one, or, where nothing says it so, with a typing error; it
/// ranks by BM25, more in the title. The best of it are then ordered by their runs of four letters too (<paramref name="Near"/>).
/// </summary>
/// <param name="Mistyped">The folded words that no text says, which were searched for with typing errors.</param>
internal sealed record RankedQuery(Query Said, Query Near, IReadOnlyCollection<string> Mistyped)
{
    private const float TitleBoost = 1.5f;
    private const float PartBoost = 0.5f;
    private const float SynonymBoost = 0.6f;
    private const float BeginningBoost = 0.3f;

    // A run that a third of all texts hold tells nothing and costs the most.
    private const double CommonGram = 0.3;

    /// <summary>Null when there is no letter or digit in the words.</summary>
    public static RankedQuery? Of(string? words, IndexReader index)
    {
        var asked = SearchQuery.Parse(words);
        if (asked.IsEmpty)
        {
            return null;
        }

        var said = new BooleanQuery(true);
        var near = new BooleanQuery(true);
        var mistyped = new HashSet<string>(StringComparer.Ordinal);
        foreach (var term in asked.Terms.Where(term => !AddWord(said, term, index) && Search.Mistyped.Errors(term.Word) > 0))
        {
            mistyped.Add(term.Word);
            said.Add(Meant(term.Word), Occur.SHOULD);
        }

        var grams = asked.Terms.SelectMany(term => RankedTerms.GramsOf(term.Word)).Distinct(StringComparer.Ordinal);
        foreach (var gram in grams.Select(gram => new Term(RankedDocument.Grams, gram)))
        {
            if (index.DocFreq(gram) <= Math.Max(10, CommonGram * index.NumDocs))
            {
                near.Add(new TermQuery(gram), Occur.SHOULD);
            }
        }

        // Lucene's rescorer needs a query that matches something in each segment: everything, for nothing.
        near.Add(new MatchAllDocsQuery { Boost = 0 }, Occur.SHOULD);
        return new RankedQuery(said, near, mistyped);
    }

    /// <summary>
    /// The words as a search that somebody follows: a text must say each of them, in any of the ways above, and none is guessed at or still
    /// being typed. Null when there is no letter or digit in them.
    /// </summary>
    public static Query? OfEvery(string? words, IndexReader index)
    {
        var asked = SearchQuery.Parse(words);
        if (asked.IsEmpty)
        {
            return null;
        }

        var said = new BooleanQuery(true);
        foreach (var term in asked.Terms)
        {
            var word = new BooleanQuery(true);
            AddWord(word, term with { IsPrefix = false }, index);
            said.Add(word, Occur.MUST);
        }

        return said;
    }

    private static FuzzyQuery Meant(string word) =>
        new(
            new Term(RankedDocument.Words, word),
            Search.Mistyped.Errors(word),
            Search.Mistyped.RightLetters,
            maxExpansions: 20,
            transpositions: true
        );

    // Answers whether any text says it.
    private static bool AddWord(BooleanQuery said, SearchTerm term, IndexReader index)
    {
        var stems = new Stemmer().StemsOf(term.Word);
        var isKnown = false;
        void Add(Query query, float boost)
        {
            query.Boost = boost;
            said.Add(query, Occur.SHOULD);
        }

        foreach (var stem in stems)
        {
            isKnown |= index.DocFreq(new Term(RankedDocument.Stems, stem)) > 0;
            Add(new TermQuery(new Term(RankedDocument.Stems, stem)), 1);
            Add(new TermQuery(new Term(RankedDocument.Titles, stem)), TitleBoost);
        }

        foreach (var synonym in term.Alternatives.Except(stems))
        {
            Add(new TermQuery(new Term(RankedDocument.Stems, synonym)), SynonymBoost);
        }

        // Both, since a stem can be shorter at the end of a long word than alone.
        foreach (var part in new[] { stems[0], term.Word }.Distinct().Where(part => part.Length >= RankedTerms.ShortestPart))
        {
            isKnown |= index.DocFreq(new Term(RankedDocument.Parts, part)) > 0;
            Add(new ConstantScoreQuery(new TermQuery(new Term(RankedDocument.Parts, part))), PartBoost);
        }

        if (term.IsBeginning)
        {
            Add(new PrefixQuery(new Term(RankedDocument.Words, term.Word)), BeginningBoost);
        }

        return isKnown;
    }
}
