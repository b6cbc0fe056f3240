using SundAI.Portal.Ecosystem;

namespace SundAI.Portal.Demo;

/// <summary>What some of the invented persons say about themselves. The ORCID is the one that ORCID itself invented for examples.</summary>
internal static class DemoPersons
{
    private static readonly Dictionary<
        string,
        (string About, string AskAbout, string[] Competences, string[] Languages, string? Orcid)
    > All = new()
    {
        ["amina.lund"] = (
            "Jeg er bioingeniør og har arbejdet med øjne, siden jeg skrev speciale om lys.",
            "Hvordan en lille virksomhed kommer fra en prototype til en klinisk afprøvning.",
            ["billedanalyse", "forretningsudvikling"],
            ["da", "en", "sv"],
            null
        ),
        ["henrik.moerch"] = (
            "Jeg leder afdelingen og sidder i regionens datagruppe.",
            "Adgang til billeder med klinisk facit, og hvad der skal til, før en algoritme må bruges på afdelingen.",
            ["radiologi", "klinisk-evaluering"],
            ["da", "en", "de"],
            null
        ),
        ["erik.solbakken"] = (
            "Jeg forsker i, hvordan man ved, om en algoritme virker andre steder end der, hvor den blev trænet.",
            "Evaluering, bias og studiedesign. Jeg svarer også gerne på spørgsmål fra studerende.",
            ["maskinlaering", "biostatistik", "klinisk-evaluering"],
            ["da", "en", "no"],
            "0000-0002-1825-0097"
        ),
        ["lene.dahlgaard"] = (
            "",
            "Klassificering af software og klinisk dokumentation, helst før I går i gang.",
            ["mdr-raadgivning", "ai-forordningen"],
            ["da", "en"],
            null
        ),
    };

    public static void Describe(string email, PersonInput form)
    {
        if (All.TryGetValue(email, out var person))
        {
            (form.About, form.AskAbout, form.Orcid) = (person.About, person.AskAbout, person.Orcid);
            (form.Competences, form.Languages) = (person.Competences, person.Languages);
        }
    }
}
