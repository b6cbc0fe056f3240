using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace SundAI.Portal.Platform.Markdown;

/// <summary>Shows Markdown as safe markup.</summary>
public sealed class MarkdownText : ComponentBase
{
    /// <summary>The Markdown.</summary>
    [Parameter, EditorRequired]
    public string? Value { get; set; }

    [Inject]
    private MarkdownRenderer Renderer { get; set; } = default!;

    /// <inheritdoc />
    protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddMarkupContent(0, Renderer.ToHtml(Value));
}
