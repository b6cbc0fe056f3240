namespace SundAI.Portal.Demo;

/// <summary>An invented answer.</summary>
/// <param name="Organisation">Whose contact answers.</param>
/// <param name="Days">How many days ago.</param>
/// <param name="IsOfficial">Whether it is the authority's own word.</param>
/// <param name="IsAccepted">Whether it helped the asker.</param>
/// <param name="Votes">The organisations whose contacts find it useful.</param>
internal sealed record DemoAnswer(
    string Organisation,
    int Days,
    string Text,
    string[] Votes,
    bool IsOfficial = false,
    bool IsAccepted = false
);

/// <summary>An invented question.</summary>
/// <param name="Organisation">Whose contact asks.</param>
/// <param name="Days">How many days ago.</param>
/// <param name="Votes">The organisations whose contacts want to know it too.</param>
/// <param name="RepeatsFirst">Whether it is closed since the first one asks the same.</param>
internal sealed record DemoQuestion(
    string Organisation,
    int Days,
    string Title,
    string Text,
    string[] Themes,
    string[] Votes,
    DemoAnswer[] Answers,
    bool RepeatsFirst = false
);

/// <summary>The demo's questions and answers.</summary>
internal static class DemoQuestions
{
    public static IReadOnlyList<DemoQuestion> All { get; } =
    [
        new(
            DemoOrganisations.StartUp,
            45,
            "Hvilken klasse hører software til, der kun sorterer nethindebilleder efter hast?",
            "Vores løsning stiller ingen diagnose. Den lægger de billeder forrest, som en øjenlæge skal se først.\n\n- Lægen ser alle billeder, før nogen får svar.\n- Vi har læst om regel 11, men er i tvivl om, hvorvidt rækkefølgen i sig selv er en oplysning til brug for diagnose.",
            ["regulering"],
            [DemoOrganisations.Cardio, DemoOrganisations.Pathology, DemoOrganisations.Hospital],
            [
                new(
                    DemoOrganisations.Advice,
                    44,
                    "Regn med klasse IIa. Rækkefølgen afgør, hvor længe en patient venter, og så er den en oplysning, der bruges til en beslutning om behandling. Beskriv i formålet, hvem der ser billedet, hvornår, og hvad der sker, hvis softwaren tager fejl.",
                    [DemoOrganisations.Cardio]
                ),
                new(
                    DemoOrganisations.Agency,
                    41,
                    "Software, der prioriterer patienter ud fra billeder, leverer oplysninger til brug for beslutninger om diagnose eller behandling. Den er derfor som udgangspunkt omfattet af regel 11 og hører til **klasse IIa eller højere**.\n\nHvilken klasse det bliver, afhænger af den skade, en forkert prioritering kan føre til. Skriv det i risikoanalysen, og tag den med til vores åbne vejledning, før I vælger bemyndiget organ.",
                    [DemoOrganisations.Pathology, DemoOrganisations.Advice, DemoOrganisations.University],
                    IsOfficial: true
                ),
            ]
        ),
        new(
            DemoOrganisations.Pharma,
            33,
            "Hvordan får vi adgang til pseudonymiserede billeder, uden at de forlader hospitalet?",
            "Vi vil måle effekten af en behandling og har brug for billeder fra to hospitaler. Vi har hverken brug for eller lyst til at få dem hjem til os selv. Hvad kræver det, og hvor lang tid tager det?",
            ["data", "forskning"],
            [DemoOrganisations.StartUp, DemoOrganisations.Pathology],
            [
                new(
                    DemoOrganisations.Hospital,
                    31,
                    "Hos os foregår det sådan:\n\n1. I beskriver formålet på to sider, sammen med en forsker hos os.\n2. Formålet bliver godkendt. Det tager fire til otte uger.\n3. I får adgang til billederne i vores lukkede miljø og tager kun resultater med ud.\n\nBegynd med at finde forskeren: uden en, der kender materialet, kommer man ingen vegne.",
                    [DemoOrganisations.Pharma, DemoOrganisations.StartUp, DemoOrganisations.EyeClinic],
                    IsAccepted: true
                ),
                new(
                    DemoOrganisations.University,
                    29,
                    "Husk at aftale, hvem der må offentliggøre hvad, før I begynder. Det er det, der oftest trækker ud.",
                    [DemoOrganisations.Hospital]
                ),
            ]
        ),
        new(
            DemoOrganisations.EyeClinic,
            18,
            "Hvem betaler, når gevinsten ved screening ligger i kommunen og udgiften på hospitalet?",
            "Vi kan se, at tidlig screening sparer hjemmehjælp, men det er vores budget, den skal betales af. Har nogen lavet en aftale, der flytter en del af gevinsten?",
            ["incitamenter"],
            [DemoOrganisations.Municipality, DemoOrganisations.Foundation, DemoOrganisations.Patients],
            [
                new(
                    DemoOrganisations.Municipality,
                    15,
                    "Vi har en aftale på forsøgsbasis: Vi betaler et fast beløb for hver borger, der bliver screenet, og måler hvert halve år, om plejen falder. Det svære var ikke pengene, men at blive enige om, hvad der skulle måles.",
                    [DemoOrganisations.EyeClinic, DemoOrganisations.Foundation]
                ),
            ]
        ),
        new(
            DemoOrganisations.Cardio,
            9,
            "Skal en algoritme afprøves igen, når den bliver trænet på flere data?",
            "Vi vil gerne træne videre hvert kvartal. Er det en ny udgave, der skal igennem det hele igen, eller kan vi beskrive ændringen på forhånd?",
            ["regulering", "testbench"],
            [DemoOrganisations.StartUp, DemoOrganisations.University],
            []
        ),
        new(
            DemoOrganisations.Pathology,
            6,
            "Hvilken klasse er software, der sorterer vævsprøver efter hast?",
            "Den viser patologen de prøver først, der ser mest alvorlige ud.",
            ["regulering"],
            [],
            [],
            RepeatsFirst: true
        ),
        new(
            DemoOrganisations.University,
            3,
            "Hvor finder man kliniske dataloger, der kan blive mere end et halvt år?",
            "Vores bedste folk bliver hentet af industrien, før de er færdige. Deler nogen stillinger mellem universitet og virksomhed, og hvordan skriver I kontrakten?",
            ["talent", "forskning"],
            [DemoOrganisations.StartUp],
            []
        ),
    ];
}
