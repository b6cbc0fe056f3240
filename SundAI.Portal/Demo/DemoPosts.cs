namespace SundAI.Portal.Demo;

/// <summary>An invented need or offer.</summary>
/// <param name="Organisation">Whose.</param>
/// <param name="IsNeed">A need; else an offer.</param>
/// <param name="What">What is sought or given: a name of the enumeration in Matchmaking.</param>
/// <param name="Days">How many days ago it was published.</param>
internal sealed record DemoPost(
    string Organisation,
    bool IsNeed,
    string What,
    string Title,
    string Summary,
    string Text,
    string[] Themes,
    string[] Categories,
    string[] Competences,
    int Days
)
{
    /// <summary>What an answer must have.</summary>
    public string[] Required { get; init; } = [];

    /// <summary>What an answer had better have.</summary>
    public string[] Wished { get; init; } = [];

    /// <summary>How many days after its publication the collaboration can begin, and how many it takes; null when the time does not matter.</summary>
    public (int In, int For)? Period { get; init; }

    /// <summary>Who may see it: a name of the enumeration in Matchmaking.</summary>
    public string Audience { get; init; } = "Anyone";
}

/// <summary>The demo's needs and offers.</summary>
internal static class DemoPosts
{
    public const string RetinaNeed = "Nethindebilleder med klinisk facit til validering";

    public static IReadOnlyList<DemoPost> All { get; } =
    [
        new(
            DemoOrganisations.StartUp,
            true,
            "Data",
            RetinaNeed,
            "Vi søger mindst 5.000 nethindebilleder fra et andet sted end vores eget, vurderet af to øjenlæger.",
            "Vores algoritme er trænet på billeder fra ét hospital. Før vi kan gå videre, skal vi vide, om den virker på andre kameraer og andre patienter.\n\n- Billederne må gerne blive, hvor de er: vi kan komme til dem.\n- Vi deler resultatet, også hvis det er skuffende.",
            ["data", "testbench"],
            ["detektion"],
            ["billedanalyse", "klinisk-evaluering"],
            12
        )
        {
            Required =
            [
                "Hvert billede er vurderet af mindst to øjenlæger",
                "Et andet kamera end det, vi har trænet på",
                "Data må bruges til validering",
            ],
            Wished = ["Patienter i flere aldersgrupper", "Adgang i hospitalets eget miljø, så intet skal flyttes"],
            Period = (60, 180),
        },
        new(
            DemoOrganisations.Hospital,
            false,
            "Data",
            "12.000 nethindebilleder med facit",
            "Pseudonymiserede nethindebilleder med to øjenlægers vurdering, i et lukket miljø.",
            "Billederne er taget fra 2015 til 2024 med tre forskellige kameraer. Hver er vurderet af to øjenlæger, og uenighed er afgjort af en tredje.\n\nAdgangen sker i hospitalets eget miljø. Ingen billeder forlader det.",
            ["data"],
            ["detektion"],
            ["billedanalyse"],
            20
        )
        {
            Required = ["I arbejder i vores miljø og tager ingen billeder med ud", "Resultatet må offentliggøres"],
            Wished = ["En algoritme, der siger, når den er i tvivl"],
        },
        new(
            DemoOrganisations.EyeClinic,
            true,
            "Technology",
            "Screening, der kan klares af sygeplejersker",
            "Vi søger en løsning, der sorterer nethindebilleder, så lægen kun ser de svære.",
            "Løsningen skal kunne betjenes efter en times oplæring og sige, når den er i tvivl. Vi kan afprøve den på 40 patienter om ugen.",
            ["testbench", "incitamenter"],
            ["detektion", "forebyggelse"],
            ["billedanalyse", "klinisk-evaluering"],
            9
        ),
        new(
            DemoOrganisations.University,
            false,
            "ResearchPartner",
            "Uafhængig evaluering af algoritmer til billeddiagnostik",
            "Vi evaluerer løsninger på tværs af hospitaler som del af et ph.d.-forløb.",
            "Vi tilrettelægger forsøget, regner på resultatet og skriver det op sammen med jer. Vi offentliggør altid, hvad vi finder.",
            ["forskning", "testbench"],
            ["detektion"],
            ["klinisk-evaluering", "maskinlaering"],
            15
        ),
        new(
            DemoOrganisations.Cardio,
            true,
            "RegulatoryAdvice",
            "Hjælp til klassificering af software, der forudsiger rytmeforstyrrelser",
            "Vi er i tvivl om, hvilken klasse vores løsning hører til, og hvad det kræver af dokumentation.",
            "Vi har en første risikoanalyse og vil gerne have den læst af nogen, der har været hele vejen igennem.",
            ["regulering"],
            ["forebyggelse"],
            ["mdr-raadgivning"],
            6
        ),
        new(
            DemoOrganisations.Advice,
            false,
            "RegulatoryAdvice",
            "To timers afklaring af klasse og klinisk dokumentation",
            "Start-ups får en fast afklaring af, hvor de står, og hvad næste skridt er.",
            "I kommer med formål og risikoanalyse. Vi læser dem før mødet, og I går hjem med en liste over det, der mangler.",
            ["regulering"],
            ["detektion", "forebyggelse"],
            ["mdr-raadgivning"],
            25
        ),
        new(
            DemoOrganisations.Municipality,
            false,
            "TestSite",
            "To plejeområder til afprøvning af forebyggende løsninger",
            "Kommunen stiller 120 borgere og deres hjemmesygeplejersker til rådighed, hvis de siger ja.",
            "Vi afprøver i tre måneder ad gangen og måler både tid, tryghed og indlæggelser.",
            ["testbench", "incitamenter"],
            ["forebyggelse"],
            ["sundhedsoekonomi"],
            30
        ),
        new(
            DemoOrganisations.Pathology,
            true,
            "Talent",
            "To udviklere med erfaring i store billeder",
            "Vi søger folk, der kan få en vævsprøve på 10 gigabyte til at føles let.",
            "I kommer til at arbejde tæt sammen med patologer. Erfaring fra sundhedsvæsenet er ikke et krav, men nysgerrighed er.",
            ["talent"],
            ["detektion"],
            ["maskinlaering", "billedanalyse"],
            4
        )
        {
            Wished = ["Du har arbejdet med billeder, der ikke kan være i hukommelsen"],
            Audience = "Members",
        },
        new(
            DemoOrganisations.Foundation,
            false,
            "Funding",
            "Støtte til klinisk evaluering på tværs af sektorer",
            "Op til halvdelen af udgifterne, når mindst to typer organisationer er med.",
            "Ansøgningen er på fire sider. Vi svarer inden for seks uger og lægger alle afslag frem med begrundelse, hvis I siger ja til det.",
            ["innovation", "forskning"],
            ["forebyggelse", "behandling"],
            ["finansiering"],
            40
        ),
        new(
            DemoOrganisations.Pharma,
            true,
            "Pilot",
            "Måling af synsevne hjemme hos patienten",
            "Vi søger en løsning, der kan måle effekten af behandling mellem to kontroller.",
            "Målingen skal kunne gøres på to minutter uden hjælp. Vi betaler for en pilot med 50 patienter.",
            ["innovation", "data"],
            ["behandling"],
            ["klinisk-evaluering"],
            8
        ),
    ];
}
