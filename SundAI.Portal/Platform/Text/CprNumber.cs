using System.Globalization;
using System.Text.RegularExpressions;

namespace SundAI.Portal.Platform.Text;

/// <summary>
/// Recognises Danish personal numbers (CPR) in a text, so that they are not published by mistake: <c>ddmmyy-xxxx</c> and
/// <c>ddmmyyxxxx</c> with a date that exists. The check digit is not asked for: since 2007 numbers are given out without one.
/// The seventh digit tells the century (CPR-kontoret, "Personnummeret i CPR"). Eight digits (phone, CVR), longer rows of
/// digits (EAN, account) and international phone numbers (<c>+</c>) are none.
/// </summary>
internal static partial class CprNumber
{
    public static bool IsIn(string? text) =>
        text is not null && Candidates().Matches(text).Any(match => HasDate(match.Groups["date"].Value, match.Groups["serial"].Value));

    private static bool HasDate(string date, string serial)
    {
        var day = Number(date[..2]);
        var month = Number(date[2..4]);
        var year = Century(Number(date[4..]), serial[0]) + Number(date[4..]);
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
    }

    private static int Century(int yearOfCentury, char seventhDigit) =>
        seventhDigit switch
        {
            <= '3' => 1900,
            '4' or '9' => yearOfCentury <= 36 ? 2000 : 1900,
            _ => yearOfCentury <= 57 ? 2000 : 1800,
        };

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    // A number stands alone, or right after the letters "cpr"; other letters beside it make it an identifier, and a plus or
    // digits joined to it by a hyphen or a dot make it a part of something longer. The hyphen may be any of the three
    // dashes that word processors put there, with blanks around it.
    [GeneratedRegex(
        @"(?:(?<![\p{L}\p{N}+]|[0-9][-.])|(?<=cpr))(?<date>[0-9]{6})(?: ?[-\u2010\u2011\u2013] ?)?(?<serial>[0-9]{4})(?![\p{L}\p{N}]|[-.][0-9])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Candidates();
}
