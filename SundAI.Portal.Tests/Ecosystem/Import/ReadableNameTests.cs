using CsCheck;
using SundAI.Portal.Ecosystem.Import;

namespace SundAI.Portal.Tests.Ecosystem.Import;

public sealed class ReadableNameTests
{
    [Theory]
    [InlineData("KOBENHAVNS UNIVERSITET", "Kobenhavns Universitet")]
    [InlineData("HELSINGØR KOMMUNE", "Helsingør Kommune")]
    [InlineData("STYRELSEN FOR FORSKNING OG INNOVATION", "Styrelsen for Forskning og Innovation")]
    [InlineData("INTERNATIONAL COUNCIL FOR THE EXPLORATION OF THE SEA", "International Council for the Exploration of the Sea")]
    [InlineData("IT-UNIVERSITETET I KOBENHAVN", "IT-Universitetet i Kobenhavn")]
    [InlineData("DET NATIONALE FORSKNINGSCENTER FORARBEJDSMILJO", "Det Nationale Forskningscenter Forarbejdsmiljo")]
    [InlineData("COPENHAGEN BUSINESS SCHOOL", "Copenhagen Business School")]
    [InlineData("REGION NORDJYLLAND (NORTH DENMARK REGION)", "Region Nordjylland (North Denmark Region)")]
    public void A_name_in_capitals_becomes_readable(string name, string readable) => ReadableName.From(name).ShouldBe(readable);

    [Theory]
    [InlineData("COWI A/S", "Cowi A/S")]
    [InlineData("BIOMODICS APS", "Biomodics ApS")]
    [InlineData("H. LUNDBECK AS", "H. Lundbeck AS")]
    [InlineData("BLUSENSE DIAGNOSTICS IVS", "Blusense Diagnostics IVS")]
    [InlineData("VARDE TURISTRÅD S/I", "Varde Turistråd S/I")]
    [InlineData("SEGES PS", "Seges PS")]
    [InlineData("KEN A/S.", "Ken A/S.")]
    [InlineData("FORENINGEN EU I SYDDANMARK - F.M.B.A.", "Foreningen EU i Syddanmark - f.m.b.a.")]
    [InlineData("APS", "APS")]
    public void Company_forms_keep_their_spelling(string name, string readable) => ReadableName.From(name).ShouldBe(readable);

    [Theory]
    [InlineData("SCION DTU A/S", "Scion DTU A/S")]
    [InlineData("DHI", "DHI")]
    [InlineData("SKAT", "SKAT")]
    [InlineData("BOLIGFORENINGEN B42", "Boligforeningen B42")]
    [InlineData("2-CONTROL APS", "2-Control ApS")]
    [InlineData("SUNDHED.DK IS", "Sundhed.dk IS")]
    [InlineData("EYE-D INNOVATION APS", "Eye-D Innovation ApS")]
    [InlineData("O'BRIEN CONSULT", "O'brien Consult")]
    [InlineData("1508 A/S", "1508 A/S")]
    public void Abbreviations_numbers_and_addresses_are_kept(string name, string readable) => ReadableName.From(name).ShouldBe(readable);

    [Theory]
    [InlineData("Aalborg ZOO")]
    [InlineData("ILOCATOR  ApS")]
    [InlineData("KÆRBY ApS")]
    [InlineData("")]
    public void A_name_with_small_letters_is_left_untouched(string name) => ReadableName.From(name).ShouldBe(name);

    [Fact]
    public void Only_the_case_of_a_name_changes() =>
        Gen.String[Gen.Char["ABEÆØÅKS0 -/.&'()"], 0, 40]
            .Sample(name => string.Equals(ReadableName.From(name), name, StringComparison.OrdinalIgnoreCase));
}
