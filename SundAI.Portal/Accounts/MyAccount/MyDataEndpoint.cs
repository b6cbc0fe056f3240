using System.Net.Mime;

namespace SundAI.Portal.Accounts.MyAccount;

internal static class MyDataEndpoint
{
    /// <summary><c>GET /konto/mine-data/hent</c>: the file with everything about the person who asks.</summary>
    public static void MapMyData(this WebApplication app) => app.MapGet("/konto/mine-data/hent", DownloadAsync).RequireAuthorization();

    private static async Task<IResult> DownloadAsync(
        HttpContext context,
        ActorProvider actors,
        ExportMyData export,
        CancellationToken cancellation
    )
    {
        var result = await export.HandleAsync(await actors.OfAsync(context.User, cancellation), cancellation);
        context.Response.Headers.CacheControl = "no-store";
        return result.IsDone ? Results.File(result.Value, MediaTypeNames.Application.Json, "sund-ai-mine-data.json") : Results.NotFound();
    }
}
