using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace SundAI.Portal.Platform.Layout;

/// <summary>The frame of the member area, with MudBlazor's providers exactly once. Follows the page's colour scheme.</summary>
public sealed partial class MemberLayout : IAsyncDisposable
{
    private bool isDark;
    private DotNetObjectReference<MemberLayout>? self;

    [Inject]
    private IJSRuntime Script { get; set; } = default!;

    [Inject]
    private NavigationManager Here { get; set; } = default!;

    // Another address is another page, also when the same component draws both: nothing of the one is left on the other.
    private string Path => new Uri(Here.Uri).AbsolutePath;

    /// <summary>Called by site.js when the reader switches, or the system does.</summary>
    [JSInvokable]
    public void SchemeChanged(bool dark)
    {
        isDark = dark;
        StateHasChanged();
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            self = DotNetObjectReference.Create(this);
            await Script.InvokeVoidAsync("sundFollowScheme", self);
        }
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        self?.Dispose();
        return ValueTask.CompletedTask;
    }
}
