using System.Text;
using Microsoft.EntityFrameworkCore;
using SkiaSharp;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Events;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Tests.Ecosystem.Profiles;

public sealed class LogoTests
{
    [Theory, BothDatabases]
    public async Task A_logo_is_shown_under_an_address_of_its_content_until_it_is_replaced_or_removed(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync();
        (await ShownAsync(portal, retina)).ShouldBeNull();

        (await SetAsync(portal, retina, Picture(SKEncodedImageFormat.Png, 600, 200, SKColors.Red))).IsDone.ShouldBeTrue();

        var first = (await ShownAsync(portal, retina)).ShouldNotBeNull();
        (first.Width, first.Height).ShouldBe((480, 160));
        var content = (await portal.Do<ReadLogo>().HandleAsync(Actor.Nobody, first.Hash, default)).Value;
        using (var drawn = SKBitmap.Decode(content))
        {
            (drawn.Width, drawn.Height).ShouldBe((480, 160));
            drawn.GetPixel(240, 80).Red.ShouldBeGreaterThan((byte)200);
        }

        (await SetAsync(portal, retina, Picture(SKEncodedImageFormat.Jpeg, 90, 90, SKColors.Blue))).IsDone.ShouldBeTrue();
        var second = (await ShownAsync(portal, retina)).ShouldNotBeNull();
        second.Address.ShouldNotBe(first.Address);
        (second.Width, second.Height).ShouldBe((90, 90), "a small picture is not blown up");
        (await portal.Do<ReadLogo>().HandleAsync(Actor.Nobody, first.Hash, default)).Refusal.Kind.ShouldBe(RefusalKind.NotFound);

        (await SetAsync(portal, retina, null)).IsDone.ShouldBeTrue();
        (await SetAsync(portal, retina, null)).IsDone.ShouldBeTrue("what is gone stays gone");
        (await ShownAsync(portal, retina)).ShouldBeNull();
        (await portal.ReadAsync(db => db.Set<OutboxEvent>().CountAsync(row => row.Type.Contains(nameof(OrganisationChanged))))).ShouldBe(3);
    }

    [Fact]
    public void What_a_file_says_beside_its_picture_is_not_kept_and_nothing_shines_through()
    {
        const string Hidden = "<script>alert(1)</script>";
        byte[] polyglot = [.. Picture(SKEncodedImageFormat.Png, 64, 64, SKColors.Transparent), .. Encoding.UTF8.GetBytes(Hidden)];

        var drawn = LogoDrawing.Redraw(polyglot).Value;

        Encoding.Latin1.GetString(drawn.Content).ShouldNotContain("script");
        Encoding.ASCII.GetString(drawn.Content, 8, 4).ShouldBe("WEBP");
        using var bitmap = SKBitmap.Decode(drawn.Content);
        bitmap.GetPixel(32, 32).ShouldBe(SKColors.White);
        LogoDrawing.Redraw(polyglot).Value.Hash.ShouldBe(drawn.Hash, "the same picture has the same address");
    }

    [Fact]
    public void Whatever_is_no_whole_picture_of_a_known_kind_and_fair_size_is_refused_in_words()
    {
        var png = Picture(SKEncodedImageFormat.Png, 200, 200, SKColors.Red);
        var house = (byte[])png.Clone();
        // The header says 100,000 by 100,000.
        new byte[] { 0, 1, 0x86, 0xA0, 0, 1, 0x86, 0xA0 }.CopyTo(house, 16);
        foreach (
            var (file, key) in new (byte[], string)[]
            {
                ([], "Logo.NotAPicture"),
                ("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"u8.ToArray(), "Logo.NotAPicture"),
                ("GIF89a\x01\0\x01\0\0\0\0;"u8.ToArray(), "Logo.NotAPicture"),
                ("MZ\x90\0 not a picture"u8.ToArray(), "Logo.NotAPicture"),
                (png[..8], "Logo.NotAPicture"),
                (png[..(png.Length / 2)], "Logo.NotAPicture"),
                ([.. png[..8], .. Encoding.UTF8.GetBytes(new string('x', 500))], "Logo.NotAPicture"),
                ([0xFF, 0xD8, 0xFF, .. png], "Logo.NotAPicture"),
                (new byte[LogoDrawing.MostBytes + 1], "Logo.TooLarge"),
                (Picture(SKEncodedImageFormat.Png, LogoDrawing.MostSide + 1, 40, SKColors.Red), "Logo.WrongSize"),
                (Picture(SKEncodedImageFormat.Png, 16, 16, SKColors.Red), "Logo.WrongSize"),
            }
        )
        {
            LogoDrawing.Redraw(file).Refusal.Key.ShouldBe(key, $"{file.Length} bytes");
        }

        LogoDrawing.Redraw(house).IsDone.ShouldBeFalse();
        LogoDrawing.Redraw(Picture(SKEncodedImageFormat.Webp, LogoDrawing.MostSide, 40, SKColors.Red)).IsDone.ShouldBeTrue();
    }

    internal static byte[] Picture(SKEncodedImageFormat format, int width, int height, SKColor colour)
    {
        using var bitmap = new SKBitmap(width, height);
        bitmap.Erase(colour);
        using var encoded = bitmap.Encode(format, 90);
        return encoded.ToArray();
    }

    private static Task<Result> SetAsync(TestPortal portal, TestOrganisation organisation, byte[]? file) =>
        portal.Do<SetLogo>().HandleAsync(organisation.Contact, new SetLogoInput(organisation.Id, file), default);

    private static async Task<LogoLine?> ShownAsync(TestPortal portal, TestOrganisation organisation) =>
        (await portal.Do<ReadOrganisation>().HandleAsync(Actor.Nobody, new(organisation.Slug), default)).Value.Logo;
}
