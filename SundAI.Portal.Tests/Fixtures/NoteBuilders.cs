using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Recommendations;
using SundAI.Portal.Recommendations.Consultations;
using SundAI.Portal.Recommendations.FollowUps;
using SundAI.Portal.Recommendations.Notes;
using SundAI.Portal.Workshops;

namespace SundAI.Portal.Tests.Fixtures;

/// <summary>A note as tests need it.</summary>
internal sealed record TestNote(Guid Id, string Slug, Actor Facilitator);

/// <summary>Notes at every status, made by the use cases themselves.</summary>
internal static class NoteBuilders
{
    /// <summary>The text of every built note: a heading, two paragraphs, two recommendations.</summary>
    public static IReadOnlyList<NotePart> Parts { get; } =
    [
        new(ParagraphKind.Heading, "Problemet"),
        new(ParagraphKind.Paragraph, "En virksomhed skal i dag spørge fire myndigheder."),
        new(ParagraphKind.Recommendation, "Opret én fælles indgang"),
        new(ParagraphKind.Paragraph, "Indgangen svarer så hurtigt som muligt."),
        new(ParagraphKind.Recommendation, "Offentliggør svarene"),
    ];

    /// <summary>A draft of a new facilitator.</summary>
    public static async Task<TestNote> ADraftNoteAsync(
        this TestPortal portal,
        Actor? facilitator = null,
        string title = "Klar besked om regulering",
        IReadOnlyList<NotePart>? parts = null
    )
    {
        facilitator ??= await portal.AFacilitatorAsync();
        var started = await portal
            .Do<StartNote>()
            .HandleAsync(facilitator, new StartNoteInput(null, title, "Fem anbefalinger.", ["regulering"], parts ?? Parts), default);
        var id = await portal.ReadAsync(db =>
            db.Set<RecommendationNote>().Where(row => row.Slug == started.Value).Select(row => row.Id).SingleAsync()
        );
        return new TestNote(id, started.Value, facilitator);
    }

    /// <summary>A note in consultation for <paramref name="days"/> days more.</summary>
    public static async Task<TestNote> ANoteInConsultationAsync(
        this TestPortal portal,
        Actor? facilitator = null,
        string title = "Klar besked om regulering",
        int days = 28
    )
    {
        var note = await portal.ADraftNoteAsync(facilitator, title);
        var lastDay = When.Date(portal.Now).AddDays(days);
        var opened = await portal
            .Do<OpenConsultation>()
            .HandleAsync(note.Facilitator, new OpenConsultationInput(note.Id, lastDay), default);
        return note with { Slug = opened.Value };
    }

    /// <summary>An adopted note; the clock has passed its consultation.</summary>
    public static async Task<TestNote> AnAdoptedNoteAsync(
        this TestPortal portal,
        Actor? facilitator = null,
        string title = "Klar besked om regulering"
    )
    {
        var note = await portal.ANoteInConsultationAsync(facilitator, title, days: 7);
        portal.Clock.Advance(TimeSpan.FromDays(8));
        (await portal.Do<AdoptNote>().HandleAsync(note.Facilitator, note.Id, default)).IsDone.ShouldBeTrue();
        return note;
    }

    /// <summary>The page of a note, as somebody sees it.</summary>
    public static async Task<NoteView> NoteAsync(this TestPortal portal, TestNote note, Actor? actor = null) =>
        (await portal.Do<ReadNote>().HandleAsync(actor ?? Actor.Nobody, new ReadNoteInput(note.Slug), default)).Value;

    /// <summary>A recommendation's page, as somebody sees it.</summary>
    public static async Task<RecommendationView> RecommendationAsync(
        this TestPortal portal,
        TestNote note,
        int number = 1,
        Actor? actor = null
    ) =>
        (
            await portal
                .Do<ReadRecommendation>()
                .HandleAsync(actor ?? Actor.Nobody, new ReadRecommendationInput(note.Slug, number), default)
        ).Value;

    /// <summary>An amendment to a paragraph, cited as on the page (»1.2«).</summary>
    public static async Task<Result<Guid>> ProposeAsync(
        this TestPortal portal,
        TestNote note,
        Actor actor,
        string proposed,
        string paragraph = "1.2"
    )
    {
        var view = await portal.NoteAsync(note);
        var item = view.Item(paragraph);
        var input = new ProposeAmendmentInput(
            note.Id,
            item.Key,
            view.ParagraphVersions[item.Key],
            proposed,
            "Et løfte uden en dato kan ingen følge op på."
        );
        return await portal.Do<ProposeAmendment>().HandleAsync(actor, input, default);
    }

    /// <summary>Gives a recommendation an owner.</summary>
    public static async Task AssignAsync(this TestPortal portal, TestNote note, Guid organisationId, int number = 1)
    {
        var view = await portal.RecommendationAsync(note, number);
        var input = new AssignOwnerInput(view.Id, view.Version, organisationId, null);
        (await portal.Do<AssignOwner>().HandleAsync(note.Facilitator, input, default)).IsDone.ShouldBeTrue();
    }

    /// <summary>A past workshop at which an organisation's contact said these things.</summary>
    public static async Task<(Workshop Workshop, IReadOnlyList<Guid> Said)> AWorkshopWithContributionsAsync(
        this TestPortal portal,
        TestOrganisation organisation,
        params string[] texts
    )
    {
        await using var db = portal.Open();
        var number = await db.Set<Workshop>().CountAsync();
        var person = await db.Set<Person>().SingleAsync(row => row.UserId == organisation.Contact.UserId);
        var facts = new WorkshopFacts(
            "Vejen til CE-mærket",
            "",
            "",
            When.Date(portal.Now).AddDays(-7),
            new TimeOnly(9, 0),
            new TimeOnly(15, 30),
            "Kajhuset",
            "",
            null,
            [],
            null,
            null,
            null,
            null
        );
        var workshop = new Workshop($"vejen-{number}", facts, portal.Now);
        workshop.Publish(portal.Now);
        var said = texts
            .Select(text => new Contribution(workshop.Id, null, person.Id, organisation.Id, text, ContributionKind.Experience, portal.Now))
            .ToList();
        db.Set<Workshop>().Add(workshop);
        db.Set<Contribution>().AddRange(said);
        await db.SaveChangesAsync();
        return (workshop, [.. said.Select(row => row.Id)]);
    }

    /// <summary>A paragraph by its number on the page.</summary>
    public static NoteItem Item(this NoteView view, string number) =>
        view.Sections.SelectMany(section => section.Items).First(item => item.Kind == ParagraphKind.Paragraph && item.Number == number);
}
