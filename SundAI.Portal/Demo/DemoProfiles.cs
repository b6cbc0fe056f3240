using SundAI.Portal.Ecosystem;

namespace SundAI.Portal.Demo;

/// <summary>What the invented organisations say beyond their first sentences. Not all say everything, as in life.</summary>
internal static class DemoProfiles
{
    public static DetailsInput Of(string organisation) => All.TryGetValue(organisation, out var details) ? details : new DetailsInput();

    private static readonly Dictionary<string, DetailsInput> All = new()
    {
        [DemoOrganisations.StartUp] = new()
        {
            Seeks =
                "Nethindebilleder med klinisk facit fra andre steder end vores eget, og en øjenafdeling, der vil afprøve sorteringen i hverdagen.",
            Offers = "En prototype, I må prøve gratis i et halvt år, og vores erfaringer med at dokumentere en algoritme.",
            Certificates = [Certificate("ISO 13485", new DateOnly(2028, 5, 31)), Certificate("MDR klasse IIa", null)],
            Links = [Link("Sådan virker algoritmen", "https://oejeblik.example/metode"), Link("Presse", "https://oejeblik.example/presse")],
        },
        [DemoOrganisations.Hospital] = new()
        {
            Seeks = "Algoritmer, der kan tage de oplagte billeder, så lægerne får tid til de svære, og hjælp til at måle, om de gør det.",
            Offers =
                "- Adgang til billeder med klinisk facit, når formålet er godkendt\n- En dag om ugen på afdelingen til afprøvning\n- En forskningsradiograf som kontakt",
            Facilities =
            [
                Facility(FacilityKind.Data, "Nethindebilleder 2014–2024", "41.000 billeder med to lægers vurdering, i et lukket miljø."),
                Facility(FacilityKind.Data, "Lungebilleder med opfølgning", "Røntgen og CT fra 12.000 forløb med svar fra vævsprøver."),
                Facility(FacilityKind.TestFacility, "Afprøvningsrummet", "Et rum på afdelingen, hvor personalet prøver løsninger i drift."),
            ],
            Certificates = [Certificate("ISO 27001", new DateOnly(2027, 11, 30)), Certificate("God datapraksis, regionens mærke", null)],
            Links = [Link("Vejledning til dem, der søger data", "https://fjordby.example/data")],
        },
        [DemoOrganisations.University] = new()
        {
            Seeks = "Virksomheder, der vil lade os afprøve deres modeller på data, de ikke selv har set.",
            Offers = "Uafhængig evaluering, vejledning af ph.d.-projekter og en åben samling af metoder.",
            Facilities =
            [
                Facility(FacilityKind.TestFacility, "Metodelaboratoriet", "Evaluering, bias og generalisering på tværs af hospitaler."),
                Facility(FacilityKind.Data, "Syntetiske journaler", "Opfundne forløb til at øve sig på, uden én rigtig patient."),
            ],
            Links = [Link("Åbne metoder", "https://soenderaa.example/metoder")],
        },
        [DemoOrganisations.Municipality] = new()
        {
            Seeks = "Løsninger, der opdager fald i funktionsevne hos borgere, der bor hjemme.",
            Facilities =
            [
                Facility(FacilityKind.TestFacility, "To plejeområder", "Hjemmesygeplejen afprøver gerne sammen med 300 borgere."),
            ],
        },
        [DemoOrganisations.Advice] = new()
        {
            Offers = "Faste forløb for start-ups: klassificering, kvalitetsledelse og klinisk dokumentation.",
            Certificates = [Certificate("ISO 13485", new DateOnly(2026, 3, 31))],
        },
    };

    private static FacilityInput Facility(FacilityKind kind, string name, string sentence) =>
        new()
        {
            Kind = kind,
            Name = name,
            Sentence = sentence,
        };

    private static CertificateInput Certificate(string name, DateOnly? until) => new() { Name = name, ValidUntil = until };

    private static LinkInput Link(string label, string url) => new() { Label = label, Url = url };
}
