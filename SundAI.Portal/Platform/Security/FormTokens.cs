using Microsoft.AspNetCore.Antiforgery;

namespace SundAI.Portal.Platform.Security;

/// <summary>
/// Makes no forms' token, and so no cookie, for who only reads: rendering asks for one on every page, and pages for readers without an
/// account hold no form that writes. Two sorts of page do: those of accounts, and those that a mail's link opens.
/// </summary>
internal sealed class FormTokens(IAntiforgery inner) : IAntiforgery
{
    private static readonly AntiforgeryTokenSet None = new(null, null, "none", null);

    public AntiforgeryTokenSet GetAndStoreTokens(HttpContext httpContext) =>
        IsReader(httpContext) ? None : inner.GetAndStoreTokens(httpContext);

    public AntiforgeryTokenSet GetTokens(HttpContext httpContext) => IsReader(httpContext) ? None : inner.GetTokens(httpContext);

    public Task<bool> IsRequestValidAsync(HttpContext httpContext) => inner.IsRequestValidAsync(httpContext);

    public void SetCookieTokenAndHeader(HttpContext httpContext)
    {
        if (!IsReader(httpContext))
        {
            inner.SetCookieTokenAndHeader(httpContext);
        }
    }

    public Task ValidateRequestAsync(HttpContext httpContext) => inner.ValidateRequestAsync(httpContext);

    private static bool IsReader(HttpContext http) =>
        HttpMethods.IsGet(http.Request.Method)
        && http.User.Identity?.IsAuthenticated != true
        && !http.Request.Path.StartsWithSegments("/konto")
        && !SecretAddressAttribute.IsOn(http);
}

/// <summary>Registers the forms' tokens.</summary>
internal static class FormTokenServices
{
    /// <summary>The cookie of the forms.</summary>
    public const string Cookie = "sundai-form";

    public static IServiceCollection AddFormTokens(this IServiceCollection services)
    {
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = Cookie;
            options.Cookie.Path = "/";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        var known = services.Last(service => service.ServiceType == typeof(IAntiforgery));
        services.Remove(known);
        return services.AddSingleton<IAntiforgery>(provider => new FormTokens(
            (IAntiforgery)ActivatorUtilities.CreateInstance(provider, known.ImplementationType!)
        ));
    }
}
