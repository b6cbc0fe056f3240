using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using QRCoder;

namespace SundAI.Portal.Accounts.Components;

/// <summary>A QR code as an inline drawing, dark on light in both colour schemes, since cameras want it so.</summary>
public sealed class QrCode : ComponentBase
{
    /// <summary>What the code says.</summary>
    [Parameter, EditorRequired]
    public string Text { get; set; } = "";

    /// <summary>What the picture is, for those who do not see it.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <inheritdoc />
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        using var code = QRCodeGenerator.GenerateQrCode(Text, QRCodeGenerator.ECCLevel.M);
        var size = code.ModuleMatrix.Count;
        builder.OpenElement(0, "svg");
        builder.AddAttribute(1, "class", "qr");
        builder.AddAttribute(2, "viewBox", $"0 0 {size} {size}");
        builder.AddAttribute(3, "role", "img");
        builder.AddAttribute(4, "aria-label", Label);
        builder.AddAttribute(5, "shape-rendering", "crispEdges");
        builder.OpenElement(6, "path");
        builder.AddAttribute(7, "class", "light");
        builder.AddAttribute(8, "d", $"M0 0h{size}v{size}H0z");
        builder.CloseElement();
        builder.OpenElement(9, "path");
        builder.AddAttribute(10, "class", "dark");
        builder.AddAttribute(11, "d", Dark(code));
        builder.CloseElement();
        builder.CloseElement();
    }

    private static string Dark(QRCodeData code)
    {
        var path = new StringBuilder();
        for (var y = 0; y < code.ModuleMatrix.Count; y++)
        {
            for (var x = 0; x < code.ModuleMatrix[y].Length; x++)
            {
                if (code.ModuleMatrix[y][x])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
                }
            }
        }

        return path.ToString();
    }
}
