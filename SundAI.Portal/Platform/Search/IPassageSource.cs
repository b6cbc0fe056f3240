using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;

namespace SundAI.Portal.Platform.Search;

/// <summary>
/// A feature's published texts, cut into passages that an answer may quote word for word. Only what anyone may read: a passage is shown
/// to whoever asks. A feature implements it and is found, as with <see cref="ISearchSource"/>.
/// </summary>
public interface IPassageSource
{
    /// <summary>Something that is another as soon as the passages are: they are read again then. Asked with each question, so it is cheap.</summary>
    Task<string> StampAsync(PortalDbContext db, CancellationToken cancellation);

    /// <summary>Every passage there is now, those of one text together and in their order.</summary>
    IAsyncEnumerable<PublishedPassage> ReadAllAsync(PortalDbContext db);
}

/// <summary>What tells that passages have changed.</summary>
public static class PassageStamp
{
    /// <summary>Of texts that do not change while the portal runs.</summary>
    public static Task<string> Never { get; } = Task.FromResult("");

    /// <summary>Of texts whose search entries change with them.</summary>
    public static async Task<string> OfEntriesAsync(PortalDbContext db, string kind, CancellationToken cancellation)
    {
        var rows = await db.Set<SearchRow>()
            .Where(row => row.Kind == kind)
            .GroupBy(_ => 1)
            .Select(all => new { Count = all.Count(), Newest = all.Max(row => row.Changed) })
            .FirstOrDefaultAsync(cancellation);
        return $"{rows?.Count} {rows?.Newest}";
    }

    /// <summary>Of everything that is read.</summary>
    public static string OfParts(IEnumerable<string> parts) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))));
}

/// <summary>A paragraph or list item that is published, with where it stands.</summary>
/// <param name="Language">The language it is written in.</param>
/// <param name="Kind">What sort of text it is from: the domain's word in code, for instance <c>WhiteBookChapter</c>.</param>
/// <param name="Title">The name of that text.</param>
/// <param name="Path">Its page and place on it, without a leading slash: <c>hvidbog/regulering#afsnit-4</c>.</param>
/// <param name="Text">Its plain words.</param>
public sealed record PublishedPassage(Language Language, string Kind, string Title, string Path, string Text)
{
    /// <summary>The heading it stands under; empty where there is none.</summary>
    public string Heading { get; init; } = "";

    /// <summary>Other names of what the text is about.</summary>
    public string Also { get; init; } = "";

    /// <summary>The version it is from, where the text has versions.</summary>
    public int? Version { get; init; }

    /// <summary>Whether the text is adopted, for texts that can be.</summary>
    public bool IsAdopted { get; init; }

    /// <summary>The authority whose official word it is, if it is one's.</summary>
    public string? Authority { get; init; }

    /// <summary>Whether the passage says what its title is.</summary>
    public bool IsExplanation { get; init; }

    /// <summary>The page without the place.</summary>
    public string Page => Path.Split('#')[0];
}
