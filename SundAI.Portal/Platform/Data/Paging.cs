using Microsoft.EntityFrameworkCore;

namespace SundAI.Portal.Platform.Data;

/// <summary>One page of a list, cut in the database.</summary>
/// <param name="Items">The rows of this page.</param>
/// <param name="Number">From 1.</param>
/// <param name="Size">Rows a page.</param>
/// <param name="Total">Rows in all.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, int Number, int Size, int Total)
{
    /// <summary>Number of pages, at least 1.</summary>
    public int Pages => Math.Max(1, (Total + Size - 1) / Size);
}

/// <summary>Cuts a query into pages.</summary>
public static class Paging
{
    /// <summary>The page's number in an address; the first when what stands there is no number.</summary>
    public static int Number(string? side) => int.TryParse(side, out var number) ? number : 1;

    /// <summary>Reads one page: one query when the first holds all, else two, whatever the length of the list. A page past the end is the last one.</summary>
    public static async Task<Page<T>> ToPageAsync<T>(this IQueryable<T> query, int number, int size, CancellationToken cancellation)
    {
        if (number <= 1)
        {
            var first = await query.Take(size).ToListAsync(cancellation);
            var all = first.Count < size ? first.Count : await query.CountAsync(cancellation);
            return new Page<T>(first, 1, size, Math.Max(all, first.Count));
        }

        var total = await query.CountAsync(cancellation);
        var pages = Math.Max(1, (total + size - 1) / size);
        number = Math.Clamp(number, 1, pages);
        var items = await query.Skip((number - 1) * size).Take(size).ToListAsync(cancellation);
        return new Page<T>(items, number, size, total);
    }
}
