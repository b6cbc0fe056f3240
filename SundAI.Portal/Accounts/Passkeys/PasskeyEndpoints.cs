using System.Net.Mime;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;

namespace SundAI.Portal.Accounts.Passkeys;

/// <summary>The two questions that a browser's authenticator answers. What it answers is posted with the page's own form.</summary>
internal static class PasskeyEndpoints
{
    public static void MapPasskeys(this WebApplication app)
    {
        app.MapPost("/konto/adgangsnoegle/spoerg", AskAsync).AllowAnonymous().DisableAntiforgery();
        app.MapPost("/konto/adgangsnoegle/lav", OfferAsync).RequireAuthorization().DisableAntiforgery();
    }

    private static async Task<IResult> AskAsync(HttpContext context, IAntiforgery antiforgery, SignInManager<IdentityUser<Guid>> signIn) =>
        await antiforgery.IsRequestValidAsync(context) ? Json(await signIn.MakePasskeyRequestOptionsAsync(null)) : Results.BadRequest();

    private static async Task<IResult> OfferAsync(HttpContext context, IAntiforgery antiforgery, SignInManager<IdentityUser<Guid>> signIn)
    {
        if (!await antiforgery.IsRequestValidAsync(context) || await signIn.UserManager.GetUserAsync(context.User) is not { } user)
        {
            return Results.BadRequest();
        }

        return Json(
            await signIn.MakePasskeyCreationOptionsAsync(
                new PasskeyUserEntity
                {
                    Id = user.Id.ToString(),
                    Name = user.Email!,
                    DisplayName = user.Email!,
                }
            )
        );
    }

    private static IResult Json(string options) => Results.Content(options, MediaTypeNames.Application.Json);
}
