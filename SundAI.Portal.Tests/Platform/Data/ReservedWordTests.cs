using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Tests.Platform.Data;

/// <summary>Nothing may be called as a page or a form of the portal is: it would have no page of its own.</summary>
public sealed class ReservedWordTests
{
    [Fact]
    public async Task A_word_that_stands_where_a_slug_may_stand_is_reserved()
    {
        await using var server = PortalServer.Start();
        var patterns = server
            .Services.GetServices<EndpointDataSource>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Select(endpoint => endpoint.RoutePattern.PathSegments)
            .ToList();
        var slugs = (
            from segments in patterns
            from place in Enumerable.Range(0, segments.Count)
            where segments[place] is { IsSimple: true, Parts: [RoutePatternParameterPart part] } && IsSlug(part)
            select Before(segments, place)
        ).ToHashSet(StringComparer.Ordinal);
        var words = (
            from segments in patterns
            from place in Enumerable.Range(0, segments.Count)
            where segments[place].Parts is [RoutePatternLiteralPart] && slugs.Contains(Before(segments, place))
            select ((RoutePatternLiteralPart)segments[place].Parts[0]).Content
        ).Distinct();

        slugs.ShouldContain("/opslag");
        words.Except(FreeSlug.Reserved).ShouldBeEmpty("FreeSlug.Reserved lacks them: what is called so has no page");
    }

    private static bool IsSlug(RoutePatternParameterPart part) => part.Name.Equals("slug", StringComparison.OrdinalIgnoreCase);

    private static string Before(IReadOnlyList<RoutePatternPathSegment> segments, int place) =>
        string.Concat(
            segments.Take(place).Select(segment => "/" + (segment.Parts is [RoutePatternLiteralPart literal] ? literal.Content : "{}"))
        );
}
