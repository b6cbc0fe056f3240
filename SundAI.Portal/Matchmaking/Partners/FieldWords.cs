using SundAI.Portal.Matchmaking.Matching;
using SundAI.Portal.Platform.Search;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Matchmaking;

/// <summary>
/// What this field says in Danish and in English in words that share few letters: the names in the taxonomy, the search's synonyms, and the list
/// here of what neither has, one meaning a line. Kept to what is meant by nothing else; what both languages write alike needs no line.
/// </summary>
internal static class FieldWords
{
    private const string Lines = """
        billeddiagnostik, billeddiagnostisk, billeddannelse, medicinske billeder, diagnostiske billeder = medical imaging, diagnostic imaging, medical images
        røntgen = x-ray, radiograph
        nethinde, øjenbaggrund = retina
        øjenlæge, øjensygdom = ophthalmology, eye disease, eye care
        ultralyd = ultrasound
        vævsprøve, vævssnit = tissue sample, biopsy, biopsies, histology
        blodprøve = blood test, blood sample
        blodtryk = blood pressure
        blodsukker = blood glucose, blood sugar
        blodforgiftning = sepsis
        kræft = cancer, oncology, tumour, tumor
        lungekræft = lung cancer
        brystkræft = breast cancer
        tarmkræft, tyktarmskræft = colorectal cancer, bowel cancer
        hudkræft, modermærke = skin cancer, melanoma
        lunge, lunger, lungesygdom = lung, lungs, pulmonary, respiratory
        hjerte, hjertesygdom = heart, cardiac
        hjertesvigt = heart failure
        hjertekarsygdom = cardiovascular disease
        hjertestop = cardiac arrest
        apopleksi, slagtilfælde, blodprop i hjernen = stroke
        hjerne = brain, cerebral
        knoglebrud = fracture, fractures
        knogleskørhed = osteoporosis
        gigt, leddegigt = arthritis
        hudsygdom, hudlidelse = skin disease, dermatology
        sår, sårheling, sårpleje = wound, wounds, wound care, wound healing
        sukkersyge = diabetes
        svær overvægt, overvægt = obesity, overweight
        kronisk sygdom, kronisk syge = chronic disease, chronic illness
        graviditet, gravide = pregnancy, pregnant
        fødsel, fødende = childbirth, labour ward, maternity
        nyfødte, for tidligt fødte = newborn, neonatal, preterm
        ældre, ældrepleje = older people, elderly, eldercare
        psykiatri, psykisk sygdom, mental sundhed = psychiatry, mental health, mental illness
        søvn = sleep
        smerte, smerter = pain
        genoptræning = rehabilitation
        praktiserende læge, lægepraksis = general practitioner, family doctor, primary care
        sygeplejerske = nurse, nurses
        læge, læger, lægen, lægerne = physician, physicians, clinician, clinicians
        speciallæge = medical specialist
        patientjournal, elektronisk patientjournal, sundhedsjournal = electronic health record, patient record, medical record, health record
        journalnotat = clinical note, clinical notes
        sundhedsdata = health data
        træningsdata = training data
        dataadgang, adgang til data = data access, access to data
        datadeling, deling af data = data sharing
        datasikkerhed = data security
        datasæt = dataset, data set
        samtykke = consent
        kunstig intelligens = artificial intelligence
        sprogmodel = language model
        neuralt netværk, neurale netværk = neural network
        mønstergenkendelse = pattern recognition
        talegenkendelse = speech recognition
        beslutningsstøtte = decision support
        lægemiddeludvikling = drug discovery, drug development
        bivirkning = adverse event, adverse drug reaction, side effect
        kliniske forsøg, klinisk forsøg, klinisk afprøvning = clinical trial, clinical trials, clinical investigation
        medicinsk udstyr = medical device, medtech
        bemyndiget organ = notified body, notified bodies
        CE-mærkning, CE-mærke, CE-mærket = CE marking, CE mark, CE marked
        godkendelse = approval
        tidlig opsporing = early detection
        risikoforudsigelse, risikovurdering = risk prediction, risk assessment
        hjemmemonitorering, fjernmonitorering, hjemmemåling = home monitoring, remote monitoring
        bærbare målere, kropsbårne sensorer = wearables, wearable
        akutmodtagelse, akutafdeling, skadestue = emergency department, emergency room
        intensivafdeling, intensivafsnit, intensivterapi = intensive care
        kirurgi = surgery, surgical
        bedøvelse = anaesthesia, anesthesia
        indlæggelse = hospital admission, hospitalisation, hospitalization
        genindlæggelse = readmission
        udskrivning, udskrivelse = discharge
        ventetid, ventelister = waiting time, waiting list
        vagtplan = rostering, shift planning
        medicinering, medicinfejl = medication
        smitte, infektion = infection
        arvelig = hereditary, genetic
        sjælden sygdom, sjældne sygdomme = rare disease
        sundhedsvæsen = healthcare system, health system, health service
        sundhedspersonale, klinisk personale = healthcare professional, health professional, clinical staff
        testmiljø, testfaciliteter, afprøvningssted = test site, test environment, test facility
        afprøvning = pilot study, testing
        udbud = tender
        bevilling, fondsmidler = grant, grants
        iværksætter, opstartsvirksomhed, vækstvirksomhed = startup, entrepreneur
        efteruddannelse = further training, continuing education
        """;

    private static readonly TermKind[] Lists = [TermKind.Competence, TermKind.SolutionCategory, TermKind.Theme];

    /// <summary>All meanings, with the taxonomy as it is now: an index that was built before knows it as it was then.</summary>
    public static IEnumerable<Meaning> Of(TaxonomyCatalogue catalogue) =>
        Of(Lists.SelectMany(catalogue.List).Select(term => (term.NameDa, term.NameEn)));

    /// <summary>All meanings, with these names.</summary>
    public static IEnumerable<Meaning> Of(IEnumerable<(string Danish, string English)> names) =>
        [
            .. Lines.Split('\n').Select(line => line.Split('=')).Select(sides => new Meaning(PhrasesOf(sides[0]), PhrasesOf(sides[1]))),
            .. names.SelectMany(name => PartsOf(name.Danish, name.English)),
            .. Synonyms.All.Select(group => new Meaning(group.Danish, group.English)),
        ];

    // »Datakvalitet og validering«, »Data quality and validation«: two things, in the same order.
    private static IEnumerable<Meaning> PartsOf(string danish, string english)
    {
        var (ours, theirs) = (danish.Split(" og "), english.Split(" and "));
        return ours.Length == theirs.Length
            ? ours.Zip(theirs).Select(pair => new Meaning([pair.First], [pair.Second]))
            : [new Meaning([danish], [english])];
    }

    private static string[] PhrasesOf(string side) => side.Split(',', StringSplitOptions.TrimEntries);
}
