using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Security;

namespace SundAI.Portal.Ecosystem;

/// <summary>Serves logos: an address names its content, so what was read once need never be asked for again.</summary>
internal static class LogoEndpoints
{
    public static void MapLogos(WebApplication app) =>
        app.MapGet("/logoer/{hash:length(32)}.webp", ReadAsync)
            .WithMetadata(new SandboxedAttribute())
            .AllowAnonymous()
            .ExcludeFromDescription();

    private static async Task<IResult> ReadAsync(string hash, HttpContext context, ReadLogo read)
    {
        var found = await read.HandleAsync(Actor.Nobody, hash, context.RequestAborted);
        if (!found.IsDone)
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(found.Value, "image/webp");
    }
}
