using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using SundAI.Portal.Platform.Search;

namespace SundAI.Portal.Home;

/// <summary>A text with what was sought marked in it. Not a template, since a template puts blanks around the marks.</summary>
public sealed class Marked : ComponentBase
{
    /// <summary>The text in pieces.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<ExcerptPart> Parts { get; set; } = [];

    /// <inheritdoc />
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        foreach (var part in Parts)
        {
            if (part.IsFound)
            {
                builder.OpenElement(0, "mark");
                builder.AddContent(1, part.Text);
                builder.CloseElement();
            }
            else
            {
                builder.AddContent(2, part.Text);
            }
        }
    }
}
