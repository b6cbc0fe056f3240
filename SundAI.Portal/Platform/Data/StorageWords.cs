using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SundAI.Portal.Platform.Data;

/// <summary>Short words for what every feature's storage says again and again.</summary>
public static class StorageWords
{
    /// <summary>Makes <see cref="IVersioned.Version"/> the concurrency token.</summary>
    public static void HasVersion<T>(this EntityTypeBuilder<T> entity)
        where T : class, IVersioned => entity.Property(thing => thing.Version).IsConcurrencyToken();
}
