using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace SundAI.Portal.Platform.Markdown;

/// <summary>Shows the text of a page whose passages can be linked to.</summary>
public sealed class PageText : ComponentBase
{
    /// <summary>The text.</summary>
    [Parameter, EditorRequired]
    public PageMarkup Value { get; set; } = default!;

    /// <inheritdoc />
    protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddMarkupContent(0, Value.Html);
}
