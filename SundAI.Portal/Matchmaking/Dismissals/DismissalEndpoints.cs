using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.WebUtilities;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Localisation;

namespace SundAI.Portal.Matchmaking.Dismissals;

/// <summary>»Not relevant, because …« and taking it back: plain posts from wherever partners are listed, which lead back there.</summary>
internal static class DismissalEndpoints
{
    /// <summary>The word in the address that says whom it was just said of.</summary>
    public const string Said = "afvist";

    public static void Map(WebApplication app)
    {
        app.MapPost("/opslag/ikke-relevant/sig", DismissAsync).RequireAuthorization().ExcludeFromDescription();
        app.MapPost("/opslag/ikke-relevant/fortryd", RestoreAsync).RequireAuthorization().ExcludeFromDescription();
    }

    private static async Task<IResult> DismissAsync(
        HttpContext context,
        IAntiforgery antiforgery,
        DismissPartner dismiss,
        ActorProvider actors
    )
    {
        if (!context.Request.HasFormContentType || !await antiforgery.IsRequestValidAsync(context))
        {
            return Results.BadRequest();
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        Enum.TryParse<DismissalReason>(form["grund"], out var reason);
        var isSaid =
            Guid.TryParse(form["partner"], out var partner)
            && (
                await dismiss.HandleAsync(await actors.OfAsync(context.User), new(partner, reason, OwnOf(form)), context.RequestAborted)
            ).IsDone;
        return Back(context, form, isSaid ? partner : null);
    }

    private static async Task<IResult> RestoreAsync(
        HttpContext context,
        IAntiforgery antiforgery,
        RestorePartner restore,
        ActorProvider actors
    )
    {
        if (!context.Request.HasFormContentType || !await antiforgery.IsRequestValidAsync(context))
        {
            return Results.BadRequest();
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (Guid.TryParse(form["partner"], out var partner))
        {
            await restore.HandleAsync(await actors.OfAsync(context.User), new(partner, OwnOf(form)), context.RequestAborted);
        }

        return Back(context, form, null);
    }

    private static Guid? OwnOf(IFormCollection form) => Guid.TryParse(form["egen"], out var own) ? own : null;

    private static IResult Back(HttpContext context, IFormCollection form, Guid? said)
    {
        var back = form["tilbage"].ToString();
        var to = $"{context.Request.PathBase}/{Addresses.Ours(back, "min-portal").TrimStart('/')}";
        return Results.LocalRedirect(said is { } id ? QueryHelpers.AddQueryString(to, Said, id.ToString()) : to);
    }
}
