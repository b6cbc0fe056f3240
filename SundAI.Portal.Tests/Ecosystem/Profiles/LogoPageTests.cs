using Microsoft.Playwright;
using SkiaSharp;
using SundAI.Portal.Tests.EndToEnd;

namespace SundAI.Portal.Tests.Ecosystem.Profiles;

/// <summary>A logo in the browser: as it is sent, and as it is served.</summary>
[Collection(nameof(PublicScene))]
public sealed class LogoPageTests(PublicScene scene)
{
    private const string Profile = "/organisationer/vaevsblik";

    [Fact]
    public async Task A_logo_is_served_for_ever_as_a_picture_and_nothing_else_and_machines_are_told_where()
    {
        var thing = (await scene.DataAsync("/organisationer/oejeblik-diagnostik"))["Organization"];
        var address = new Uri(thing.GetProperty("logo").GetString()!).AbsolutePath;

        using var answer = await scene.Client.GetAsync(address);

        answer.EnsureSuccessStatusCode();
        answer.Content.Headers.ContentType!.ToString().ShouldBe("image/webp");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("Content-Security-Policy").ShouldBe(["default-src 'none'; frame-ancestors 'none'; sandbox"]);
        answer.Headers.CacheControl!.ToString().ShouldBe("public, max-age=31536000, immutable");
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        (await answer.Content.ReadAsByteArrayAsync()).Length.ShouldBeLessThan(20_000, "a profile stays light");
        (await scene.Client.GetAsync("/logoer/00000000000000000000000000000000.webp")).StatusCode.ShouldBe(
            System.Net.HttpStatusCode.NotFound
        );
        (await scene.Client.GetStringAsync("/api/v1/organisations/oejeblik-diagnostik")).ShouldContain(address);
        (await scene.Client.GetStringAsync("/organisationer/fjordby-hospital-billeddiagnostik")).ShouldContain(">FH<");
    }

    [Fact]
    public async Task What_is_no_picture_is_refused_beside_the_field_and_what_is_one_stands_on_the_profile_until_it_is_removed()
    {
        var page = await scene.Server.OpenAsync();
        await page.SignInAsync("freja.lindholm@demo.example", Walk.DemoPassword);
        await SendAsync(page, null);
        await page.SaysAsync("Vælg et billede først.");
        await SendAsync(page, "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"u8.ToArray());
        await page.SaysAsync("Filen er ikke et helt billede");
        await SendAsync(page, new byte[3 * 1024 * 1024]);
        await page.SaysAsync("fylder mere end 2 MB");

        await SendAsync(page, LogoTests.Picture(SKEncodedImageFormat.Png, 400, 200, SKColors.Green));
        await page.ArrivesAsync(Profile);
        var natural = await page.Locator("img.logo-picture").EvaluateAsync<int>("image => image.decode().then(() => image.naturalWidth)");
        natural.ShouldBe(320);
        (await page.AxeAsync()).ShouldBeEmpty();

        await page.GotoAsync(Profile + "/logo");
        await page.GetByRole(AriaRole.Button, new() { Name = "Fjern logoet" }).ClickAsync();
        await page.ArrivesAsync(Profile);
        (await page.Locator("img.logo-picture").CountAsync()).ShouldBe(0);
        scene.Server.Troubles.Errors.ShouldBeEmpty();
    }

    private static async Task SendAsync(IPage page, byte[]? file)
    {
        await page.GotoAsync(Profile + "/logo");
        if (file is not null)
        {
            await page.SetInputFilesAsync(
                "#fil",
                new FilePayload
                {
                    Name = "logo.png",
                    MimeType = "image/png",
                    Buffer = file,
                }
            );
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Gem logoet" }).ClickAsync();
    }
}
