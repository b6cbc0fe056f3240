using System.Text.Json;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Recommendations;
using SundAI.Portal.Recommendations.Consultations;

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
}
