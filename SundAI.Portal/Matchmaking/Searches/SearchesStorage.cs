using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SundAI.Portal.Ecosystem;

namespace SundAI.Portal.Matchmaking;

internal sealed class SavedSearchStorage : IEntityTypeConfiguration<SavedSearch>
{
    public void Configure(EntityTypeBuilder<SavedSearch> builder)
    {
        builder.ToTable("SavedSearches");
        builder.Property(row => row.Name).HasMaxLength(SavedSearch.NameMax);
        builder.Property(row => row.Words).HasMaxLength(SearchWish.WordsMax);
        builder.Property(row => row.Kind).HasMaxLength(40);
        builder.Property(row => row.Theme).HasMaxLength(80);
        builder.Property(row => row.Category).HasMaxLength(80);
        builder.Property(row => row.Region).HasMaxLength(80);
        builder.Property(row => row.Fingerprint).HasMaxLength(64);
        builder.Ignore(row => row.Wish);
        builder.HasIndex(row => new { row.PersonId, row.Place }).IsUnique();
        builder.HasIndex(row => new { row.PersonId, row.Fingerprint }).IsUnique();
        builder.HasIndex(row => new
        {
            row.Kind,
            row.Theme,
            row.Id,
        });
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class SearchHitStorage : IEntityTypeConfiguration<SearchHit>
{
    public void Configure(EntityTypeBuilder<SearchHit> builder)
    {
        builder.ToTable("SearchHits");
        builder.HasKey(row => new { row.SearchId, row.EntityId });
        // Two nodes that gather at once: the second finds it taken, and sends nothing.
        builder.Property(row => row.MailedAt).IsConcurrencyToken();
        builder.HasIndex(row => new { row.MailedAt, row.FoundAt });
        builder.HasOne<SavedSearch>().WithMany().HasForeignKey(row => row.SearchId).OnDelete(DeleteBehavior.Cascade);
    }
}
