using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SundAI.Portal.Ecosystem;

namespace SundAI.Portal.Notifications;

internal sealed class NotificationStorage : IEntityTypeConfiguration<Notification>
{
    public void Configure(EntityTypeBuilder<Notification> builder)
    {
        builder.ToTable("Notifications");
        builder.Property(row => row.Source).HasMaxLength(120);
        builder.Property(row => row.Key).HasMaxLength(60);
        builder.Property(row => row.ArgumentsJson).HasMaxLength(2000);
        builder.Property(row => row.Address).HasMaxLength(200);
        builder.HasIndex(row => new { row.PersonId, row.Source }).IsUnique();
        builder.HasIndex(row => new { row.PersonId, row.ReadAt });
        builder.HasIndex(row => new { row.PersonId, row.At });
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(row => row.AboutId);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.AboutId).OnDelete(DeleteBehavior.Cascade);
    }
}
