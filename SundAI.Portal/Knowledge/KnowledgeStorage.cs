using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Knowledge;

internal sealed class WhiteBookChapterStorage : IEntityTypeConfiguration<WhiteBookChapter>
{
    public void Configure(EntityTypeBuilder<WhiteBookChapter> builder)
    {
        builder.ToTable("WhiteBookChapters");
        builder.HasVersion();
        builder.Property(row => row.Slug).HasMaxLength(90);
        builder.Property(row => row.TitleDa).HasMaxLength(WhiteBookChapter.TitleMax);
        builder.Property(row => row.TitleEn).HasMaxLength(WhiteBookChapter.TitleMax);
        builder.Property(row => row.SummaryDa).HasMaxLength(WhiteBookChapter.SummaryMax);
        builder.Property(row => row.SummaryEn).HasMaxLength(WhiteBookChapter.SummaryMax);
        builder.HasIndex(row => row.Slug).IsUnique();
        builder.HasIndex(row => row.Number).IsUnique();
        builder.Ignore(row => row.Title).Ignore(row => row.Text);
    }
}

internal sealed class ChapterVersionStorage : IEntityTypeConfiguration<ChapterVersion>
{
    public void Configure(EntityTypeBuilder<ChapterVersion> builder)
    {
        builder.ToTable("ChapterVersions");
        builder.Property(row => row.TitleDa).HasMaxLength(WhiteBookChapter.TitleMax);
        builder.Property(row => row.TitleEn).HasMaxLength(WhiteBookChapter.TitleMax);
        builder.Property(row => row.SummaryDa).HasMaxLength(WhiteBookChapter.SummaryMax);
        builder.Property(row => row.SummaryEn).HasMaxLength(WhiteBookChapter.SummaryMax);
        builder.Property(row => row.ChangeDa).HasMaxLength(ChapterVersion.ChangeMax);
        builder.Property(row => row.ChangeEn).HasMaxLength(ChapterVersion.ChangeMax);
        builder.HasIndex(row => new { row.ChapterId, row.Number }).IsUnique();
        builder.HasIndex(row => row.PersonId);
        builder.Ignore(row => row.Title).Ignore(row => row.Summary).Ignore(row => row.Text).Ignore(row => row.Change);
        builder.HasOne<WhiteBookChapter>().WithMany().HasForeignKey(row => row.ChapterId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.SetNull);

        // A version is what people read and cited: changing one is a bug, so saving it throws. Who wrote it may be forgotten.
        foreach (
            var property in builder
                .Metadata.GetProperties()
                .Where(one => !one.IsPrimaryKey() && one.Name != nameof(ChapterVersion.PersonId))
        )
        {
            property.SetAfterSaveBehavior(PropertySaveBehavior.Throw);
        }
    }
}

internal sealed class TermUseStorage : IEntityTypeConfiguration<TermUse>
{
    public void Configure(EntityTypeBuilder<TermUse> builder)
    {
        builder.ToTable("TermUses");
        builder.HasKey(row => new
        {
            row.TermId,
            row.Language,
            row.ChapterId,
            row.Passage,
        });
        builder.Property(row => row.Text).HasMaxLength(TermUse.TextMax);
        builder.HasIndex(row => row.ChapterId);
        builder.HasOne<GlossaryTerm>().WithMany().HasForeignKey(row => row.TermId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<WhiteBookChapter>().WithMany().HasForeignKey(row => row.ChapterId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class GlossaryTermStorage : IEntityTypeConfiguration<GlossaryTerm>
{
    public void Configure(EntityTypeBuilder<GlossaryTerm> builder)
    {
        builder.ToTable("GlossaryTerms");
        builder.HasVersion();
        builder.Property(row => row.Slug).HasMaxLength(90);
        builder.Property(row => row.TermDa).HasMaxLength(GlossaryTerm.TermMax);
        builder.Property(row => row.TermEn).HasMaxLength(GlossaryTerm.TermMax);
        builder.Property(row => row.AlsoDa).HasMaxLength(GlossaryTerm.AlsoMax);
        builder.Property(row => row.AlsoEn).HasMaxLength(GlossaryTerm.AlsoMax);
        builder.Property(row => row.Related).HasMaxLength(GlossaryTerm.RelatedMax * 91);
        builder.HasIndex(row => row.Slug).IsUnique();
        builder.HasIndex(row => row.ChangedAt);
        builder.Ignore(row => row.Term).Ignore(row => row.Explanation).Ignore(row => row.Example).Ignore(row => row.Also);
    }
}
