using SkiaSharp;

namespace SundAI.Portal.Demo;

/// <summary>Marks of a few invented organisations, drawn from simple shapes.</summary>
internal static class DemoLogos
{
    private const int Side = 320;

    /// <summary>The organisation's picture as somebody would send it; null for those that have none.</summary>
    public static byte[]? Of(string organisation) =>
        organisation switch
        {
            DemoOrganisations.StartUp => Drawn(Eye),
            DemoOrganisations.University => Drawn(Rings),
            DemoOrganisations.Cardio => Drawn(Pulse),
            _ => null,
        };

    private static byte[] Drawn(Action<SKCanvas> draw)
    {
        using var surface = SKSurface.Create(new SKImageInfo(Side, Side));
        surface.Canvas.Clear(SKColors.White);
        draw(surface.Canvas);
        using var picture = surface.Snapshot();
        using var encoded = picture.Encode(SKEncodedImageFormat.Png, 100);
        return encoded.ToArray();
    }

    private static void Eye(SKCanvas canvas)
    {
        using var line = Line(0x1F3A6E);
        using var fill = new SKPaint { Color = Colour(0x1F3A6E), IsAntialias = true };
        canvas.DrawArc(new SKRect(40, 60, 280, 300), 210, 120, useCenter: false, line);
        canvas.DrawArc(new SKRect(40, 20, 280, 260), 30, 120, useCenter: false, line);
        canvas.DrawCircle(160, 160, 40, fill);
    }

    private static void Rings(SKCanvas canvas)
    {
        using var one = Line(0x7A2E5D);
        using var other = Line(0xB8791A);
        canvas.DrawCircle(125, 160, 75, one);
        canvas.DrawCircle(195, 160, 75, other);
    }

    private static void Pulse(SKCanvas canvas)
    {
        using var line = Line(0xA3263A);
        SKPoint[] points = [new(30, 170), new(110, 170), new(140, 80), new(185, 250), new(215, 170), new(290, 170)];
        for (var at = 1; at < points.Length; at++)
        {
            canvas.DrawLine(points[at - 1], points[at], line);
        }
    }

    private static SKPaint Line(uint colour) =>
        new()
        {
            Color = Colour(colour),
            IsAntialias = true,
            Style = SKPaintStyle.Stroke,
            StrokeWidth = 18,
            StrokeCap = SKStrokeCap.Round,
        };

    private static SKColor Colour(uint rgb) => new(0xFF000000 | rgb);
}
