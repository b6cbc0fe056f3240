using System.Text;
using SundAI.Portal.Ecosystem.Import;

namespace SundAI.Portal.Tests.Ecosystem.Import;

public sealed class OrganisationCsvTests
{
    [Fact]
    public void Rows_are_read_with_their_lines()
    {
        var reading = Read(
            "name,type,pic,cvr,city,postcode,url,source\n\"Bips (byggeri, it)\",other,,27109489,,,,x\n\n Ærø Kommune ,authority,974788115,,Ærøskøbing,5970,https://a.dk,\n"
        );

        reading.Problem.ShouldBeNull();
        reading.Rows.ShouldBe([
            new(2, "Bips (byggeri, it)", "other", "27109489", null, null, null, null, "x"),
            new(4, "Ærø Kommune", "authority", null, "Ærøskøbing", "5970", "https://a.dk", "974788115", null),
        ]);
    }

    [Fact]
    public void Columns_may_come_in_any_order_and_case_and_others_are_ignored() =>
        Read("Type; NAME ;health_hint\nuniversity;AARHUS UNIVERSITET;1\n").Rows.ShouldHaveSingleItem().Name.ShouldBe("AARHUS UNIVERSITET");

    [Fact]
    public void A_quoted_line_break_counts_as_a_line() =>
        Read("name,type\n\"a\nb\",x\nc,y\n").Rows.Select(row => row.Line).ShouldBe([2, 4]);

    [Fact]
    public void Short_rows_and_rows_of_nothing_are_taken_as_they_are()
    {
        var reading = Read("name,type,cvr\nA\n,,\nB,company,,,\n");

        reading.Problem.ShouldBeNull();
        reading.Rows.Select(row => (row.Name, row.Type)).ShouldBe([("A", ""), ("B", "company")]);
    }

    [Fact]
    public void A_byte_order_mark_is_accepted()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. "name,type\nÆrø,x\n"u8];

        OrganisationCsv.Read(new MemoryStream(bytes)).Rows.ShouldHaveSingleItem().Name.ShouldBe("Ærø");
    }

    [Theory]
    [InlineData("")]
    [InlineData("navn,slags\na,b\n")]
    public void Missing_columns_are_named(string text)
    {
        var problem = Read(text).Problem.ShouldNotBeNull();

        problem.Kind.ShouldBe(CsvProblemKind.MissingColumns);
        problem.Columns.ShouldBe(["name", "type"]);
    }

    [Fact]
    public void Only_the_missing_column_is_named() => Read("name,cvr\na,b\n").Problem.ShouldNotBeNull().Columns.ShouldBe(["type"]);

    [Theory]
    [InlineData("iso-8859-1", EncodingGuess.Latin1)]
    [InlineData("utf-16", EncodingGuess.Utf16)]
    internal void Another_encoding_is_told(string encoding, EncodingGuess guess)
    {
        var code = Encoding.GetEncoding(encoding);
        byte[] bytes = [.. code.Preamble, .. code.GetBytes("name,type\nÆrø Kommune,authority\n")];

        var problem = OrganisationCsv.Read(new MemoryStream(bytes)).Problem.ShouldNotBeNull();

        problem.Kind.ShouldBe(CsvProblemKind.NotUtf8);
        problem.Encoding.ShouldBe(guess);
    }

    [Fact]
    public void Bytes_of_nothing_known_are_told_too() =>
        OrganisationCsv
            .Read(new MemoryStream([.. "name,type\n"u8, 0x8C, (byte)'r', (byte)'\n']))
            .Problem!.Encoding.ShouldBe(EncodingGuess.Unknown);

    [Theory]
    [InlineData("name,type\nA,x\nB\"C,y\n", 3)]
    [InlineData("name,type\n\"A\"B,x\n", 2)]
    [InlineData("name,type\nA,x\n\"B,y\nC,z\n", 3)]
    [InlineData("\"name,type\nA,x\n", 1)]
    public void Malformed_quotes_are_told_with_their_line(string text, int line) =>
        Read(text).Problem.ShouldBe(new CsvProblem(CsvProblemKind.MalformedQuotes, line), new ProblemComparer());

    [Fact]
    public void Too_many_rows_are_told()
    {
        var limits = new CsvLimits(Rows: 2);

        Read("name,type\na,x\nb,x\n,\n", limits).Rows.Count.ShouldBe(2);
        Read("name,type\na,x\nb,x\nc,x\n", limits).Problem.ShouldBe(new CsvProblem(CsvProblemKind.TooManyRows, 4), new ProblemComparer());
    }

    [Theory]
    [InlineData(200)]
    [InlineData(1_000_000)]
    public void A_row_too_long_is_told(int length)
    {
        var reading = Read($"name,type\na,x\n{new string('b', length)},x\n", new CsvLimits(RowBytes: 100));

        reading.Rows.ShouldBeEmpty();
        reading.Problem.ShouldBe(new CsvProblem(CsvProblemKind.RowTooLong, 3), new ProblemComparer());
    }

    [Fact]
    public void A_quote_that_is_never_closed_does_not_swallow_a_large_file() =>
        Read("name,type\n\"a,x\n" + string.Concat(Enumerable.Repeat("b,x\n", 500_000))).Problem!.Kind.ShouldBe(CsvProblemKind.RowTooLong);

    [Fact]
    public void A_value_beyond_the_columns_is_told() =>
        Read("name,type\nBips (byggeri, it),other\n")
            .Problem.ShouldBe(new CsvProblem(CsvProblemKind.TooManyFields, 2), new ProblemComparer());

    private static CsvReading Read(string text, CsvLimits? limits = null) =>
        OrganisationCsv.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), limits);

    private sealed class ProblemComparer : IEqualityComparer<CsvProblem?>
    {
        public bool Equals(CsvProblem? x, CsvProblem? y) => (x?.Kind, x?.Line) == (y?.Kind, y?.Line);

        public int GetHashCode(CsvProblem? problem) => 0;
    }
}
