using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SundAI.Portal.Knowledge;

internal sealed class WhiteBookChapterStorage : IEntityTypeConfiguration<WhiteBookChapter>
{
    public void Configure(EntityTypeBuilder<WhiteBookChapter> builder)
    {
        builder.ToTable("WhiteBookChapters");
        builder.Property(row => row.Slug).HasMaxLength(90);
        builder.Property(row => row.TitleDa).HasMaxLength(200);
        builder.Property(row => row.TitleEn).HasMaxLength(200);
        builder.Property(row => row.SummaryDa).HasMaxLength(400);
        builder.Property(row => row.SummaryEn).HasMaxLength(400);
        builder.HasIndex(row => row.Slug).IsUnique();
        builder.HasIndex(row => row.Number).IsUnique();
        builder.Ignore(row => row.Title).Ignore(row => row.Summary).Ignore(row => row.Text);
    }
}

internal sealed class GlossaryTermStorage : IEntityTypeConfiguration<GlossaryTerm>
{
    public void Configure(EntityTypeBuilder<GlossaryTerm> builder)
    {
        builder.ToTable("GlossaryTerms");
        builder.Property(row => row.Slug).HasMaxLength(90);
        builder.Property(row => row.TermDa).HasMaxLength(120);
        builder.Property(row => row.TermEn).HasMaxLength(120);
        builder.Property(row => row.AlsoDa).HasMaxLength(300);
        builder.Property(row => row.AlsoEn).HasMaxLength(300);
        builder.Property(row => row.Related).HasMaxLength(500);
        builder.HasIndex(row => row.Slug).IsUnique();
        builder.Ignore(row => row.Term).Ignore(row => row.Explanation).Ignore(row => row.Example).Ignore(row => row.Also);
    }
}
