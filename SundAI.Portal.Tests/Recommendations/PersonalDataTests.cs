using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Recommendations;
using SundAI.Portal.Recommendations.Consultations;
using SundAI.Portal.Recommendations.FollowUps;

namespace SundAI.Portal.Tests.Recommendations;

public sealed class PersonalDataTests
{
    [Theory, BothDatabases]
    public async Task What_somebody_said_stays_when_they_are_erased_and_they_become_a_former_member(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var note = await portal.ANoteInConsultationAsync();
        var signe = await portal.AnAccountAsync("Signe Krag");
        var key = (await portal.NoteAsync(note)).Item("1.1").Key;
        await portal.Do<CommentOnParagraph>().HandleAsync(signe, new CommentInput(note.Id, key, "Enig"), default);
        await portal.ProposeAsync(note, signe, "Ny tekst");
        var data = new RecommendationsPersonalData();

        var export = await portal.ReadAsync(db => data.ExportAsync(db, signe.UserId!.Value, default));
        JsonSerializer.Serialize(export).ShouldContain("Ny tekst");
        await portal.WriteAsync(async db =>
        {
            await data.EraseAsync(db, signe.UserId!.Value, default);
            return true;
        });

        var view = await portal.NoteAsync(note);
        view.Comments.ShouldHaveSingleItem().Person.ShouldBeNull();
        view.Amendments.ShouldHaveSingleItem().Person.ShouldBeNull();
        (await portal.ReadAsync(db => data.ExportAsync(db, signe.UserId!.Value, default))).ShouldBeNull();
    }

    [Theory, BothDatabases]
    public async Task Whoever_planned_an_action_and_moved_it_gets_both_in_the_export(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync();
        var note = await portal.AnAdoptedNoteAsync();
        await portal.AssignAsync(note, retina.Id);
        var id = (await portal.RecommendationAsync(note)).Id;
        var planned = await portal
            .Do<PlanFollowUp>()
            .HandleAsync(retina.Contact, new PlanFollowUpInput(id, "Skriv skabelonen", null), default);
        var version = await portal.ReadAsync(db => db.Set<FollowUp>().Select(row => row.Version).SingleAsync());
        portal.Clock.Advance(TimeSpan.FromDays(1));
        var done = new ChangeFollowUpInput(planned.Value, version, FollowUpStatus.Done);
        (await portal.Do<ChangeFollowUp>().HandleAsync(retina.Contact, done, default)).IsDone.ShouldBeTrue();

        var export = await portal.ReadAsync(db => new RecommendationsPersonalData().ExportAsync(db, retina.Contact.UserId!.Value, default));

        var actions = JsonSerializer.SerializeToElement(export).GetProperty("actions").EnumerateArray().ToList();
        actions.Select(row => row.GetProperty("Status").GetInt32()).ShouldBe([(int)FollowUpStatus.Planned, (int)FollowUpStatus.Done]);
        actions.ShouldAllBe(row => row.GetProperty("Text").GetString() == "Skriv skabelonen");
    }
}
