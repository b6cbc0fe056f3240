using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace SundAI.Portal.Platform.Layout;

/// <summary>Draws what higher features put into a slot; nothing when there is nothing.</summary>
public sealed class Slot : ComponentBase
{
    /// <summary>The slot's name.</summary>
    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    /// <summary>The key of what the page shows; left out for slots of the whole portal.</summary>
    [Parameter]
    public Guid Id { get; set; }

    [Inject]
    private SlotBook Book { get; set; } = default!;

    /// <inheritdoc />
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        foreach (var content in Book.Of(Name))
        {
            builder.OpenComponent(0, content.Component);
            builder.SetKey((content.Component, Id));
            if (content.TakesId)
            {
                builder.AddComponentParameter(1, "Id", Id);
            }

            builder.CloseComponent();
        }
    }
}
