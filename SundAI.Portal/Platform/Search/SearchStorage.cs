using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SundAI.Portal.Platform.Search;

internal sealed class SearchStorage : IEntityTypeConfiguration<SearchRow>
{
    public void Configure(EntityTypeBuilder<SearchRow> builder)
    {
        builder.ToTable("SearchRows");
        builder.Property(row => row.Kind).HasMaxLength(40);
        builder.Property(row => row.Path).HasMaxLength(200);
        builder.Property(row => row.TitleDa).HasMaxLength(300);
        builder.Property(row => row.TitleEn).HasMaxLength(300);
        builder.Property(row => row.Themes).HasMaxLength(400);
        builder.HasIndex(row => row.Changed);
        builder.HasIndex(row => new { row.Kind, row.EntityId }).IsUnique();
    }
}
