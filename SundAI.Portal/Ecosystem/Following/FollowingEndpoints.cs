using Microsoft.AspNetCore.Antiforgery;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Localisation;

namespace SundAI.Portal.Ecosystem;

/// <summary>To follow and to stop are plain posts, from whatever page shows the button.</summary>
internal static class FollowingEndpoints
{
    public static void MapFollowing(WebApplication app) =>
        app.MapPost("/temaer/{slug}/foelg", FollowAsync).RequireAuthorization().ExcludeFromDescription();

    private static async Task<IResult> FollowAsync(
        string slug,
        HttpContext context,
        IAntiforgery antiforgery,
        FollowTheme follow,
        ActorProvider actors
    )
    {
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return Results.BadRequest();
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var input = new FollowThemeInput(slug, Follow: form["foelg"] == FollowForm.Yes);
        var result = await follow.HandleAsync(await actors.OfAsync(context.User), input, context.RequestAborted);
        if (!result.IsDone)
        {
            return Results.NotFound();
        }

        var back = form["tilbage"].ToString();
        return Results.LocalRedirect($"{context.Request.PathBase}/{(Addresses.IsOurs(back) ? back.TrimStart('/') : $"temaer/{slug}")}");
    }
}
