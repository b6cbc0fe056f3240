namespace SundAI.Portal.Demo;

/// <summary>Somebody invented.</summary>
/// <param name="Name">As people read it.</param>
/// <param name="Title">What they do.</param>
/// <param name="Email">The part before <c>@demo.example</c>.</param>
internal sealed record DemoPerson(string Name, string Title, string Email);

/// <summary>An organisation that nobody should look for in the register of companies.</summary>
internal sealed record DemoOrganisation(
    string Name,
    string Type,
    string Region,
    string City,
    string Summary,
    string Description,
    string[] Themes,
    string[] Categories,
    string[] Competences,
    DemoPerson[] People,
    bool IsStartUp = false,
    bool IsInvestor = false,
    bool IsVerified = true
);

/// <summary>The invented ecosystem: every type of organisation, all over Denmark. The first person of each is its contact.</summary>
internal static class DemoOrganisations
{
    public const string StartUp = "Øjeblik Diagnostik";
    public const string Hospital = "Fjordby Hospital, Billeddiagnostik";
    public const string EyeClinic = "Østkystens Universitetshospital, Øjenafdelingen";
    public const string University = "Sønderå Universitet, Institut for Sundhedsdata";
    public const string Agency = "Tilsynet for Sundhedsalgoritmer";
    public const string Municipality = "Kystby Kommune";
    public const string Patients = "Synets Venner";
    public const string Foundation = "Strandmøllens Fond";
    public const string Cluster = "Sundhedsværftet";
    public const string Pharma = "Lægemiddelhuset Vest";
    public const string Cardio = "Pulslinje";
    public const string Pathology = "Vævsblik";
    public const string Capital = "Nordmole Kapital";
    public const string Advice = "Klarmærke Rådgivning";

