using SundAI.Portal.Recommendations;
using SundAI.Portal.Recommendations.Notes;

namespace SundAI.Portal.Demo;

/// <summary>What became of one recommendation.</summary>
/// <param name="Owner">Who owns it; null while nobody does.</param>
/// <param name="DueInDays">Counted from when it got its owner.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="News">What the owner says.</param>
internal sealed record DemoFollow(string? Owner, int DueInDays, RecommendationStatus Status, string? News);

/// <summary>The demo's notes.</summary>
internal static class DemoNotes
{
    public const string Comment = "Vi ventede elleve måneder. Skriv gerne, hvor lang tid der er gået i de forløb, I kender.";
    public const string AmendmentReason = "Der er rådgivere nok, men få af dem har været med på en klinik.";

    public static IReadOnlyList<string> Backers { get; } =
    [DemoOrganisations.Hospital, DemoOrganisations.University, DemoOrganisations.StartUp, DemoOrganisations.Patients];

    public static IReadOnlyList<DemoFollow> Followed { get; } =
    [
        new(DemoOrganisations.Hospital, 150, RecommendationStatus.Implemented, "Skabelonen er i brug på fire afdelinger."),
        new(
            DemoOrganisations.University,
            400,
            RecommendationStatus.InProgress,
            "Første evalueringssæt er samlet, og to hospitaler prøver det."
        ),
        new(
            DemoOrganisations.Agency,
            420,
            RecommendationStatus.PartlyImplemented,
            "Indgangen er åben. Svartiden bliver målt fra næste kvartal."
        ),
        new(DemoOrganisations.Foundation, 180, RecommendationStatus.OwnerFound, null),
        new(DemoOrganisations.Cluster, 200, RecommendationStatus.Abandoned, "To andre netværk gør det allerede. Vi henviser til dem."),
        new(null, 0, RecommendationStatus.Proposed, null),
    ];

    public static StartNoteInput AdoptedOf(Guid workshopId, IReadOnlyList<Guid> said) =>
        new(
            workshopId,
            "Fælles træningsdata på fælles vilkår",
            "Data skal kunne bruges til træning uden at forlade det hus, de hører til i.",
            ["data", "testbench"],
            [
                new(ParagraphKind.Heading, "Det står i vejen"),
                new(
                    ParagraphKind.Paragraph,
                    "Adgang til data tager måneder, fordi ingen ved, hvor man begynder, og fordi hver aftale skrives forfra.",
                    [said[0], said[1]]
                ),
                new(
                    ParagraphKind.Paragraph,
                    "Resultater kan ikke sammenlignes, når hver måler på sit eget. Patienterne hører sjældent, hvad deres data blev brugt til.",
                    [said[2], said[3]]
                ),
                new(ParagraphKind.Heading, "Det anbefaler vi"),
                new(
                    ParagraphKind.Recommendation,
                    "Hospitalerne bruger én fælles skabelon for aftaler om træning på deres data.",
                    [said[1]]
                ),
                new(ParagraphKind.Recommendation, "Der oprettes et fælles evalueringssæt, som ingen må træne på.", [said[2]]),
                new(
                    ParagraphKind.Recommendation,
                    "Myndighederne åbner én indgang for spørgsmål om adgang til sundhedsdata.",
                    [said[0], said[4]]
                ),
                new(
                    ParagraphKind.Recommendation,
                    "En fond støtter de første ti forløb, hvor hospital og virksomhed søger sammen.",
                    [said[5]]
                ),
                new(ParagraphKind.Recommendation, "Et nationalt netværk holder fire åbne datadage om året.", [said[4]]),
                new(ParagraphKind.Recommendation, "Patienterne får hvert år besked om, hvad deres data er brugt til.", [said[3]]),
            ]
        );

    public static StartNoteInput InConsultation() =>
        new(
            null,
            "Klar besked om regulering",
            "Den, der vil gøre det rigtige, skal kunne få at vide, hvad det er.",
            ["regulering"],
            [
                new(ParagraphKind.Heading, "Det ser vi"),
                new(
                    ParagraphKind.Paragraph,
                    "Kravene kan læses på flere måder, der er få rådgivere, og køen hos de bemyndigede organer er lang. Det rammer de mindste hårdest."
                ),
                new(ParagraphKind.Paragraph, "Myndighederne vil gerne spørges tidligt, men virksomhederne ved ikke, hvem de skal spørge."),
                new(ParagraphKind.Heading, "Det anbefaler vi"),
                new(
                    ParagraphKind.Recommendation,
                    "Der oprettes én indgang, hvor et spørgsmål om klasse og dokumentation får svar inden for ti arbejdsdage."
                ),
                new(ParagraphKind.Recommendation, "Svar på spørgsmål, der angår andre, offentliggøres uden navn."),
                new(ParagraphKind.Recommendation, "Universiteterne uddanner folk, der både kender klinikken og kravene."),
            ]
        );
}
