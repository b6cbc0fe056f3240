using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SundAI.Portal.Ecosystem;

namespace SundAI.Portal.Workshops;

internal sealed class MeetingSlotStorage : IEntityTypeConfiguration<MeetingSlot>
{
    public void Configure(EntityTypeBuilder<MeetingSlot> builder)
    {
        builder.ToTable("MeetingSlots");
        builder
            .HasIndex(row => new
            {
                row.WorkshopId,
                row.Starts,
                row.Table,
            })
            .IsUnique();
        builder.HasOne<Workshop>().WithMany().HasForeignKey(row => row.WorkshopId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<AgendaItem>().WithMany().HasForeignKey(row => row.AgendaItemId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class MeetingStorage : IEntityTypeConfiguration<Meeting>
{
    public void Configure(EntityTypeBuilder<Meeting> builder)
    {
        builder.ToTable("Meetings");
        builder.HasIndex(row => row.SlotId).IsUnique();
        builder.HasIndex(row => new { row.WorkshopId, row.IntroductionId }).IsUnique();
        builder.HasIndex(row => row.IntroductionId);
        builder.HasOne<Workshop>().WithMany().HasForeignKey(row => row.WorkshopId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<MeetingSlot>().WithMany().HasForeignKey(row => row.SlotId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.BookedById).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class MeetingPartyStorage : IEntityTypeConfiguration<MeetingParty>
{
    public void Configure(EntityTypeBuilder<MeetingParty> builder)
    {
        builder.ToTable("MeetingParties");
        builder.HasKey(row => new { row.MeetingId, row.OrganisationId });
        builder
            .HasIndex(row => new
            {
                row.WorkshopId,
                row.OrganisationId,
                row.Starts,
            })
            .IsUnique();
        builder.HasOne<Meeting>().WithMany().HasForeignKey(row => row.MeetingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(row => row.OrganisationId).OnDelete(DeleteBehavior.Cascade);
    }
}
