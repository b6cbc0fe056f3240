using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace SundAI.Portal.Platform.Search.Ranking;

/// <summary>A search row in the ranked index: only what is searched, filtered and counted by; what is shown stays in the database.</summary>
internal static class RankedDocument
{
    public const string Id = "id";
    public const string Kind = "kind";
    public const string Theme = "theme";
    public const string Audience = "audience";
    public const string Words = "word";
    public const string Stems = "stem";
    public const string Titles = "title";
    public const string Parts = "part";
    public const string Grams = "gram";

    /// <summary>As an audience: of whatever organisation such a thing is. A blank at the end stands for all that begin so.</summary>
    public const string AllVerified = "verified ";

    private static readonly FieldType Counted = new() { IsIndexed = true, IndexOptions = IndexOptions.DOCS_AND_FREQS };

    private static readonly FieldType Present = new()
    {
        IsIndexed = true,
        IndexOptions = IndexOptions.DOCS_ONLY,
        OmitNorms = true,
    };

    public static Document Of(int id, SearchRow row)
    {
        var title = RankedTerms.Of(row.TitleDa == row.TitleEn ? row.TitleDa : $"{row.TitleDa} {row.TitleEn}");
        var text = RankedTerms.Of($"{row.TitleDa} {row.TitleEn} {row.TextDa} {row.TextEn}");
        var document = new Document
        {
            new NumericDocValuesField(Id, id),
            new StringField(Id, IdTerm(id), Field.Store.NO),
            new StringField(Kind, row.Kind, Field.Store.NO),
            new SortedDocValuesField(Kind, new BytesRef(row.Kind)),
            new SortedDocValuesField(Audience, new BytesRef(AudienceTerm(row.Audience, row.OrganisationId))),
            Terms(Titles, title.Stems, Counted),
            Terms(Stems, text.Stems, Counted),
            Terms(Grams, text.Grams, Counted),
            Terms(Words, text.Words.Distinct(StringComparer.Ordinal), Present),
            Terms(Parts, text.Parts.Distinct(StringComparer.Ordinal), Present),
        };
        foreach (var theme in row.Themes.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            document.Add(new StringField(Theme, theme, Field.Store.NO));
        }

        return document;
    }

    public static string IdTerm(int id) => id.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Who may find it, as one word.</summary>
    public static string AudienceTerm(Search.Audience audience, Guid? organisationId) =>
        audience switch
        {
            Search.Audience.Organisation => $"organisation {organisationId}",
            Search.Audience.VerifiedOrganisations => $"{AllVerified}{organisationId}",
            _ => audience.ToString(),
        };

    private static Field Terms(string name, IEnumerable<string> terms, FieldType type) => new(name, new TermStream(terms), type);

    private sealed class TermStream : TokenStream
    {
        private readonly IEnumerable<string> terms;
        private readonly ICharTermAttribute term;
        private IEnumerator<string>? next;

        public TermStream(IEnumerable<string> terms)
        {
            this.terms = terms;
            term = AddAttribute<ICharTermAttribute>();
        }

        public override void Reset()
        {
            base.Reset();
            next?.Dispose();
            next = terms.GetEnumerator();
        }

        public override bool IncrementToken()
        {
            if (!next!.MoveNext())
            {
                return false;
            }

            ClearAttributes();
            term.SetEmpty().Append(next.Current);
            return true;
        }

        protected override void Dispose(bool disposing)
        {
            next?.Dispose();
            base.Dispose(disposing);
        }
    }
}
