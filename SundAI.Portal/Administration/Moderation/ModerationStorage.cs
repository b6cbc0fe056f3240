using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Administration.Moderation;

internal sealed class ReportStorage : IEntityTypeConfiguration<Report>
{
    public void Configure(EntityTypeBuilder<Report> builder)
    {
        builder.ToTable("Reports");
        builder.HasVersion();
        builder.Property(row => row.Kind).HasMaxLength(40);
        builder.Property(row => row.Path).HasMaxLength(300);
        builder.Property(row => row.Reason).HasMaxLength(Report.TextMax);
        builder.Property(row => row.Note).HasMaxLength(Report.TextMax);
        builder.HasIndex(row => new { row.DecidedAt, row.CreatedAt });
        // One person reports a text once while the report is open, also with a double click.
        builder.HasIndex(row => new { row.EntityId, row.ReporterId }).IsUnique().HasFilter("\"DecidedAt\" IS NULL");
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.ReporterId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.DecidedById).OnDelete(DeleteBehavior.SetNull);
        builder.Ignore(row => row.IsOpen);
    }
}
