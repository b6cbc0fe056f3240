using Microsoft.AspNetCore.Antiforgery;
using SundAI.Portal.Accounts;

namespace SundAI.Portal.Matchmaking;

/// <summary>The small acts that are plain posts from a list.</summary>
internal static class MatchmakingEndpoints
{
    public static void MapMatchmaking(this WebApplication app)
    {
        Dismissals.DismissalEndpoints.Map(app);
        app.MapPost("/soegninger/{id:guid}/stop", StopSearchAsync).RequireAuthorization().ExcludeFromDescription();
        app.MapPost("/soegninger/mails/{choice}", SetSearchMailsAsync).RequireAuthorization().ExcludeFromDescription();
        Api.PostApi.Map(app);
    }

    private static async Task<IResult> StopSearchAsync(
        Guid id,
        HttpContext context,
        IAntiforgery antiforgery,
        StopSearch stop,
        ActorProvider actors
    ) =>
        !await antiforgery.IsRequestValidAsync(context) ? Results.BadRequest()
        : (await stop.HandleAsync(await actors.OfAsync(context.User), id, context.RequestAborted)).IsDone ? ToSearches(context)
        : Results.NotFound();

    private static async Task<IResult> SetSearchMailsAsync(
        string choice,
        HttpContext context,
        IAntiforgery antiforgery,
        SetSearchMails set,
        ActorProvider actors
    ) =>
        !await antiforgery.IsRequestValidAsync(context) ? Results.BadRequest()
        : choice is not ("ja" or "nej") ? Results.NotFound()
        : (await set.HandleAsync(await actors.OfAsync(context.User), choice == "ja", context.RequestAborted)).IsDone ? ToSearches(context)
        : Results.NotFound();

    private static IResult ToSearches(HttpContext context) => Results.LocalRedirect($"{context.Request.PathBase}/soegninger");
}
