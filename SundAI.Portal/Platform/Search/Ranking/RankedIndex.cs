using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace SundAI.Portal.Platform.Search.Ranking;

/// <summary>What a search asks the index for.</summary>
/// <param name="Words">What somebody typed.</param>
/// <param name="Audiences">Whom the reader belongs to, as <see cref="RankedDocument.AudienceTerm"/> has them.</param>
/// <param name="Kind">Only this kind, or null.</param>
/// <param name="Theme">Only what is tagged with this theme, or null.</param>
/// <param name="Skip">How many of the best to leave out.</param>
/// <param name="Take">How many to answer.</param>
internal sealed record RankedQuestion(
    string? Words,
    IReadOnlyCollection<string> Audiences,
    string? Kind,
    string? Theme,
    int Skip,
    int Take
);

/// <summary>What was found.</summary>
/// <param name="Ids">Keys of search rows, the best first.</param>
/// <param name="Kinds">How many of each kind there are, whatever kind was asked for.</param>
/// <param name="Mistyped">Which of the words, folded, no text says: they are taken for words that are almost the same.</param>
internal sealed record RankedHits(IReadOnlyList<int> Ids, IReadOnlyDictionary<string, int> Kinds, IReadOnlyCollection<string> Mistyped)
{
    public static RankedHits None { get; } = new([], new Dictionary<string, int>(), []);
}

/// <summary>
/// The ranked index of one node: a Lucene index in memory, scored by BM25 (Robertson and Zaragoza, 2009). It holds no text and decides
/// nothing about rights; whoever shows a hit reads it from the database. For several threads at once.
/// </summary>
internal sealed class RankedIndex : IDisposable
{
    private const int Reordered = 200;
    private static readonly BM25Similarity Similarity = new();
    private readonly RAMDirectory directory = new();
    private readonly IndexWriter writer;
    private readonly SearcherManager searchers;

    public RankedIndex()
    {
        // No analyzer: the terms are ours (RankedTerms).
        writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, null) { Similarity = Similarity });
        searchers = new SearcherManager(writer, true, new Searchers());
    }

    /// <summary>How many bytes it takes.</summary>
    public long Bytes => directory.GetSizeInBytes();

    /// <summary>Adds a row or brings it up to date; found after <see cref="Show"/>.</summary>
    public void Put(int id, SearchRow row) =>
        writer.UpdateDocument(new Term(RankedDocument.Id, RankedDocument.IdTerm(id)), RankedDocument.Of(id, row));

    /// <summary>Takes a row out; gone after <see cref="Show"/>.</summary>
    public void Remove(int id) => writer.DeleteDocuments(new Term(RankedDocument.Id, RankedDocument.IdTerm(id)));

    /// <summary>Lets searches see what was put and removed.</summary>
    public void Show() => searchers.MaybeRefreshBlocking();

    public RankedHits Search(RankedQuestion question)
    {
        var searcher = searchers.Acquire();
        try
        {
            if (RankedQuery.Of(question.Words, searcher.IndexReader) is not { } query)
            {
                return RankedHits.None;
            }

            var best = TopScoreDocCollector.Create(Math.Max(Reordered, question.Skip + question.Take), false);
            var counted = new FacetCollector(best, question.Audiences, question.Kind);
            searcher.Search(query.Said, Filter(question), counted);
            var documents = Reorder(searcher, best.GetTopDocs(), query.Near).Skip(question.Skip).Take(question.Take);
            return new RankedHits([.. documents.Select(hit => IdOf(searcher, hit.Doc))], counted.Counts, query.Mistyped);
        }
        finally
        {
            searchers.Release(searcher);
        }
    }

    /// <summary>Which of some searches a row answers whole, by <see cref="RankedQuery.OfEvery"/>.</summary>
    public HashSet<string> SaidBy(int id, IEnumerable<string> searches)
    {
        var searcher = searchers.Acquire();
        try
        {
            var only = new TermQuery(new Term(RankedDocument.Id, RankedDocument.IdTerm(id)));
            return searches.Where(words => IsSaid(searcher, only, words)).ToHashSet(StringComparer.Ordinal);
        }
        finally
        {
            searchers.Release(searcher);
        }
    }

    private static bool IsSaid(IndexSearcher searcher, TermQuery only, string words) =>
        RankedQuery.OfEvery(words, searcher.IndexReader) is { } said
        && searcher.Search(new BooleanQuery(true) { { only, Occur.MUST }, { said, Occur.MUST } }, 1).TotalHits > 0;

    public void Dispose()
    {
        searchers.Dispose();
        writer.Dispose();
        directory.Dispose();
    }

    // Only the best: to look at every text for every run of letters would cost ten times as much and change the first page hardly.
    private static IEnumerable<ScoreDoc> Reorder(IndexSearcher searcher, TopDocs found, Query near)
    {
        if (found.ScoreDocs.Length == 0)
        {
            return [];
        }

        var first = new TopDocs(found.TotalHits, [.. found.ScoreDocs.Take(Reordered)], found.MaxScore);
        return QueryRescorer.Rescore(searcher, first, near, 1, first.ScoreDocs.Length).ScoreDocs.Concat(found.ScoreDocs.Skip(Reordered));
    }

    private static QueryWrapperFilter? Filter(RankedQuestion question) =>
        question.Theme is { } theme ? new QueryWrapperFilter(new TermQuery(new Term(RankedDocument.Theme, theme))) : null;

    private static int IdOf(IndexSearcher searcher, int document)
    {
        var leaves = searcher.IndexReader.Leaves;
        var leaf = leaves[ReaderUtil.SubIndex(document, leaves)];
        return (int)leaf.AtomicReader.GetNumericDocValues(RankedDocument.Id).Get(document - leaf.DocBase);
    }

    private sealed class Searchers : SearcherFactory
    {
        public override IndexSearcher NewSearcher(IndexReader reader) => new(reader) { Similarity = Similarity };
    }
}
