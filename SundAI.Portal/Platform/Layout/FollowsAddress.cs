using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace SundAI.Portal.Platform.Layout;

/// <summary>
/// A part of the frame that says where one is. Member pages change under it without its being drawn anew, so it draws itself when the address
/// changes: else its links would lead from the page that one came from.
/// </summary>
public abstract class FollowsAddress : ComponentBase, IDisposable
{
    /// <summary>Where one is.</summary>
    [Inject]
    protected NavigationManager Here { get; private set; } = default!;

    /// <inheritdoc />
    public void Dispose()
    {
        Here.LocationChanged -= Draw;
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc />
    protected override void OnInitialized() => Here.LocationChanged += Draw;

    private void Draw(object? sender, LocationChangedEventArgs to) => InvokeAsync(StateHasChanged);
}
