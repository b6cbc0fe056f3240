using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;

namespace SundAI.Portal.Platform.Api;

/// <summary>Which page of a list.</summary>
public sealed record ApiPaging
{
    /// <summary>The most rows a page.</summary>
    public const int MostRows = 100;

    /// <summary>The page.</summary>
    [FromQuery(Name = "page"), Description("The page, from 1."), Range(1, int.MaxValue)]
    public int? Page { get; init; }

    /// <summary>Rows a page.</summary>
    [FromQuery(Name = "size"), Description("Rows a page, from 1 to 100; 20 if left out."), Range(1, MostRows)]
    public int? Size { get; init; }

    internal int Number => Page ?? 1;

    internal int Rows => Size ?? 20;

    /// <summary>What is wrong with it; null when nothing is.</summary>
    internal IResult? Problem(HttpContext context) =>
        Number < 1 ? context.Problem(StatusCodes.Status400BadRequest, "Api.BadPage")
        : Rows is < 1 or > MostRows ? context.Problem(StatusCodes.Status400BadRequest, "Api.BadSize", MostRows)
        // Further than any list reaches, and than a number of rows can be written.
        : Number > int.MaxValue / MostRows ? context.Problem(StatusCodes.Status400BadRequest, "Api.BadPage")
        : null;
}

/// <summary>One page of a list.</summary>
/// <param name="Items">The rows of this page.</param>
/// <param name="Page">The page, from 1.</param>
/// <param name="Size">Rows a page.</param>
/// <param name="Pages">How many pages there are.</param>
/// <param name="Total">How many rows there are in all.</param>
public sealed record ApiPage<T>(IReadOnlyList<T> Items, int Page, int Size, int Pages, int Total);
