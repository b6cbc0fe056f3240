using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.Search;

namespace SundAI.Portal.Knowledge.Ask;

/// <summary>
/// The passages of this node, read from all sources at the first question and again when a source says that they have changed: whatever is
/// saved, on this node or another, is quoted by the next answer.
/// </summary>
internal sealed class PassageLibrary(IDbContextFactory<PortalDbContext> contexts, IEnumerable<IPassageSource> sources) : IDisposable
{
    private readonly SemaphoreSlim oneAtATime = new(1, 1);
    private volatile Shelves? shelves;

    /// <summary>The passages of a language as they are published now.</summary>
    public async Task<PassageShelf> ShelfAsync(Language language, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var stamps = new List<string>();
        foreach (var source in sources)
        {
            stamps.Add(await source.StampAsync(db, cancellation));
        }

        var now = string.Join('|', stamps);
        if (shelves is not { } there || there.At != now)
        {
            there = await ReadAsync(db, now, cancellation);
        }

        return language == Language.English ? there.English : there.Danish;
    }

    public void Dispose() => oneAtATime.Dispose();

    private async Task<Shelves> ReadAsync(PortalDbContext db, string now, CancellationToken cancellation)
    {
        await oneAtATime.WaitAsync(cancellation);
        try
        {
            if (shelves is { } meanwhile && meanwhile.At == now)
            {
                return meanwhile;
            }

            var passages = new List<PublishedPassage>();
            foreach (var source in sources)
            {
                await foreach (var passage in source.ReadAllAsync(db).WithCancellation(cancellation))
                {
                    passages.Add(passage);
                }
            }

            return shelves = new Shelves(now, Of(Language.Danish), Of(Language.English));

            PassageShelf Of(Language language) => new(language, passages.Where(passage => passage.Language == language));
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    private sealed record Shelves(string At, PassageShelf Danish, PassageShelf English);
}
