using System.Security.Cryptography;
using SkiaSharp;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Ecosystem;

/// <summary>
/// Draws a sent picture anew on white, small, and without what else the file holds: where it was taken, by whom, a page that pretends to be
/// a picture. What sort of file it is is read from its first bytes, never from its name; SVG, which can hold scripts, is none of them.
/// </summary>
internal static class LogoDrawing
{
    public const int MostBytes = 2 * 1024 * 1024;
    public const int MostSide = 3000;
    public const int LeastSide = 32;

    // Twice what pages show, for fine screens.
    private const int MostWidth = 480;
    private const int MostHeight = 160;
    private const int Quality = 90;

    public static Result<DrawnLogo> Redraw(byte[] file)
    {
        if (file.Length > MostBytes)
        {
            return Refusal.Of<EcosystemText>("Logo.TooLarge", MostBytes / 1024 / 1024);
        }

        if (FormatOf(file) is not { } format)
        {
            return Refusal.Of<EcosystemText>("Logo.NotAPicture");
        }

        using var data = SKData.CreateCopy(file);
        using var codec = SKCodec.Create(data);
        if (codec is null || codec.EncodedFormat != format)
        {
            return Refusal.Of<EcosystemText>("Logo.NotAPicture");
        }

        // Before a pixel is drawn: a small file can say that it is as large as a house.
        var (width, height) = (codec.Info.Width, codec.Info.Height);
        if (Math.Max(width, height) > MostSide || Math.Min(width, height) < LeastSide)
        {
            return Refusal.Of<EcosystemText>("Logo.WrongSize", LeastSide, MostSide);
        }

        using var picture = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Premul));
        return codec.GetPixels(picture.Info, picture.GetPixels()) == SKCodecResult.Success
            ? Draw(picture)
            : Refusal.Of<EcosystemText>("Logo.NotAPicture");
    }

    private static DrawnLogo Draw(SKBitmap picture)
    {
        var scale = Math.Min(1.0, Math.Min((double)MostWidth / picture.Width, (double)MostHeight / picture.Height));
        var (width, height) = (Side(picture.Width * scale), Side(picture.Height * scale));
        using var surface = SKSurface.Create(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using var image = SKImage.FromBitmap(picture);
        // White below, so that dark lettering on nothing can be read in the dark scheme too.
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.DrawImage(image, new SKRect(0, 0, width, height), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        using var drawn = surface.Snapshot();
        using var encoded = drawn.Encode(SKEncodedImageFormat.Webp, Quality);
        var content = encoded.ToArray();
        return new DrawnLogo(Convert.ToHexStringLower(SHA256.HashData(content))[..32], content, width, height);
    }

    private static int Side(double length) => Math.Max(1, (int)Math.Round(length));

    private static SKEncodedImageFormat? FormatOf(ReadOnlySpan<byte> file) =>
        file.StartsWith<byte>([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? SKEncodedImageFormat.Png
        : file.StartsWith<byte>([0xFF, 0xD8, 0xFF]) ? SKEncodedImageFormat.Jpeg
        : file.Length > 12 && file.StartsWith("RIFF"u8) && file[8..].StartsWith("WEBP"u8) ? SKEncodedImageFormat.Webp
        : null;
}