    public static IReadOnlyList<DemoOrganisation> All { get; } =
    [
        new(
            StartUp,
            "virksomhed",
            "syddanmark",
            "Odense",
            "Finder tidlige tegn på diabetisk øjensygdom i billeder af nethinden.",
            "Vi træner en algoritme, der peger på de nethindebilleder, en øjenlæge skal se først. I dag venter mange med diabetes for længe på at få deres øjne undersøgt.\n\nVi har en prototype og en lille klinisk afprøvning bag os. Nu mangler vi billeder med klinisk facit fra andre steder end vores eget.",
            ["data", "regulering", "testbench"],
            ["detektion"],
            ["billedanalyse", "maskinlaering"],
            [new("Amina Lund", "Direktør", "amina.lund"), new("Jonas Vang", "Datalog", "jonas.vang")],
            IsStartUp: true
        ),
        new(
            Hospital,
            "hospital",
            "syddanmark",
            "Vejle",
            "Billeddiagnostisk afdeling med forskning i nethinde- og lungebilleder.",
            "Vi undersøger 60 patienter om dagen og har samlet billeder med klinisk facit i ti år. Vi stiller data til rådighed i et lukket miljø, når formålet er godkendt, og vi deltager gerne i afprøvning på afdelingen.",
            ["data", "forskning", "testbench"],
            ["detektion"],
            ["billedanalyse", "klinisk-evaluering"],
            [new("Henrik Mørch", "Ledende overlæge", "henrik.moerch"), new("Sara Kjeldsen", "Forskningsradiograf", "sara.kjeldsen")]
        ),
        new(
            EyeClinic,
            "hospital",
            "midtjylland",
            "Randers",
            "Øjenafdeling, der søger veje til hurtigere screening.",
            "Ventetiden til øjenscreening er for lang. Vi vil afprøve løsninger, som sygeplejersker kan betjene, og som kun sender de svære billeder videre til lægen.",
            ["testbench", "incitamenter"],
            ["forebyggelse", "detektion"],
            ["klinisk-evaluering"],
            [new("Birgitte Holm", "Overlæge", "birgitte.holm")]
        ),
        new(
            University,
            "universitet",
            "nordjylland",
            "Aalborg",
            "Forsker i, hvordan algoritmer afprøves, før de møder patienter.",
            "Vi uddanner ph.d.-studerende i klinisk maskinlæring og driver et metodelaboratorium for evaluering, bias og generalisering på tværs af hospitaler.",
            ["forskning", "talent", "data"],
            ["detektion", "behandling"],
            ["maskinlaering", "klinisk-evaluering", "dataetik"],
            [new("Erik Solbakken", "Professor", "erik.solbakken"), new("Maja Friis", "Ph.d.-studerende", "maja.friis")]
        ),
        new(
            Agency,
            "myndighed",
            "hovedstaden",
            "København",
            "Opfundet tilsyn, der vejleder om krav til software som medicinsk udstyr.",
            "Vi svarer på spørgsmål om klassificering og klinisk dokumentation og holder åben vejledning hver måned.",
            ["regulering"],
            ["detektion", "behandling"],
            ["mdr-raadgivning"],
            [new("Lene Dahlgaard", "Kontorchef", "lene.dahlgaard")]
        ),
        new(
            Municipality,
            "myndighed",
            "sjaelland",
            "Kystby",
            "Kommune, der afprøver forebyggelse i hjemmesygeplejen.",
            "Vi leder efter løsninger, der opdager fald i funktionsevne, før det bliver til en indlæggelse, og vi kan stille to plejeområder til rådighed for afprøvning.",
            ["incitamenter", "testbench"],
            ["forebyggelse"],
            ["sundhedsoekonomi"],
            [new("Tom Ravn", "Sundhedschef", "tom.ravn")],
            IsVerified: false
        ),
        new(
            Patients,
            "patientforening",
            "hovedstaden",
            "Frederiksberg",
            "Forening for mennesker, der er ved at miste synet, og deres pårørende.",
            "Vi siger, hvad der betyder noget for dem, det handler om, og vi finder gerne medlemmer, der vil være med til at forme en løsning.",
            ["forskning", "data"],
            ["forebyggelse", "detektion"],
            ["dataetik"],
            [new("Karin Bech", "Formand", "karin.bech")]
        ),
        new(
            Foundation,
            "fond",
            "hovedstaden",
            "Hellerup",
            "Støtter samarbejder, hvor klinik og teknologi mødes.",
            "Fonden giver støtte til afprøvning og evaluering på tværs af mindst to typer organisationer.",
            ["innovation", "forskning"],
            ["forebyggelse", "behandling"],
            ["sundhedsoekonomi"],
            [new("Peter Strand", "Programchef", "peter.strand")]
        ),
        new(
            Cluster,
            "andet",
            "midtjylland",
            "Aarhus",
            "Netværk, der samler virksomheder og hospitaler om fælles værktøjer.",
            "Vi driver et fælles værksted for datakvalitet og holder arrangementer for dem, der bygger.",
            ["innovation", "talent"],
            ["forebyggelse", "detektion", "behandling"],
            ["informationssikkerhed"],
            [new("Ida Nørby", "Netværksleder", "ida.noerby")]
        ),
        new(
            Pharma,
            "virksomhed",
            "sjaelland",
            "Kalundborg",
            "Udvikler medicin mod øjensygdomme og søger digitale mål for effekt.",
            "Vi vil måle effekten af behandling løbende og hjemme hos patienten og søger partnere med algoritmer og data.",
            ["innovation", "data"],
            ["behandling"],
            ["klinisk-evaluering", "sundhedsoekonomi"],
            [new("Nadia Iversen", "Forskningsdirektør", "nadia.iversen")]
        ),
        new(
            Cardio,
            "virksomhed",
            "hovedstaden",
            "Lyngby",
            "Forudsiger hjerterytmeforstyrrelser ud fra målinger i hverdagen.",
            "Vores plaster måler pulsen i to uger. Algoritmen finder mønstre, der viser øget risiko, og foreslår, hvornår man skal kontakte sin læge.",
            ["testbench", "regulering"],
            ["forebyggelse"],
            ["maskinlaering"],
            [new("Oskar Juhl", "Medstifter", "oskar.juhl")],
            IsStartUp: true,
            IsVerified: false
        ),
        new(
            Pathology,
            "virksomhed",
            "midtjylland",
            "Aarhus",
            "Beslutningsstøtte til patologer, der ser på vævsprøver.",
            "Vi markerer de områder i en vævsprøve, der bør ses først, og viser, hvad markeringen bygger på.",
            ["data", "forskning"],
            ["detektion"],
            ["billedanalyse", "maskinlaering"],
            [new("Freja Lindholm", "Teknisk direktør", "freja.lindholm")]
        ),
        new(
            Capital,
            "virksomhed",
            "hovedstaden",
            "København",
            "Investerer i de første år af sundhedsteknologiske virksomheder.",
            "Vi går ind, når der er en første klinisk afprøvning, og hjælper med vejen til markedet.",
            ["innovation"],
            ["forebyggelse", "detektion", "behandling"],
            ["forretningsudvikling"],
            [new("Viktor Skov", "Partner", "viktor.skov")],
            IsInvestor: true
        ),
        new(
            Advice,
            "virksomhed",
            "syddanmark",
            "Kolding",
            "Hjælper med klassificering, dokumentation og vejen til CE-mærket.",
            "Vi har været igennem forløbet mange gange og tilbyder faste forløb for start-ups.",
            ["regulering"],
            ["detektion", "behandling"],
            ["mdr-raadgivning"],
            [new("Gitte Brandt", "Rådgiver", "gitte.brandt")]
        ),
    ];
}
