using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SundAI.Portal.Taxonomy;

internal sealed class TermStorage : IEntityTypeConfiguration<Term>
{
    public void Configure(EntityTypeBuilder<Term> builder)
    {
        builder.ToTable("Terms");
        builder.HasKey(term => new { term.Kind, term.Slug });
        builder.Property(term => term.Slug).HasMaxLength(80);
        builder.Property(term => term.NameDa).HasMaxLength(120);
        builder.Property(term => term.NameEn).HasMaxLength(120);
        builder.Property(term => term.SummaryDa).HasMaxLength(400);
        builder.Property(term => term.SummaryEn).HasMaxLength(400);
        builder.Property(term => term.Group).HasMaxLength(40);
        builder.Ignore(term => term.Name);
        builder.Ignore(term => term.Summary);
        builder.Ignore(term => term.Body);
    }
}

internal sealed class TagStorage : IEntityTypeConfiguration<Tag>
{
    public void Configure(EntityTypeBuilder<Tag> builder)
    {
        builder.ToTable("Tags");
        builder.HasKey(tag => new
        {
            tag.OwnerId,
            tag.Kind,
            tag.Slug,
        });
        builder.Property(tag => tag.Slug).HasMaxLength(80);
        builder.HasIndex(tag => new
        {
            tag.Kind,
            tag.Slug,
            tag.OwnerId,
        });
        builder.HasOne<Term>().WithMany().HasForeignKey(tag => new { tag.Kind, tag.Slug });
    }
}
