using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http.Features;

namespace SundAI.Portal.Platform.Security;

/// <summary>
/// A form that was made for somebody else, for before signing in, or for an act that is done: the framework answers with a sentence of
/// its own for developers. Its sentence is left out, so that the page for the status is shown.
/// </summary>
internal sealed class StaleForms(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method) || context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is null)
        {
            await next(context);
            return;
        }

        var body = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var written = new MemoryStream();
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(written));
        try
        {
            await next(context);
            await context.Response.BodyWriter.FlushAsync();
        }
        finally
        {
            context.Features.Set(body);
        }

        // A page begins with »<«; the framework's sentence does not.
        written.Position = 0;
        if (context.Response.StatusCode == StatusCodes.Status400BadRequest && written.ReadByte() != '<')
        {
            context.Response.ContentType = null;
            context.Response.ContentLength = null;
            return;
        }

        written.Position = 0;
        await written.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}
