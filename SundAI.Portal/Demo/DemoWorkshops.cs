using SundAI.Portal.Matchmaking;
using SundAI.Portal.Workshops;
using SundAI.Portal.Workshops.Agenda;

namespace SundAI.Portal.Demo;

/// <summary>The demo's workshops and what was said there.</summary>
internal static class DemoWorkshops
{
    public static IntroductionWords AskUniversity { get; } =
        new(
            "En uafhængig evaluering af vores algoritme i efteråret.",
            ProposedStep.Call,
            "Vi vil gerne have vores algoritme evalueret uafhængigt, før vi går videre. Vi stiller en forsker og vores testdata til rådighed. Kan vi tage en times møde om et forløb?"
        );

    public static IntroductionWords AskStartUp { get; } =
        new(
            "At se, om jeres billeder kan måle synsevnen hjemme hos patienten.",
            ProposedStep.Visit,
            "Vi søger en måling af synsevnen, som patienten kan lave hjemme. Jeres billeder kunne være en del af svaret. Vil I vise os, hvor langt I er?"
        );

    public static IReadOnlyList<(string Organisation, string Text)> Said { get; } =
    [
        (DemoOrganisations.StartUp, "Vi brugte ni måneder på at få adgang til data, vi vidste fandtes. Der mangler én indgang."),
        (
            DemoOrganisations.Hospital,
            "Vi vil gerne give adgang, men hver aftale skrives forfra. En fælles skabelon ville spare os for måneder."
        ),
        (
            DemoOrganisations.University,
            "Et evalueringssæt, som ingen må træne på, ville gøre resultater sammenlignelige på tværs af sygehuse."
        ),
        (DemoOrganisations.Patients, "Sig klart, hvad vores data bruges til, og fortæl os bagefter, hvad der kom ud af det."),
        (DemoOrganisations.Agency, "Spørg os tidligt. De fleste afklaringer tager en uge, når formålet er beskrevet ordentligt."),
        (DemoOrganisations.Foundation, "Vi kan støtte de første forløb, hvis hospital og virksomhed søger sammen."),
    ];

    public static IReadOnlyList<AgendaItemInput> PastAgenda { get; } =
    [
        Item(AgendaKind.Session, "Hvor ligger data, og hvem må se dem?", 9, 30, 10, 15, speakers: "Henrik Mørch"),
        Item(
            AgendaKind.Discussion,
            "Fælles vilkår for træning",
            10,
            15,
            12,
            0,
            question: "Hvad skal der til, før I kan give eller få adgang på en uge?"
        ),
        Item(AgendaKind.Break, "Frokost", 12, 0, 13, 0),
        Item(AgendaKind.Meetings, "Møder to og to", 13, 0, 14, 0),
        Item(AgendaKind.Session, "Opsamling", 14, 0, 15, 0, speakers: "Mikkel Thorsen"),
    ];

    public static IReadOnlyList<AgendaItemInput> ComingAgenda { get; } =
    [
        Item(AgendaKind.Session, "Velkommen: hvad vi vil nå i dag", 9, 0, 9, 20, speakers: "Mikkel Thorsen"),
        Item(AgendaKind.Session, "Klassen afgør alt: tre forløb, tre klasser", 9, 20, 10, 0, speakers: "Gitte Brandt", theme: "regulering"),
        Item(AgendaKind.Break, "Kaffe", 10, 0, 10, 20),
        Item(
            AgendaKind.Discussion,
            "Hvem rådgiver, og hvornår?",
            10,
            20,
            11,
            45,
            question: "Hvilket spørgsmål ville I have stillet et år tidligere?",
            theme: "regulering"
        ),
        Item(AgendaKind.Break, "Frokost", 11, 45, 12, 45),
        Item(AgendaKind.Meetings, "Møder to og to", 12, 45, 13, 45),
        Item(AgendaKind.Discussion, "Én indgang til myndighederne", 13, 45, 15, 0, question: "Hvad skal der stå på den første side?"),
        Item(AgendaKind.Session, "Næste skridt", 15, 0, 15, 30, speakers: "Lene Dahlgaard"),
    ];

    public static IReadOnlyList<AgendaItemInput> LaterAgenda { get; } =
    [
        Item(AgendaKind.Session, "Når gevinsten lander i en anden kasse", 10, 0, 10, 45, speakers: "Tom Ravn", theme: "incitamenter"),
        Item(AgendaKind.Discussion, "Hvem betaler for det, der virker?", 10, 45, 12, 0, question: "Hvilken regel skal ændres først?"),
        Item(AgendaKind.Break, "Frokost", 12, 0, 13, 0),
        Item(AgendaKind.Meetings, "Møder to og to", 13, 0, 14, 0),
    ];

    public static WorkshopInput Past(DateOnly day) =>
        new(
            "Fælles træningsdata på fælles vilkår",
            "Hvordan får den, der træner en algoritme, adgang til data uden at flytte dem?",
            "En dag om vilkår, skabeloner og tillid. Alt, hvad deltagerne sagde, blev til et notat.",
            day,
            new TimeOnly(9, 30),
            new TimeOnly(15, 0),
            "Aarhus",
            Region: "midtjylland",
            Capacity: 60,
            WorkshopTheme: "traeningscenter",
            Themes: ["data", "testbench"]
        );

    public static WorkshopInput Coming(DateOnly day) =>
        new(
            "Vejen til CE-mærket: hvem rådgiver, og hvornår?",
            "Virksomheder, rådgivere og myndigheder gennemgår tre forløb og skriver, hvad der ville have gjort dem kortere.",
            "Tag jeres eget forløb med. Vi arbejder i mindre grupper og samler op i et anbefalingsnotat.",
            day,
            new TimeOnly(9, 0),
            new TimeOnly(15, 30),
            "Odense",
            Region: "syddanmark",
            Capacity: 40,
            WorkshopTheme: "dataadgang-og-sikkerhed",
            Themes: ["regulering"]
        );

    public static WorkshopInput Later(DateOnly day) =>
        new(
            "Når gevinsten lander i en anden kasse",
            "Kommuner, regioner og virksomheder ser på, hvordan penge kan følge den, der skaber gevinsten.",
            "Vi tager udgangspunkt i to løsninger, der virker, men som ingen har budget til.",
            day,
            new TimeOnly(10, 0),
            new TimeOnly(14, 0),
            "København",
            Region: "hovedstaden",
            Capacity: 50,
            WorkshopTheme: "incitamentsstrukturer",
            Themes: ["incitamenter"]
        );

    private static AgendaItemInput Item(
        AgendaKind kind,
        string title,
        int fromHour,
        int fromMinute,
        int toHour,
        int toMinute,
        string? speakers = null,
        string? question = null,
        string? theme = null
    ) =>
        new(
            kind,
            title,
            new TimeOnly(fromHour, fromMinute),
            new TimeOnly(toHour, toMinute),
            Speakers: speakers,
            Question: question,
            Theme: theme
        );
}
