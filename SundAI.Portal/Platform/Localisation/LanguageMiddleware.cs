namespace SundAI.Portal.Platform.Localisation;

/// <summary>
/// Reads the language from the path: <c>/en</c> moves into <c>PathBase</c>, so every relative link, form and circuit stays in its
/// language. Must run before routing.
/// </summary>
internal sealed class LanguageMiddleware(RequestDelegate next)
{
    private const string English = "/en";

    public async Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        var (path, pathBase) = (request.Path, request.PathBase);
        var isEnglish = path.StartsWithSegments(English, StringComparison.Ordinal, out var rest);
        Languages.Use(isEnglish ? Language.English : Language.Danish);
        if (!isEnglish)
        {
            await next(context);
            return;
        }

        if (!rest.HasValue)
        {
            context.Response.Redirect($"{pathBase}{English}/{request.QueryString}", permanent: true);
            return;
        }

        request.PathBase = pathBase.Add(English);
        request.Path = rest;
        try
        {
            await next(context);
        }
        finally
        {
            request.Path = path;
            request.PathBase = pathBase;
        }
    }
}
