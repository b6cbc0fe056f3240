using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace SundAI.Portal.Platform.Markdown;

/// <summary>Shows Markdown as safe markup.</summary>
public sealed class MarkdownText : ComponentBase
{
    /// <summary>The Markdown.</summary>
    [Parameter, EditorRequired]
    public string? Value { get; set; }

    /// <summary>Whether it is the page's own text, whose headings are the page's: not what members write.</summary>
    [Parameter]
    public bool IsPage { get; set; }

    /// <summary>How the anchors of a part begin; each part of a page its own.</summary>
    [Parameter]
    public string Anchors { get; set; } = MarkdownRenderer.PartAnchors;

    [Inject]
    private MarkdownRenderer Renderer { get; set; } = default!;

    /// <inheritdoc />
    protected override void BuildRenderTree(RenderTreeBuilder builder) =>
        builder.AddMarkupContent(0, IsPage ? Renderer.ToHtml(Value) : Renderer.ToPartHtml(Value, Anchors));
}
