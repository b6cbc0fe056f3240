using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SundAI.Portal.Ecosystem;

/// <summary>That a person wants to know what is new on a theme.</summary>
public sealed class ThemeFollow
{
    /// <summary>Who follows.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The theme.</summary>
    public required string ThemeSlug { get; init; }

    /// <summary>Since when.</summary>
    public required DateTime Since { get; init; }
}

internal sealed class ThemeFollowStorage : IEntityTypeConfiguration<ThemeFollow>
{
    public void Configure(EntityTypeBuilder<ThemeFollow> builder)
    {
        builder.ToTable("ThemeFollows");
        builder.Property(row => row.ThemeSlug).HasMaxLength(80);
        builder.HasKey(row => new { row.PersonId, row.ThemeSlug });
        builder.HasIndex(row => row.ThemeSlug);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
