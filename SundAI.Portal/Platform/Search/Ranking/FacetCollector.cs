using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace SundAI.Portal.Platform.Search.Ranking;

/// <summary>
/// Leaves out what the reader may not find, counts the rest by kind, and passes on only the kind that is asked for. Not a filter, since
/// Lucene scores many words much faster without one.
/// </summary>
internal sealed class FacetCollector(ICollector inner, IReadOnlyCollection<string> audiences, string? kind) : ICollector
{
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    private int[] bySegment = [];
    private bool[] mayFind = [];
    private SortedDocValues? kinds;
    private SortedDocValues? readers;
    private int wanted;

    /// <summary>How many of each kind; complete once the search is over.</summary>
    public IReadOnlyDictionary<string, int> Counts
    {
        get
        {
            Flush();
            return counts;
        }
    }

    public bool AcceptsDocsOutOfOrder => inner.AcceptsDocsOutOfOrder;

    public void SetScorer(Scorer scorer) => inner.SetScorer(scorer);

    public void SetNextReader(AtomicReaderContext context)
    {
        Flush();
        kinds = context.AtomicReader.GetSortedDocValues(RankedDocument.Kind);
        readers = context.AtomicReader.GetSortedDocValues(RankedDocument.Audience);
        bySegment = new int[kinds.ValueCount];
        mayFind = new bool[readers.ValueCount];
        foreach (var audience in audiences)
        {
            var (first, after) = Places(readers, audience);
            Array.Fill(mayFind, true, first, after - first);
        }

        wanted = kind is null ? -1 : kinds.LookupTerm(new BytesRef(kind));
        inner.SetNextReader(context);
    }

    public void Collect(int doc)
    {
        if (!mayFind[readers!.GetOrd(doc)])
        {
            return;
        }

        var ordinal = kinds!.GetOrd(doc);
        bySegment[ordinal]++;
        if (kind is null || ordinal == wanted)
        {
            inner.Collect(doc);
        }
    }

    // The terms are in order: all that begin with a word and a blank stand before that word with the next character.
    private static (int First, int After) Places(SortedDocValues readers, string audience)
    {
        var found = readers.LookupTerm(new BytesRef(audience));
        var first = found < 0 ? ~found : found;
        return audience.EndsWith(' ') ? (first, ~readers.LookupTerm(new BytesRef(audience.TrimEnd() + '!')))
            : found < 0 ? (first, first)
            : (first, first + 1);
    }

    private void Flush()
    {
        for (var ordinal = 0; ordinal < bySegment.Length; ordinal++)
        {
            if (bySegment[ordinal] > 0)
            {
                var value = new BytesRef();
                kinds!.LookupOrd(ordinal, value);
                var name = value.Utf8ToString();
                counts[name] = counts.GetValueOrDefault(name) + bySegment[ordinal];
                bySegment[ordinal] = 0;
            }
        }
    }
}
