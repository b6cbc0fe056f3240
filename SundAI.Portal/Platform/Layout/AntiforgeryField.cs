using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Rendering;

namespace SundAI.Portal.Platform.Layout;

/// <summary>The hidden field of a plain form that posts to an endpoint, on reading and member pages alike.</summary>
public sealed class AntiforgeryField : ComponentBase
{
    [Inject]
    private AntiforgeryStateProvider State { get; set; } = default!;

    /// <inheritdoc />
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (State.GetAntiforgeryToken() is { } token)
        {
            builder.OpenElement(0, "input");
            builder.AddAttribute(1, "type", "hidden");
            builder.AddAttribute(2, "name", token.FormFieldName);
            builder.AddAttribute(3, "value", token.Value);
            builder.CloseElement();
        }
    }
}
