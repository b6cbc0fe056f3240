namespace SundAI.Portal.Tests.EndToEnd;

/// <summary>Two people have the same profile open, each in their own language, and both save.</summary>
public sealed class StaleEditTests
{
    private const string Theirs = "Vi læser nethindebilleder for hele landet.";
    private const string Mine = "Vi finder øjensygdom, før nogen mærker den.";

    [Fact]
    public async Task Who_saves_last_sees_both_texts_in_their_own_language_and_loses_none()
    {
        await using var server = PortalServer.Start(demo: true);
        var (amina, administrator) = (
            await server.SignedInAsync("amina.lund@demo.example"),
            await server.SignedInAsync("administrator@demo.example")
        );
        await amina.GotoAsync("/en/organisationer/oejeblik-diagnostik/rediger");
        await amina.GetByLabel("What we do, in one sentence").FillAsync(Mine);
        await administrator.GotoAsync("/organisationer/oejeblik-diagnostik/rediger");
        await administrator.GetByLabel("Det gør vi, i én sætning").FillAsync(Theirs);
        await administrator.PressAsync("Gem profilen");
        await administrator.ArrivesAsync("/organisationer/oejeblik-diagnostik");

        await amina.PressAsync("Save the profile");
        await amina.SaysAsync("Two people edited at once");
        await amina.SaysAsync("Somebody else saved in the meantime.");
        await amina.SaysAsync(Theirs);
        (await amina.GetByLabel("What we do, in one sentence").InputValueAsync()).ShouldBe(Mine);

        await amina.PressAsync("Save the profile");
        await amina.ArrivesAsync("/en/organisationer/oejeblik-diagnostik");
        await amina.SaysAsync(Mine);
    }

    [Fact]
    public async Task What_is_wrong_is_said_beside_its_field_in_the_readers_language()
    {
        await using var server = PortalServer.Start(demo: true);
        var amina = await server.SignedInAsync("amina.lund@demo.example");
        await amina.GotoAsync("/en/organisationer/oejeblik-diagnostik/rediger");
        await amina.GetByLabel("CVR number").FillAsync("12345678");
        await amina.PressAsync("Save the profile");
        await amina.SaysAsync("This is not a valid company (CVR) number.");
        (await amina.GetByLabel("CVR number").InputValueAsync()).ShouldBe("12345678");
    }
}
