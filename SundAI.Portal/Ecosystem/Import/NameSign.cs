using System.Text.RegularExpressions;

namespace SundAI.Portal.Ecosystem.Import;

/// <summary>
/// A word in a name that tells what the organisation is, looked for in the folded name as a whole word or as the last part of
/// a compound: <c>RIGSHOSPITALET</c> says hospital, <c>hospitality</c> does not.
/// </summary>
internal sealed partial record NameSign(string Example, Regex Pattern)
{
    public static readonly NameSign Hospital = new("hospital, sygehus", HospitalWord());
    public static readonly NameSign University = new("universitet, university, professionshøjskole", UniversityWord());
    public static readonly NameSign PatientAssociation = new("patientforening", PatientAssociationWord());
    public static readonly NameSign Foundation = new("fond, foundation", FoundationWord());

    public bool IsIn(string foldedName) => Pattern.IsMatch(foldedName);

    [GeneratedRegex(@"\b(?!dyre)\w*(hospital(et|er|erne|s|ets)?|sygehus(et|e|ene|ets)?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex HospitalWord();

    [GeneratedRegex(
        @"\b(\w*universitet(et|er|s|ets)?|\w*universitetsskole|university|universities|professions?hojskolen?)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex UniversityWord();

    [GeneratedRegex(@"\b\w*patientforening(en|er)?\b|\bpatient association\b", RegexOptions.CultureInvariant)]
    private static partial Regex PatientAssociationWord();

    [GeneratedRegex(@"\b\w*fond(en|ens|s)?\b|\bfoundation\b", RegexOptions.CultureInvariant)]
    private static partial Regex FoundationWord();
}
