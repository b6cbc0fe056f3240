using Microsoft.AspNetCore.Antiforgery;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Ecosystem;

/// <summary>To follow and to stop are plain posts, from whatever page shows the button.</summary>
internal static class FollowingEndpoints
{
    public static void MapFollowing(WebApplication app)
    {
        app.MapPost("/temaer/{slug}/foelg", FollowThemeAsync).RequireAuthorization().ExcludeFromDescription();
        app.MapPost("/organisationer/{slug}/foelg", FollowOrganisationAsync).RequireAuthorization().ExcludeFromDescription();
    }

    private static Task<IResult> FollowThemeAsync(
        string slug,
        HttpContext context,
        IAntiforgery antiforgery,
        FollowTheme follow,
        ActorProvider actors
    ) => FollowAsync(context, antiforgery, actors, $"temaer/{slug}", (actor, yes) => follow.HandleAsync(actor, new(slug, yes), default));

    private static Task<IResult> FollowOrganisationAsync(
        string slug,
        HttpContext context,
        IAntiforgery antiforgery,
        FollowOrganisation follow,
        ActorProvider actors
    ) =>
        FollowAsync(
            context,
            antiforgery,
            actors,
            $"organisationer/{slug}",
            (actor, yes) => follow.HandleAsync(actor, new(slug, yes), default)
        );

    private static async Task<IResult> FollowAsync(
        HttpContext context,
        IAntiforgery antiforgery,
        ActorProvider actors,
        string page,
        Func<Actor, bool, Task<Result>> follow
    )
    {
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return Results.BadRequest();
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var result = await follow(await actors.OfAsync(context.User), form["foelg"] == FollowForm.Yes);
        if (!result.IsDone)
        {
            return Results.NotFound();
        }

        var back = form["tilbage"].ToString();
        return Results.LocalRedirect($"{context.Request.PathBase}/{Addresses.Ours(back, page).TrimStart('/')}");
    }
}
