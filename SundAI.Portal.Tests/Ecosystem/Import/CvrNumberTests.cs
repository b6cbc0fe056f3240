using CsCheck;
using SundAI.Portal.Ecosystem.Import;

namespace SundAI.Portal.Tests.Ecosystem.Import;

public sealed class CvrNumberTests
{
    [Theory]
    [InlineData("29189854")]
    [InlineData("29 18 98 54")]
    [InlineData("DK29189854")]
    [InlineData(" dk 2918 9854 ")]
    [InlineData("DK\u00a029189854")]
    public void A_number_is_read_with_blanks_and_country(string text)
    {
        CvrNumber.TryParse(text, out var number).ShouldBeTrue();
        number!.Value.ShouldBe("29189854");
    }

    [Theory]
    [InlineData("19366316")]
    [InlineData("15671092")]
    [InlineData("39747510")]
    [InlineData("66137112")]
    public void A_number_of_the_directory_is_accepted(string text) => CvrNumber.TryParse(text, out _).ShouldBeTrue();

    [Theory]
    [InlineData("29189855")]
    [InlineData("92189854")]
    public void A_broken_cvr_is_refused(string text) => CvrNumber.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("DK")]
    [InlineData("2918985")]
    [InlineData("291898540")]
    [InlineData("00000000")]
    [InlineData("SE29189854")]
    [InlineData("2918985x")]
    [InlineData("٢٩١٨٩٨٥٤")]
    public void What_is_no_number_is_refused(string? text)
    {
        CvrNumber.TryParse(text, out var number).ShouldBeFalse();
        number.ShouldBeNull();
    }

    [Fact]
    public void Of_eleven_numbers_in_a_row_at_most_one_is_valid_and_changing_a_digit_breaks_it() =>
        Gen.Select(Gen.Int[1_000_000, 9_999_999], Gen.Int[0, 7], Gen.Int[1, 9])
            .Sample(
                (head, place, change) =>
                {
                    var valid = Enumerable
                        .Range(0, 10)
                        .Select(last => $"{head}{last}")
                        .Where(text => CvrNumber.TryParse(text, out _))
                        .ToList();
                    return valid.Count <= 1 && valid.All(text => !CvrNumber.TryParse(Changed(text, place, change), out _));
                }
            );

    private static string Changed(string text, int place, int change)
    {
        var digits = text.ToCharArray();
        digits[place] = (char)('0' + ((digits[place] - '0' + change) % 10));
        return new string(digits);
    }
}
