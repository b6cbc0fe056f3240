using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SundAI.Portal.Platform.Events;

internal sealed class OutboxEventStorage : IEntityTypeConfiguration<OutboxEvent>
{
    public void Configure(EntityTypeBuilder<OutboxEvent> builder)
    {
        builder.ToTable("OutboxEvents");
        builder.Property(row => row.Type).HasMaxLength(300);
        builder.Property(row => row.LastError).HasMaxLength(500);
        builder.HasIndex(row => new { row.DoneAt, row.Id });
    }
}

internal sealed class OutboxDeliveryStorage : IEntityTypeConfiguration<OutboxDelivery>
{
    public void Configure(EntityTypeBuilder<OutboxDelivery> builder)
    {
        builder.ToTable("OutboxDeliveries");
        builder.HasKey(row => new { row.EventId, row.Listener });
        builder.Property(row => row.Listener).HasMaxLength(300);
        builder.HasOne<OutboxEvent>().WithMany().HasForeignKey(row => row.EventId).OnDelete(DeleteBehavior.Cascade);
    }
}
