using Microsoft.AspNetCore.Components;
using SundAI.Portal.Accounts;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Home;

/// <summary>A theme: what it is, and everybody and everything that hangs on it.</summary>
public sealed partial class ThemePage
{
    private const int Few = 6;
    private Term? theme;
    private ThemeLive? live;
    private bool isSignedIn;

    /// <summary>From the address.</summary>
    [Parameter]
    public string Slug { get; set; } = "";

    [Inject]
    private ReadTheme Read { get; set; } = default!;

    [Inject]
    private ActorProvider Actors { get; set; } = default!;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        theme = Catalogue.Find(TermKind.Theme, Slug);
        if (theme is null)
        {
            Here.NotFound();
            return;
        }

        var actor = await Actors.GetAsync();
        isSignedIn = actor.IsSignedIn;
        live = await Read.HandleAsync(actor, Slug, default);
    }
}
