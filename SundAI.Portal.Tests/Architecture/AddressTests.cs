using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Tests.Architecture;

/// <summary>What stands in an address can be anything: no page may fall over it, and nothing may be called as a page is.</summary>
public sealed class AddressTests
{
    [Fact]
    public void What_a_page_takes_from_the_query_is_text_and_read_by_the_page_itself()
    {
        const BindingFlags All = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        var taken = (
            from type in typeof(App).Assembly.GetTypes()
            from property in type.GetProperties(All)
            where property.IsDefined(typeof(SupplyParameterFromQueryAttribute))
            select property
        ).ToList();

        taken.Count.ShouldBeGreaterThan(50);
        // Of any other type the framework refuses what it cannot read, with an error.
        taken
            .Where(property => property.PropertyType != typeof(string) && property.PropertyType != typeof(string[]))
            .Select(property => $"{property.DeclaringType!.FullName}.{property.Name}")
            .ShouldBeEmpty();
    }

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
