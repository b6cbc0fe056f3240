using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Recommendations;
using SundAI.Portal.Recommendations.Consultations;
using SundAI.Portal.Recommendations.Notes;

namespace SundAI.Portal.Tests.Recommendations;

public sealed class ConsultationTests
{
    [Theory, BothDatabases]
    public async Task Opening_freezes_the_first_version_and_makes_the_note_public(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var note = await portal.ANoteInConsultationAsync();

        var view = await portal.NoteAsync(note);
        view.Number.ShouldBe(1);
        view.IsOpen.ShouldBeTrue();
        view.Sections.ShouldHaveSingleItem().Items.Select(item => item.Anchor).ShouldBe(["a1-1", "anbefaling-1", "a1-2", "anbefaling-2"]);
        var found = await portal.Do<ListNotes>().HandleAsync(Actor.Nobody, new ListNotesInput("regulering", Words: "myndigheder"), default);
        found.Items.ShouldHaveSingleItem().Slug.ShouldBe(note.Slug);
        (await portal.ReadAsync(db => db.Set<Activity>().SingleAsync())).Path.ShouldBe($"anbefalinger/{note.Slug}");
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(400)]
    public async Task The_last_day_must_be_ahead_and_within_a_year(int days)
    {
        await using var portal = await TestPortal.StartAsync();
        var note = await portal.ADraftNoteAsync();
        var input = new OpenConsultationInput(note.Id, When.Date(portal.Now).AddDays(days));
        (await portal.Do<OpenConsultation>().HandleAsync(note.Facilitator, input, default)).At("LastDay").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_note_without_a_recommendation_is_not_sent_to_consultation()
    {
        await using var portal = await TestPortal.StartAsync();
        var note = await portal.ADraftNoteAsync(parts: [new NotePart(ParagraphKind.Paragraph, "Kun ord.")]);
        var input = new OpenConsultationInput(note.Id, When.Date(portal.Now).AddDays(7));
        var refused = await portal.Do<OpenConsultation>().HandleAsync(note.Facilitator, input, default);
        refused.Refusal.Key.ShouldBe("Refused.NoRecommendation");
    }

    [Theory, BothDatabases]
    public async Task In_consultation_the_text_is_edited_no_more(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var note = await portal.ANoteInConsultationAsync();
        var input = new AddParagraphInput(note.Id, ParagraphKind.Paragraph, "Snigende");
        var refused = await portal.Do<AddParagraph>().HandleAsync(note.Facilitator, input, default);
        refused.Refusal.Key.ShouldBe("Refused.NoDraft");
    }

    [Theory, BothDatabases]
    public async Task A_comment_names_its_paragraph_version_person_and_organisation(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var note = await portal.ANoteInConsultationAsync();
        var retina = await portal.AnOrganisationAsync("Retina ApS");
        var key = (await portal.NoteAsync(note)).Item("1.1").Key;

        const string Text = "Det samme gælder os. <script>alert(1)</script>";
        (
            await portal.Do<CommentOnParagraph>().HandleAsync(retina.Contact, new CommentInput(note.Id, key, Text), default)
        ).IsDone.ShouldBeTrue();

        var comment = (await portal.NoteAsync(note)).Comments.ShouldHaveSingleItem();
        (comment.Key, comment.VersionNumber, comment.Organisation, comment.Text).ShouldBe((key, 1, "Retina ApS", Text));
        comment.Person.ShouldNotBeNullOrEmpty();
    }

    [Theory, BothDatabases]
    public async Task The_same_words_sent_three_times_at_once_are_one_comment(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var note = await portal.ANoteInConsultationAsync();
        var person = await portal.AnAccountAsync("Bo Hansen");
        var key = (await portal.NoteAsync(note)).Item("1.1").Key;
        var input = new CommentInput(note.Id, key, "Det samme gælder os.");

        var sent = await Task.WhenAll(
            Enumerable.Range(0, 3).Select(_ => portal.Do<CommentOnParagraph>().HandleAsync(person, input, default))
        );
        portal.Clock.Advance(TimeSpan.FromSeconds(50));
        var later = await portal.Do<CommentOnParagraph>().HandleAsync(person, input, default);

        sent.Append(later).Select(result => result.Value).Distinct().ShouldHaveSingleItem();
        (await portal.ReadAsync(db => db.Set<Comment>().CountAsync())).ShouldBe(1);
        portal.Clock.Advance(TimeSpan.FromMinutes(2));
        (await portal.Do<CommentOnParagraph>().HandleAsync(person, input, default)).IsDone.ShouldBeTrue();
        (await portal.ReadAsync(db => db.Set<Comment>().CountAsync())).ShouldBe(2, "whoever says it again later means it");
    }

    [Theory, BothDatabases]
    public async Task Comments_close_when_the_last_day_ends_in_Copenhagen(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var note = await portal.ANoteInConsultationAsync(days: 1);
        var member = await portal.AnAccountAsync("Bo Hansen");
        var key = (await portal.NoteAsync(note)).Item("1.1").Key;
        async Task<Result> SayAsync() =>
            await portal.Do<CommentOnParagraph>().HandleAsync(member, new CommentInput(note.Id, key, "Enig"), default);

        // The clock starts at 9.00 on 1 March; the last day ends 39 hours later.
        portal.Clock.Advance(TimeSpan.FromHours(39) - TimeSpan.FromSeconds(1));
        (await SayAsync()).IsDone.ShouldBeTrue();
        portal.Clock.Advance(TimeSpan.FromSeconds(1));
        (await SayAsync()).Refusal.Key.ShouldBe("Refused.ConsultationOver");
        (await portal.ProposeAsync(note, member, "Noget andet")).Refusal.Key.ShouldBe("Refused.ConsultationOver");
    }

    [Theory, BothDatabases]
    public async Task A_paragraph_of_another_note_cannot_be_commented(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var note = await portal.ANoteInConsultationAsync();
        var other = await portal.ANoteInConsultationAsync(note.Facilitator, "Et andet notat");
        var foreign = (await portal.NoteAsync(other)).Item("1.1").Key;
        var member = await portal.AnAccountAsync("Bo Hansen");
        var input = new CommentInput(note.Id, foreign, "Hov");
        (await portal.Do<CommentOnParagraph>().HandleAsync(member, input, default)).Refusal.Kind.ShouldBe(RefusalKind.NotFound);
    }

    [Theory]
    [InlineData("", "Check.Required")]
    [InlineData("Ring på 010190-1234", "Check.Cpr")]
    public async Task What_cannot_be_a_comment_is_refused_beside_its_field(string text, string expected)
    {
        await using var portal = await TestPortal.StartAsync();
        var note = await portal.ANoteInConsultationAsync();
        var key = (await portal.NoteAsync(note)).Item("1.1").Key;
        var member = await portal.AnAccountAsync("Bo Hansen");
        var refused = await portal.Do<CommentOnParagraph>().HandleAsync(member, new CommentInput(note.Id, key, text), default);
        refused.At("Text")!.Key.ShouldBe(expected);
    }

    [Theory, BothDatabases]
    public async Task An_accepted_amendment_makes_a_new_version_and_tells_its_proposer_and_the_commenters(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var note = await portal.ANoteInConsultationAsync();
        var proposer = await portal.AnAccountAsync("Signe Krag", language: Language.English);
        var commenter = await portal.AnAccountAsync("Torben Bjerre");
        var key = (await portal.NoteAsync(note)).Item("1.2").Key;
        await portal.Do<CommentOnParagraph>().HandleAsync(commenter, new CommentInput(note.Id, key, "Hvornår?"), default);
        var amendment = await portal.ProposeAsync(note, proposer, "Indgangen svarer senest efter 30 dage.");

        var decided = await portal
            .Do<DecideAmendment>()
            .HandleAsync(note.Facilitator, new DecideAmendmentInput(amendment.Value, true, "Godt set"), default);
        await portal.SettleAsync();

        decided.IsDone.ShouldBeTrue();
        var view = await portal.NoteAsync(note);
        view.Number.ShouldBe(2);
        view.Find(key)!.Text.ShouldBe("Indgangen svarer senest efter 30 dage.");
        view.Amendments.ShouldHaveSingleItem().MadeVersion.ShouldBe(2);
        view.Versions.Items.Select(row => row.Number).ShouldBe([2, 1]);
        var old = await portal.Do<ReadNoteVersion>().HandleAsync(Actor.Nobody, new ReadNoteVersionInput(note.Slug, 1), default);
        old.Value.CurrentNumber.ShouldBe(2);
        old.Value.Sections[0].Items[2].Text.ShouldBe("Indgangen svarer så hurtigt som muligt.");
        portal.Mails.Last(await portal.EmailOfAsync(proposer)).Subject.ShouldContain("accepted");
        portal.Mails.Last(await portal.EmailOfAsync(commenter)).Text.ShouldContain("Godt set");
    }

    [Theory, BothDatabases]
    public async Task An_amendment_to_a_changed_paragraph_is_joined_knowingly_or_not_at_all(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var note = await portal.ANoteInConsultationAsync();
        var member = await portal.AnAccountAsync("Bo Hansen");
        var first = await portal.ProposeAsync(note, member, "Indgangen svarer senest efter 30 dage.");
        var second = await portal.ProposeAsync(note, member, "Indgangen svarer skriftligt og så hurtigt som muligt.");
        var decide = portal.Do<DecideAmendment>();
        await decide.HandleAsync(note.Facilitator, new DecideAmendmentInput(first.Value, true, null), default);

        var input = new DecideAmendmentInput(second.Value, true, null);
        var conflict = await decide.HandleAsync(note.Facilitator, input, default);
        conflict.Refusal.Kind.ShouldBe(RefusalKind.Stale);
        var stale = conflict.Refusal.Current.ShouldBeOfType<StaleParagraph>();
        stale.Text.ShouldBe("Indgangen svarer senest efter 30 dage.");
        (await portal.NoteAsync(note)).Number.ShouldBe(2);

        var blind = input with { Wording = "Indgangen svarer skriftligt senest efter 30 dage.", Version = Guid.Empty };
        (await decide.HandleAsync(note.Facilitator, blind, default)).Refusal.Kind.ShouldBe(RefusalKind.Stale);
        (await decide.HandleAsync(note.Facilitator, blind with { Version = stale.Version }, default)).IsDone.ShouldBeTrue();
        var view = await portal.NoteAsync(note);
        (view.Number, view.Item("1.2").Text).ShouldBe((3, "Indgangen svarer skriftligt senest efter 30 dage."));
    }

    [Theory, BothDatabases]
    public async Task An_amendment_written_against_an_old_text_is_refused_with_the_new_one(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var note = await portal.ANoteInConsultationAsync();
        var member = await portal.AnAccountAsync("Bo Hansen");
        var view = await portal.NoteAsync(note);
        var item = view.Item("1.2");
        var amendment = await portal.ProposeAsync(note, member, "Ny tekst");
        await portal.Do<DecideAmendment>().HandleAsync(note.Facilitator, new DecideAmendmentInput(amendment.Value, true, null), default);

        var input = new ProposeAmendmentInput(note.Id, item.Key, view.ParagraphVersions[item.Key], "Min tekst", "Fordi");
        var refused = await portal.Do<ProposeAmendment>().HandleAsync(member, input, default);
        refused.Refusal.Current.ShouldBeOfType<StaleParagraph>().Text.ShouldBe("Ny tekst");
    }

    [Theory, BothDatabases]
    public async Task A_no_needs_its_reason_and_is_said_once(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var note = await portal.ANoteInConsultationAsync();
        var member = await portal.AnAccountAsync("Bo Hansen");
        var amendment = await portal.ProposeAsync(note, member, "Ny tekst");
        var decide = portal.Do<DecideAmendment>();
        DecideAmendmentInput Input(string? answer) => new(amendment.Value, false, answer);

        (await decide.HandleAsync(note.Facilitator, Input(" "), default)).At("Answer").ShouldNotBeNull();
        (await decide.HandleAsync(note.Facilitator, Input("Det er for dyrt"), default)).IsDone.ShouldBeTrue();
        (await decide.HandleAsync(note.Facilitator, Input("Igen"), default)).Refusal.Key.ShouldBe("Refused.Decided");
        (await decide.HandleAsync(note.Facilitator, new DecideAmendmentInput(amendment.Value, true, null), default)).Refusal.Key.ShouldBe(
            "Refused.Decided"
        );
        (await portal.NoteAsync(note)).Number.ShouldBe(1);
    }

    [Theory, BothDatabases]
    public async Task An_amendment_must_change_something(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var note = await portal.ANoteInConsultationAsync();
        var member = await portal.AnAccountAsync("Bo Hansen");
        var same = await portal.ProposeAsync(note, member, " Indgangen svarer så hurtigt som muligt. ");
        same.At("Proposed")!.Key.ShouldBe("Refused.SameWords");
        (await portal.ProposeAsync(note, member, new string('x', 5000))).At("Proposed")!.Key.ShouldBe("Check.TooLong");
    }

    [Theory, BothDatabases]
    public async Task An_organisation_endorses_once_and_takes_it_back_until_the_adoption(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var note = await portal.ANoteInConsultationAsync(days: 7);
        var retina = await portal.AnOrganisationAsync("Retina ApS");
        var colleague = await portal.AMemberOfAsync(retina);
        var hospital = await portal.AnOrganisationAsync("Fjordby Hospital", type: "hospital");
        var (endorse, withdraw) = (portal.Do<EndorseNote>(), portal.Do<WithdrawEndorsement>());

        (await endorse.HandleAsync(retina.Contact, note.Id, default)).IsDone.ShouldBeTrue();
        (await endorse.HandleAsync(colleague, note.Id, default)).Refusal.Key.ShouldBe("Refused.EndorsedAlready");
        (await endorse.HandleAsync(hospital.Contact, note.Id, default)).IsDone.ShouldBeTrue();
        (await withdraw.HandleAsync(colleague, note.Id, default)).IsDone.ShouldBeTrue();
        (await portal.NoteAsync(note)).Endorsements.Items.ShouldHaveSingleItem().Name.ShouldBe("Fjordby Hospital");
        (await portal.ReadAsync(db => db.Set<ActivityParticipant>().Select(row => row.OrganisationId).ToListAsync())).ShouldBe([
            hospital.Id,
        ]);

        portal.Clock.Advance(TimeSpan.FromDays(8));
        (await portal.Do<AdoptNote>().HandleAsync(note.Facilitator, note.Id, default)).IsDone.ShouldBeTrue();
        (await withdraw.HandleAsync(hospital.Contact, note.Id, default)).Refusal.Key.ShouldBe("Refused.EndorsementClosed");
        (await endorse.HandleAsync(retina.Contact, note.Id, default)).Refusal.Key.ShouldBe("Refused.EndorsementClosed");
    }

    [Theory, BothDatabases]
    public async Task A_note_becomes_a_draft_again_only_while_nobody_has_spoken(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var note = await portal.ANoteInConsultationAsync();
        (await portal.Do<ReturnNoteToDraft>().HandleAsync(note.Facilitator, note.Id, default)).IsDone.ShouldBeTrue();
        (await portal.Do<ReadNote>().HandleAsync(Actor.Nobody, new ReadNoteInput(note.Slug), default)).IsDone.ShouldBeFalse();
        (await portal.ReadAsync(db => db.Set<Activity>().CountAsync())).ShouldBe(0);

        var again = new OpenConsultationInput(note.Id, When.Date(portal.Now).AddDays(14));
        (await portal.Do<OpenConsultation>().HandleAsync(note.Facilitator, again, default)).IsDone.ShouldBeTrue();
        (await portal.NoteAsync(note)).Number.ShouldBe(2);
        await portal.ProposeAsync(note, await portal.AnAccountAsync("Bo Hansen"), "Ny tekst");
        var refused = await portal.Do<ReturnNoteToDraft>().HandleAsync(note.Facilitator, note.Id, default);
        refused.Refusal.Key.ShouldBe("Refused.SomebodySpoke");
    }

    [Theory, BothDatabases]
    public async Task A_version_cannot_be_changed(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        await portal.ANoteInConsultationAsync();
        await Should.ThrowAsync<InvalidOperationException>(() =>
            portal.WriteAsync(async db =>
            {
                var version = await db.Set<NoteVersion>().SingleAsync();
                db.Entry(version).Property(row => row.Content).CurrentValue = "[]";
                return version;
            })
        );
    }

    [Theory, BothDatabases]
    public async Task Adoption_waits_for_the_last_day_and_for_every_decision(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var note = await portal.ANoteInConsultationAsync(days: 7);
        var amendment = await portal.ProposeAsync(note, await portal.AnAccountAsync("Bo Hansen"), "Ny tekst");
        var adopt = portal.Do<AdoptNote>();

        (await adopt.HandleAsync(note.Facilitator, note.Id, default)).Refusal.Key.ShouldBe("Refused.StillOpen");
        portal.Clock.Advance(TimeSpan.FromDays(8));
        (await adopt.HandleAsync(note.Facilitator, note.Id, default)).Refusal.Key.ShouldBe("Refused.AmendmentsWait");
        (await portal.Do<ListWaitingAmendments>().HandleAsync(note.Facilitator, 1, default)).Items.ShouldHaveSingleItem().Count.ShouldBe(1);
        await portal.Do<DecideAmendment>().HandleAsync(note.Facilitator, new DecideAmendmentInput(amendment.Value, true, null), default);
        (await adopt.HandleAsync(note.Facilitator, note.Id, default)).IsDone.ShouldBeTrue();

        var view = await portal.NoteAsync(note);
        (view.Status, view.Number).ShouldBe((NoteStatus.Adopted, 3));
        view.Recommendations.Select(row => (row.Number, row.Text)).ShouldBe([(1, "Opret én fælles indgang"), (2, "Offentliggør svarene")]);
        (await adopt.HandleAsync(note.Facilitator, note.Id, default)).Refusal.Key.ShouldBe("Refused.NotInConsultation");
    }
}
