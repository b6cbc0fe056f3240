using System.Text.Json;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;

namespace SundAI.Portal.Accounts;

/// <summary>The requests around an account that are no pages.</summary>
internal static class AccountEndpoints
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void MapAccounts(this WebApplication app)
    {
        var account = app.MapGroup("/konto");
        account.MapPost("/log-ud", SignOutAsync);
        account.MapPost("/adgangsnoegler/opret-valg", CreationOptionsAsync).RequireAuthorization();
        account.MapPost("/adgangsnoegler/log-ind-valg", RequestOptionsAsync);
        account.MapGet("/mine-data/hent", ExportAsync).RequireAuthorization();
    }

    private static async Task<IResult> SignOutAsync(
        HttpContext context,
        SignInManager<IdentityUser<Guid>> signIns,
        IAntiforgery antiforgery
    )
    {
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return Results.BadRequest();
        }

        await signIns.SignOutAsync();
        return Results.LocalRedirect($"{context.Request.PathBase}/");
    }

    private static async Task<IResult> CreationOptionsAsync(
        HttpContext context,
        SignInManager<IdentityUser<Guid>> signIns,
        IAntiforgery antiforgery
    )
    {
        if (!await antiforgery.IsRequestValidAsync(context) || await signIns.UserManager.GetUserAsync(context.User) is not { } user)
        {
            return Results.BadRequest();
        }

        var entity = new PasskeyUserEntity
        {
            Id = user.Id.ToString(),
            Name = user.Email!,
            DisplayName = user.Email!,
        };
        return Results.Content(await signIns.MakePasskeyCreationOptionsAsync(entity), "application/json");
    }

    private static async Task<IResult> RequestOptionsAsync(
        HttpContext context,
        SignInManager<IdentityUser<Guid>> signIns,
        IAntiforgery antiforgery
    ) =>
        await antiforgery.IsRequestValidAsync(context)
            ? Results.Content(await signIns.MakePasskeyRequestOptionsAsync(user: null), "application/json")
            : Results.BadRequest();

    private static async Task<IResult> ExportAsync(HttpContext context, ExportMyData export, ActorProvider actors)
    {
        var answer = await export.HandleAsync(await actors.OfAsync(context.User), context.RequestAborted);
        return answer.IsDone
            ? Results.File(JsonSerializer.SerializeToUtf8Bytes(answer.Value, Readable), "application/json", "sund-ai-mine-data.json")
            : Results.NotFound();
    }
}
