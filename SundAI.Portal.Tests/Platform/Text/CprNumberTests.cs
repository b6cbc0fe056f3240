using CsCheck;
using SundAI.Portal.Platform.Text;

namespace SundAI.Portal.Tests.Platform.Text;

public sealed class CprNumberTests
{
    // All numbers are made up.
    [Theory]
    [InlineData("010190-1234")]
    [InlineData("0101901234")]
    [InlineData("Patienten (311299-4321) blev indlagt.")]
    [InlineData("cpr: 290200-4321")]
    [InlineData("CPR0101901234")]
    [InlineData("født 01.01.90, 010190–1234")]
    [InlineData("010190 - 1234")]
    [InlineData("Se 010190-1234.")]
    public void A_personal_number_is_recognised(string text) => CprNumber.IsIn(text).ShouldBeTrue();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("29189854")]
    [InlineData("DK 29 18 98 54")]
    [InlineData("+45 12 34 56 78")]
    [InlineData("4512345678")]
    [InlineData("+1202551234")]
    [InlineData("5790000120123")]
    [InlineData("1234 0101901234567")]
    [InlineData("010190-12345")]
    [InlineData("12-010190-1234")]
    [InlineData("010190-1234-55")]
    [InlineData("a0101901234")]
    [InlineData("3.0101901234")]
    [InlineData("2026-11-24 10:43")]
    [InlineData("997381452")]
    public void Another_number_is_not_taken_for_one(string? text) => CprNumber.IsIn(text).ShouldBeFalse();

    [Theory]
    [InlineData("320190-1234")]
    [InlineData("011390-1234")]
    [InlineData("000190-1234")]
    [InlineData("300290-1234")]
    [InlineData("290201-1234")]
    [InlineData("290200-1234")]
    public void A_date_that_does_not_exist_is_no_personal_number(string text) => CprNumber.IsIn(text).ShouldBeFalse();

    [Fact]
    public void Every_birthday_is_recognised_with_and_without_the_hyphen() =>
        Gen.Select(Gen.Int[0, 36_523], Gen.Int[0, 3999])
            .Sample(
                (day, serial) =>
                {
                    var birthday = new DateOnly(1900, 1, 1)
                        .AddDays(day)
                        .ToString("ddMMyy", System.Globalization.CultureInfo.InvariantCulture);
                    return CprNumber.IsIn($"Nr. {birthday}-{serial:0000}, tak") && CprNumber.IsIn($"Nr. {birthday}{serial:0000}, tak");
                }
            );

    [Fact]
    public void A_long_row_of_digits_is_answered_at_once() => CprNumber.IsIn(new string('1', 200_000)).ShouldBeFalse();
}
