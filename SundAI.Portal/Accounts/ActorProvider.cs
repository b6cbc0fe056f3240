using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;

namespace SundAI.Portal.Accounts;

/// <summary>Tells a page or an endpoint who acts. Pages ask at each act, since a circuit lives long.</summary>
public sealed class ActorProvider(IActingOrganisation organisations, IServiceProvider services)
{
    /// <summary>The actor of a page, reading or working.</summary>
    public async Task<Actor> GetAsync(CancellationToken cancellation = default)
    {
        var state = await services.GetRequiredService<AuthenticationStateProvider>().GetAuthenticationStateAsync();
        return await OfAsync(state.User, cancellation);
    }

    /// <summary>The actor of a plain request.</summary>
    public async Task<Actor> OfAsync(ClaimsPrincipal user, CancellationToken cancellation = default) =>
        user.Identity?.IsAuthenticated == true && Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var userId)
            ? new Actor(userId, await organisations.FindAsync(userId, cancellation))
            : Actor.Nobody;
}
