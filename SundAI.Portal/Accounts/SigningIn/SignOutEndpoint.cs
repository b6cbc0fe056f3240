using Microsoft.AspNetCore.Antiforgery;

namespace SundAI.Portal.Accounts.SigningIn;

internal static class SignOutEndpoint
{
    /// <summary><c>POST /konto/log-ud</c>: the button in the frame. Ends at the front page in the reader's language.</summary>
    public static void MapSignOut(this WebApplication app) =>
        app.MapPost("/konto/log-ud", SignOutAsync).AllowAnonymous().DisableAntiforgery();

    // The token is checked here, so that a forgery is an answer of ours and not an exception.
    private static async Task<IResult> SignOutAsync(HttpContext context, IAntiforgery antiforgery, SignInDesk desk)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return Results.BadRequest();
        }

        await desk.SignOutAsync();
        return Results.LocalRedirect($"{context.Request.PathBase}/");
    }
}
