using Microsoft.AspNetCore.Antiforgery;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Localisation;

namespace SundAI.Portal.Matchmaking;

/// <summary>The small acts that are plain posts from a list.</summary>
internal static class MatchmakingEndpoints
{
    public static void MapMatchmaking(this WebApplication app)
    {
        app.MapPost("/opslag/ikke-relevant", DismissAsync).RequireAuthorization();
        Api.PostApi.Map(app);
    }

    private static async Task<IResult> DismissAsync(
        HttpContext context,
        IAntiforgery antiforgery,
        DismissPartner dismiss,
        ActorProvider actors
    )
    {
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return Results.BadRequest();
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (Guid.TryParse(form["partner"], out var partner))
        {
            await dismiss.HandleAsync(await actors.OfAsync(context.User), partner, context.RequestAborted);
        }

        var back = form["tilbage"].ToString();
        return Results.LocalRedirect($"{context.Request.PathBase}/{(Addresses.IsOurs(back) ? back.TrimStart('/') : "min-portal")}");
    }
}
