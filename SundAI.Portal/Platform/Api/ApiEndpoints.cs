using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;

namespace SundAI.Portal.Platform.Api;

/// <summary>An example of a parameter, for the description of the API.</summary>
/// <param name="Parameter">The parameter's name.</param>
/// <param name="Value">A value that means something.</param>
public sealed record ApiExample(string Parameter, string Value);

/// <summary>The read API's frame: its address, who may call it, how it fails, and its description.</summary>
public static class ApiEndpoints
{
    private const string Document = "v1";

    /// <summary>The group that a feature maps its endpoints into, all of them with GET.</summary>
    /// <param name="app">The portal.</param>
    /// <param name="tag">The heading in the description.</param>
    public static RouteGroupBuilder MapApi(this WebApplication app, string tag)
    {
        var group = app.MapGroup("/api/v1").WithTags(tag).AllowAnonymous().RequireCors(AnyoneReads);
        group.ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status429TooManyRequests);
        group.AddEndpointFilter(
            async (call, next) =>
                TakesJson(call.HttpContext.Request) ? await next(call) : call.HttpContext.Problem(StatusCodes.Status406NotAcceptable)
        );
        return group;
    }

    /// <summary>Whether a request is for the API or its description, not for a page about them.</summary>
    internal static bool IsApi(HttpContext context) =>
        (context.Request.Path.StartsWithSegments("/api", out var rest) && rest.HasValue && rest != "/")
        || context.Request.Path.StartsWithSegments("/openapi");

    internal static IServiceCollection AddPortalApi(this IServiceCollection services)
    {
        services.AddCors();
        services.AddOpenApi(
            Document,
            options =>
            {
                options.ShouldInclude = endpoint => endpoint.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
                options.AddDocumentTransformer(DescribeAsync);
                options.AddOperationTransformer(ExemplifyAsync);
            }
        );
        return services;
    }

    /// <summary>What goes wrong in the API is said as the API says everything, not as a page.</summary>
    internal static void UsePortalApi(this WebApplication app) =>
        app.UseWhen(
            IsApi,
            branch =>
            {
                branch.UseExceptionHandler(failed => failed.Run(FailAsync));
                branch.UseStatusCodePages(failed =>
                    failed.HttpContext.Problem(failed.HttpContext.Response.StatusCode).ExecuteAsync(failed.HttpContext)
                );
            }
        );

    internal static void MapPortalApi(this WebApplication app) =>
        app.MapOpenApi($"/openapi/{Document}.json").AllowAnonymous().RequireCors(AnyoneReads);

    // Without credentials: the answer is the same for everybody.
    private static void AnyoneReads(CorsPolicyBuilder policy) =>
        policy
            .AllowAnyOrigin()
            .WithMethods(HttpMethods.Get, HttpMethods.Head)
            .AllowAnyHeader()
            .WithExposedHeaders(HeaderNames.Link, "X-Total-Count", HeaderNames.ETag, HeaderNames.RetryAfter, HeaderNames.ContentLanguage);

    private static bool TakesJson(HttpRequest request) =>
        request.GetTypedHeaders().Accept is not { Count: > 0 } accepted
        || accepted.Any(one => one.Quality != 0 && (one.MatchesAllTypes || one.MediaType.Value is "application/json" or "application/*"));

    private static Task FailAsync(HttpContext context)
    {
        var status = context.Features.Get<IExceptionHandlerFeature>()?.Error is BadHttpRequestException bad
            ? bad.StatusCode
            : StatusCodes.Status500InternalServerError;
        return context.Problem(status).ExecuteAsync(context);
    }

    private static Task DescribeAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellation)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Sund AI",
            Version = Document,
            Description =
                "What anyone may read in the portal, as JSON. The path chooses the language: /api/v1 is Danish, /en/api/v1 English; texts that "
                + "exist in one language only come as they are. Each answer has an ETag for If-None-Match. Every refusal is "
                + "application/problem+json. Contact details of people are never part of an answer.",
        };
        document.Servers =
        [
            new OpenApiServer { Url = "/", Description = "Danish" },
            new OpenApiServer { Url = "/en", Description = "English" },
        ];
        return Task.CompletedTask;
    }

    private static Task ExemplifyAsync(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        CancellationToken cancellation
    )
    {
        var examples = context.Description.ActionDescriptor.EndpointMetadata.OfType<ApiExample>().ToList();
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>())
        {
            if (examples.Find(one => one.Parameter == parameter.Name) is { } example)
            {
                parameter.Example = JsonValue.Create(example.Value);
            }
        }

        return Task.CompletedTask;
    }
}
