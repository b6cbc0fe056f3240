using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using SundAI.Portal.Platform.Search;

namespace SundAI.Portal.Tests.Platform.Search;

public sealed partial class SearchQueryTests
{
    private static readonly string[] Hostile =
    [
        "\"",
        "'",
        "''",
        "\"\" OR 1",
        "a\" OR \"b",
        "NEAR(a b, 5)",
        "a AND NOT b",
        "name : a",
        "{a b} : c",
        "^a",
        "a*",
        "a + b",
        "-a",
        "(((",
        ")",
        "'; DROP TABLE x; --",
        "a' | 'b",
        "a & !b",
        "a <-> b",
        "a:*B",
        "\\",
        "\\'",
        "a\\",
        "\0",
        "a\0b",
        "\ud800",
        "\udc00\ud800",
        "\ufffe",
        "%_",
        "🙂",
        "\u202e",
        "ﷺ",
        "Ω≈ç√∫",
        "日本語",
        "\u200b",
        "<script>alert(1)</script>",
        "${jndi:ldap://x}",
        "½",
        "ı̇",
        "ß",
        "AND",
        "OR",
        "NOT",
    ];

    [Fact]
    public void The_last_word_is_the_start_of_one_and_synonyms_count()
    {
        var query = SearchQuery.Parse("aarhus sygehus");

        query.ToFts5().ShouldBe("(\"arhus\") AND (\"sygehus\"* OR \"hospital\")");
        query.ToTsQuery().ShouldBe("('arhus') & ('sygehus':* | 'hospital')");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  \t ")]
    [InlineData("!\"#¤%&/()")]
    public void An_empty_query_is_none(string? text)
    {
        var query = SearchQuery.Parse(text);

        query.IsEmpty.ShouldBeTrue();
        query.ToFts5().ShouldBeNull();
        query.ToTsQuery().ShouldBeNull();
    }

    [Fact]
    public void Stop_words_do_not_count_when_there_is_something_else() =>
        SearchQuery.Parse("data for the hospital").Terms.Select(term => term.Word).ShouldBe(["data", "hospital"]);

    [Fact]
    public void A_word_before_a_last_stop_word_is_a_whole_one() =>
        SearchQuery.Parse("sygehus i").Terms.ShouldHaveSingleItem().IsPrefix.ShouldBeFalse();

    [Fact]
    public void A_long_query_is_cut() =>
        SearchQuery.Parse(string.Join(' ', Enumerable.Range(0, 1000))).Terms.Count.ShouldBe(SearchQuery.MaxTerms);

    [Fact]
    public void Hostile_text_stays_inside_the_quotes() => Hostile.ShouldAllBe(text => IsSafe(text));

    [Fact]
    public void Any_text_stays_inside_the_quotes() =>
        Gen.OneOf(Gen.String, Gen.String[Gen.Char["ab \"'*:|&()!<->\\^+-{}\0\ud800\udc00æø./"], 0, 40]).Sample(IsSafe);

    [Fact]
    public void Any_text_is_found_by_its_own_words() =>
        Gen.OneOf(Gen.String, Gen.String[Gen.Char["aoeæøåstnr ./'"], 0, 40]).Sample(text => SearchTests.Finds(text, text));

    private static bool IsSafe(string text)
    {
        var query = SearchQuery.Parse(text);
        return query.IsEmpty || (Fts5().IsMatch(query.ToFts5()!) && TsQuery().IsMatch(query.ToTsQuery()!) && IsWellformed(query.ToFts5()!));
    }

    private static bool IsWellformed(string text) =>
        Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) == text && !text.Contains('\ufffd');

    [GeneratedRegex("""^\("[^"'\\\s]+"\*?( OR "[^"'\\\s]+")*\)( AND \("[^"'\\\s]+"\*?( OR "[^"'\\\s]+")*\))*\z""")]
    private static partial Regex Fts5();

    [GeneratedRegex("""^\('[^"'\\\s]+'(:\*)?( \| '[^"'\\\s]+')*\)( & \('[^"'\\\s]+'(:\*)?( \| '[^"'\\\s]+')*\))*\z""")]
    private static partial Regex TsQuery();
}
