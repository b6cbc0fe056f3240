using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace SundAI.Portal.Platform.Layout;

/// <summary>An icon of icons.svg. Decoration: the word stands beside it.</summary>
public sealed class Icon : ComponentBase
{
    /// <summary>The symbol's id, for instance <c>need</c>.</summary>
    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    /// <inheritdoc />
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "svg");
        builder.AddAttribute(1, "class", "icon");
        builder.AddAttribute(2, "aria-hidden", "true");
        builder.AddAttribute(3, "focusable", "false");
        builder.OpenElement(4, "use");
        builder.AddAttribute(5, "href", $"/icons.svg#{Name}");
        builder.CloseElement();
        builder.CloseElement();
    }
}
