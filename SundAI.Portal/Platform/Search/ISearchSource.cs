using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Platform.Search;

/// <summary>A feature's findable things, so that the index can be built anew.</summary>
public interface ISearchSource
{
    /// <summary>The kind of its entries.</summary>
    string Kind { get; }

    /// <summary>Every entry there should be.</summary>
    IAsyncEnumerable<SearchEntry> ReadAllAsync(PortalDbContext db);
}
