using System.Globalization;
using Microsoft.Extensions.Localization;
using Microsoft.Net.Http.Headers;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Feeds;
using SundAI.Portal.Platform.Head;
using SundAI.Portal.Platform.Localisation;

namespace SundAI.Portal.Platform.Api;

/// <summary>How every endpoint of the read API answers.</summary>
public static class ApiAnswers
{
    private const string Json = "application/json; charset=utf-8";
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    /// <summary>The whole address of a page of the portal, in the language of the request.</summary>
    public static string PageUrl(this HttpContext context, string path) =>
        context.RequestServices.GetRequiredService<SiteAddress>().Of(context.Request, path);

    /// <summary>One thing, with the mark by which it is asked for again.</summary>
    public static IResult Thing<T>(this HttpContext context, T thing)
    {
        context.Response.Headers.ContentLanguage = Languages.Current.Code();
        return KeptAnswer.Of(context, ApiJson.Write(thing), Json, Kept);
    }

    /// <summary>One page of a list, with the addresses of its neighbours; refused when there is no such page.</summary>
    public static IResult List<TRow, T>(this HttpContext context, ApiPaging paging, Page<TRow> page, Func<TRow, T> row) =>
        context.List(paging, page, row, rows => rows);

    /// <summary>A thing that holds one page of a list, answered as the list would be.</summary>
    public static IResult List<TRow, T, TThing>(
        this HttpContext context,
        ApiPaging paging,
        Page<TRow> page,
        Func<TRow, T> row,
        Func<ApiPage<T>, TThing> thing
    )
    {
        if (paging.Number > page.Pages)
        {
            return context.Problem(StatusCodes.Status400BadRequest, "Api.PastTheEnd", paging.Number, page.Pages);
        }

        context.Response.Headers[HeaderNames.Link] = string.Join(", ", Links(context, page.Number, page.Size, page.Pages));
        context.Response.Headers["X-Total-Count"] = page.Total.ToString(CultureInfo.InvariantCulture);
        return context.Thing(thing(new ApiPage<T>([.. page.Items.Select(row)], page.Number, page.Size, page.Pages, page.Total)));
    }

    /// <summary>A page of a list that is short and in memory.</summary>
    public static Page<T> Cut<T>(this ApiPaging paging, IReadOnlyList<T> all) =>
        new([.. all.Skip((paging.Number - 1) * paging.Rows).Take(paging.Rows)], paging.Number, paging.Rows, all.Count);

    /// <summary>There is no such thing, or none that anyone may see.</summary>
    public static IResult Missing(this HttpContext context) => context.Problem(StatusCodes.Status404NotFound);

    /// <summary>What was asked wrongly, in words (RFC 9457).</summary>
    public static IResult Problem(this HttpContext context, int status, string? key = null, params object[] arguments)
    {
        var texts = context.RequestServices.GetRequiredService<IStringLocalizer<PlatformText>>();
        var known = status is 400 or 404 or 405 or 406 or 429 or 500 ? status.ToString(CultureInfo.InvariantCulture) : "Other";
        return TypedResults.Problem(
            detail: key is null ? texts[$"Api.Detail.{known}"] : texts[key, arguments],
            instance: $"{context.Request.PathBase}{context.Request.Path}",
            statusCode: status,
            title: texts[$"Api.Title.{known}"]
        );
    }

    private static IEnumerable<string> Links(HttpContext context, int number, int size, int pages)
    {
        (string Relation, int Number)[] neighbours = [("first", 1), ("prev", number - 1), ("next", number + 1), ("last", pages)];
        return neighbours
            .Where(one => one.Number >= 1 && one.Number <= pages)
            .Select(one => $"<{context.PageUrl(Address(context.Request, one.Number, size))}>; rel=\"{one.Relation}\"");
    }

    private static string Address(HttpRequest request, int number, int size)
    {
        var query = request
            .Query.Where(one => one.Key is not ("page" or "size"))
            .Append(new("page", number.ToString(CultureInfo.InvariantCulture)))
            .Append(new("size", size.ToString(CultureInfo.InvariantCulture)));
        return $"{request.Path.ToUriComponent().TrimStart('/')}{QueryString.Create(query)}";
    }
}
