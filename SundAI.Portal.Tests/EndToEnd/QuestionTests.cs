using Microsoft.Playwright;

namespace SundAI.Portal.Tests.EndToEnd;

/// <summary>From a question that is half asked already to the answer that helps.</summary>
public sealed class QuestionTests
{
    private const string Aminas = "amina.lund@demo.example";
    private const string Title = "Hvilken klasse er software, der sorterer røntgenbilleder?";
    private const string HalfWritten = "Tag det også med til";

    [Fact]
    public async Task A_question_is_asked_answered_officially_and_the_answer_helps()
    {
        await using var server = PortalServer.Start(demo: true);
        var (amina, lene) = (await server.SignedInAsync(Aminas), await server.SignedInAsync("lene.dahlgaard@demo.example"));
        await amina.GotoAsync($"/spoergsmaal/nyt?titel={Uri.EscapeDataString(Title)}");
        await amina.SaysAsync("Er det et af disse?");
        await amina.SaysAsync("Hvilken klasse er software, der sorterer vævsprøver efter hast?");
        await amina.GetByLabel("Regulering", new() { Exact = true }).CheckAsync();
        await amina.PressAsync("Stil spørgsmålet");
        await amina.ArrivesAsync("/spoergsmaal/hvilken-klasse-er-software-der-sorterer-roentgenbilleder");

        await lene.GotoAsync(amina.Path());
        await lene.GetByLabel("Dit svar").FillAsync("Som udgangspunkt **klasse IIa**.");
        await lene.GetByLabel("Dette er et officielt svar").CheckAsync();
        await lene.PressAsync("Send svaret");
        await lene.SaysAsync("Officielt svar fra Tilsynet for Sundhedsalgoritmer");
        (await server.MailAsync(Aminas, mail => mail.Subject.Contains("har fået et svar"))).Text.ShouldContain("Lene Dahlgaard");

        await amina.ReloadAsync();
        await amina.PressAsync("Det hjalp");
        await amina.SaysAsync("Hjalp den, der spurgte");

        // What is half written is still there after another act on the page.
        await lene.GotoAsync(amina.Path());
        await lene.GetByLabel("Dit svar").FillAsync(HalfWritten);
        await lene.Content().GetByRole(AriaRole.Button, new() { Name = "Godt spørgsmål" }).ClickAsync();
        await lene.SaysAsync("Det svar, du er ved at skrive, er ikke sendt endnu.");
        (await lene.GetByLabel("Dit svar").InputValueAsync()).ShouldBe(HalfWritten);
        server.Troubles.Errors.ShouldBeEmpty();
    }
}
