using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SundAI.Portal.Platform.Data;

/// <summary>An address that a renamed thing had before: it redirects for ever. That of a deleted thing leads nowhere, and is never given to another.</summary>
public sealed class OldSlug
{
    /// <summary>The thing's kind: the domain's word in code.</summary>
    public required string Kind { get; init; }

    /// <summary>The slug it had.</summary>
    public required string Slug { get; init; }

    /// <summary>The thing.</summary>
    public required Guid EntityId { get; init; }
}

internal sealed class OldSlugStorage : IEntityTypeConfiguration<OldSlug>
{
    public void Configure(EntityTypeBuilder<OldSlug> builder)
    {
        builder.ToTable("OldSlugs");
        builder.HasKey(row => new { row.Kind, row.Slug });
        builder.Property(row => row.Kind).HasMaxLength(40);
        builder.Property(row => row.Slug).HasMaxLength(90);
        builder.HasIndex(row => row.EntityId);
    }
}
