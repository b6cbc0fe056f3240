using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;

namespace SundAI.Portal.Platform.Security;

/// <summary>
/// The headers of every answer. Reading pages get the strict policy, what people sent is sandboxed; member pages allow style attributes, which MudBlazor writes.
/// No page loads a script from elsewhere or an inline one, so there is no nonce to replay.
/// </summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    private const string Common =
        "default-src 'self'; base-uri 'self'; form-action 'self'; object-src 'none'; frame-ancestors 'none'; "
        + "img-src 'self' data:; font-src 'self'; connect-src 'self'; script-src 'self'; ";

    private const string Reading = Common + "style-src 'self'";
    private const string Working = Common + "style-src 'self' 'unsafe-inline'";

    private const string Sandboxed = "default-src 'none'; frame-ancestors 'none'; sandbox";

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(
            static state =>
            {
                Write((HttpContext)state);
                return Task.CompletedTask;
            },
            context
        );
        return next(context);
    }

    private static void Write(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy =
            IsSandboxed(context) ? Sandboxed
            : IsInteractive(context) ? Working
            : Reading;
        var isSecret = SecretAddressAttribute.IsOn(context);
        if (isSecret)
        {
            headers.CacheControl = "no-store";
            headers["X-Robots-Tag"] = "noindex, nofollow";
        }
        else if (headers.CacheControl.Count == 0 && IsPage(context))
        {
            // Asked about again each time, but a browser may show it at once when one goes back. Pages with forms' tokens say less.
            headers.CacheControl = "private, no-cache";
        }

        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = isSecret ? "no-referrer" : "strict-origin-when-cross-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.XFrameOptions = "DENY";
    }

    private static bool IsPage(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null;

    private static bool IsSandboxed(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<SandboxedAttribute>() is not null;

    private static bool IsInteractive(HttpContext context) =>
        IsPage(context) && context.GetEndpoint()?.Metadata.GetMetadata<ExcludeFromInteractiveRoutingAttribute>() is null;
}
