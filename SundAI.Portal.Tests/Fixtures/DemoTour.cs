using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SundAI.Portal.Accounts;
using SundAI.Portal.Administration.Moderation;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Matchmaking;
using SundAI.Portal.Recommendations;
using SundAI.Portal.Recommendations.Notes;
using SundAI.Portal.Tests.EndToEnd;
using SundAI.Portal.Workshops;
using SundAI.Portal.Workshops.Agenda;
using SundAI.Portal.Workshops.Live;
using SundAI.Portal.Workshops.Registrations;

namespace SundAI.Portal.Tests.Fixtures;

/// <summary>Who looks at a page of the demo.</summary>
public enum Guest
{
    Anyone,
    StartUp,
    Hospital,
    Facilitator,
    Administrator,
}

/// <summary>One page to look at.</summary>
/// <param name="Route">The page's route, as its component declares it.</param>
/// <param name="As">Who looks.</param>
/// <param name="Address">Where, without the language.</param>
internal sealed record Stop(string Route, Guest As, string Address)
{
    /// <summary>Whether the page itself was answered: a tour of »not found« pages finds no fault.</summary>
    public bool IsFound(IResponse? answer) => answer is { Ok: true } || Route == "/findes-ikke";
}

/// <summary>
/// A served demo with something on every page, and the way to each: drafts that are being written, a report that waits, a room that is open.
/// What must hold of every page is asked of each stop.
/// </summary>
internal sealed class DemoTour : IAsyncDisposable
{
    private readonly Dictionary<(Guest, bool), IBrowserContext> contexts = [];

    private DemoTour(PortalServer server, IReadOnlyList<Stop> stops) => (Server, Stops) = (server, stops);

    /// <summary>Every route that the portal declares, but those that only a developer's portal answers.</summary>
    public static IReadOnlyList<string> Routes { get; } =
    [
        .. typeof(Program)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetCustomAttributes(typeof(RouteAttribute), false).Cast<RouteAttribute>())
            .Select(route => route.Template)
            .Where(route => !route.StartsWith("/udvikling/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Whether a route's page is part of the member app, which draws itself after it was sent.</summary>
    public static bool IsInteractive(string route) =>
        typeof(Program)
            .Assembly.GetTypes()
            .Single(type =>
                type.GetCustomAttributes(typeof(RouteAttribute), false).Cast<RouteAttribute>().Any(one => one.Template == route)
            )
            .GetCustomAttributes(typeof(ExcludeFromInteractiveRoutingAttribute), true)
            .Length == 0;

    public PortalServer Server { get; }

    public IReadOnlyList<Stop> Stops { get; }

    public static async Task<DemoTour> StartAsync(Action<IServiceCollection>? change = null)
    {
        var server = PortalServer.Start(demo: true, change: change);
        return new DemoTour(server, await DemoStops.ArrangeAsync(server));
    }

    /// <summary>A page of somebody's browser; one browser context for each guest, signed in once.</summary>
    public async Task<IPage> OpenAsync(Guest guest, bool onPhone = false)
    {
        if (!contexts.TryGetValue((guest, onPhone), out var context))
        {
            var first = await Server.OpenAsync(new Visitor(OnPhone: onPhone));
            contexts[(guest, onPhone)] = context = first.Context;
            if (guest != Guest.Anyone)
            {
                await first.SignInAsync(DemoStops.EmailOf(guest), Walk.DemoPassword);
                await first.HasLoadedAsync();
            }

            return first;
        }

        return await context.NewPageAsync();
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
