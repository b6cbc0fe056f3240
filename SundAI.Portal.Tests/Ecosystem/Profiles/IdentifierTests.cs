using CsCheck;
using SundAI.Portal.Ecosystem;

namespace SundAI.Portal.Tests.Ecosystem.Profiles;

public sealed class IdentifierTests
{
    private const string Base32 = "0123456789abcdefghjkmnpqrstvwxyz";

    [Theory]
    [InlineData("https://ror.org/035b05819")]
    [InlineData("http://www.ror.org/035b05819/")]
    [InlineData(" ror.org/035B05819 ")]
    [InlineData("035b05819")]
    public void A_ror_id_is_read_as_it_is_copied(string text)
    {
        RorId.TryParse(text, out var id).ShouldBeTrue();
        (id!.Value, id.Address).ShouldBe(("035b05819", "https://ror.org/035b05819"));
    }

    [Theory]
    [InlineData("04qtj9h94")]
    [InlineData("01aj84f44")]
    [InlineData("03yrrjy16")]
    [InlineData("05bpbnx46")]
    public void Danish_institutions_have_valid_ror_ids(string text) => RorId.TryParse(text, out _).ShouldBeTrue();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("https://ror.org/")]
    [InlineData("https://evil.example/035b05819")]
    [InlineData("https://ror.org/035b05819/x")]
    [InlineData("135b05819")]
    [InlineData("035b05818")]
    [InlineData("0i5b05819")]
    [InlineData("035b0581")]
    [InlineData("035b058199")]
    [InlineData("٠35b05819")]
    public void What_is_no_ror_id_is_refused(string? text) => RorId.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void Of_a_hundred_endings_one_makes_a_ror_id_and_another_sign_anywhere_breaks_it() =>
        Gen.Select(Gen.Char[Base32].Array[6], Gen.Int[1, 6], Gen.Int[1, 31])
            .Sample(
                (signs, place, change) =>
                {
                    var head = "0" + new string(signs);
                    var valid = Enumerable
                        .Range(0, 100)
                        .Select(end => $"{head}{end:00}")
                        .Where(text => RorId.TryParse(text, out _))
                        .ToList();
                    return valid.Count == 1 && !RorId.TryParse(Changed(valid[0], place, change), out _);
                }
            );

    [Theory]
    [InlineData("https://orcid.org/0000-0002-1825-0097")]
    [InlineData("orcid.org/0000-0002-1825-0097")]
    [InlineData("0000 0002 1825 0097")]
    [InlineData("0000000218250097")]
    public void An_orcid_is_read_as_it_is_copied(string text)
    {
        OrcidId.TryParse(text, out var id).ShouldBeTrue();
        (id!.Value, id.Address).ShouldBe(("0000-0002-1825-0097", "https://orcid.org/0000-0002-1825-0097"));
    }

    [Theory]
    [InlineData("0000-0002-1694-233X")]
    [InlineData("0000-0002-1694-233x")]
    [InlineData("0000-0001-5109-3700")]
    public void Known_orcids_are_valid(string text) => OrcidId.TryParse(text, out _).ShouldBeTrue();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0000-0002-1825-0098")]
    [InlineData("0000-0002-1825-009")]
    [InlineData("X000-0002-1825-0097")]
    [InlineData("https://evil.example/0000-0002-1825-0097")]
    [InlineData("٠000-0002-1825-0097")]
    public void What_is_no_orcid_is_refused(string? text) => OrcidId.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void Of_eleven_endings_one_makes_an_orcid_and_another_digit_or_two_that_changed_places_break_it() =>
        Gen.Select(Gen.Long[0, 999_999_999_999_999], Gen.Int[0, 14], Gen.Int[1, 9])
            .Sample(
                (number, place, change) =>
                {
                    var head = $"{number:000000000000000}";
                    var valid = "0123456789X".Select(end => head + end).Where(text => OrcidId.TryParse(text, out _)).ToList();
                    if (valid.Count != 1)
                    {
                        return false;
                    }

                    var digits = valid[0].ToCharArray();
                    digits[place] = (char)('0' + ((digits[place] - '0' + change) % 10));
                    var at = Math.Min(place, 13);
                    var swapped = valid[0].ToCharArray();
                    (swapped[at], swapped[at + 1]) = (swapped[at + 1], swapped[at]);
                    return !OrcidId.TryParse(new string(digits), out _)
                        && (swapped[at] == swapped[at + 1] || !OrcidId.TryParse(new string(swapped), out _));
                }
            );

    private static string Changed(string id, int place, int change)
    {
        var signs = id.ToCharArray();
        signs[place] = Base32[(Base32.IndexOf(signs[place], StringComparison.Ordinal) + change) % Base32.Length];
        return new string(signs);
    }
}
