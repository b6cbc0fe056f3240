using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Workshops;

internal sealed class WorkshopStorage : IEntityTypeConfiguration<Workshop>
{
    public void Configure(EntityTypeBuilder<Workshop> builder)
    {
        builder.ToTable("Workshops");
        builder.HasVersion();
        builder.Property(row => row.Slug).HasMaxLength(90);
        builder.Property(row => row.Title).HasMaxLength(Workshop.TitleMax);
        builder.Property(row => row.Lede).HasMaxLength(Workshop.LedeMax);
        builder.Property(row => row.Description).HasMaxLength(Workshop.DescriptionMax);
        builder.Property(row => row.Zone).HasMaxLength(40);
        builder.Property(row => row.Place).HasMaxLength(Workshop.PlaceMax);
        builder.Property(row => row.Address).HasMaxLength(Workshop.PlaceMax);
        builder.Property(row => row.RegionSlug).HasMaxLength(80);
        builder.Property(row => row.WorkshopThemeSlug).HasMaxLength(80);
        builder.Property(row => row.RoomLines).HasMaxLength(Workshop.RoomsMax * (Workshop.RoomMax + 1));
        builder.Property(row => row.CancelReason).HasMaxLength(500);
        builder.Ignore(row => row.Rooms);
        builder.HasIndex(row => row.Slug).IsUnique();
        builder.HasIndex(row => new { row.Status, row.StartsAt });
        builder.HasIndex(row => row.RegionSlug);
    }
}

internal sealed class AgendaItemStorage : IEntityTypeConfiguration<AgendaItem>
{
    public void Configure(EntityTypeBuilder<AgendaItem> builder)
    {
        builder.ToTable("AgendaItems");
        builder.HasVersion();
        builder.Property(row => row.Title).HasMaxLength(AgendaItem.TitleMax);
        builder.Property(row => row.Description).HasMaxLength(AgendaItem.DescriptionMax);
        builder.Property(row => row.Speakers).HasMaxLength(AgendaItem.SpeakersMax);
        builder.Property(row => row.SpeakerOrganisation).HasMaxLength(AgendaItem.SpeakersMax);
        builder.Property(row => row.Question).HasMaxLength(AgendaItem.QuestionMax);
        builder.Property(row => row.Room).HasMaxLength(Workshop.RoomMax);
        builder.Property(row => row.ThemeSlug).HasMaxLength(80);
        builder.HasIndex(row => new { row.WorkshopId, row.Starts });
        builder.HasOne<Workshop>().WithMany().HasForeignKey(row => row.WorkshopId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class RegistrationStorage : IEntityTypeConfiguration<Registration>
{
    public void Configure(EntityTypeBuilder<Registration> builder)
    {
        builder.ToTable("Registrations");
        builder.HasIndex(row => new { row.WorkshopId, row.PersonId }).IsUnique();
        builder.HasIndex(row => new { row.WorkshopId, row.Seat }).IsUnique();
        builder.HasIndex(row => row.OrganisationId);
        builder.HasOne<Workshop>().WithMany().HasForeignKey(row => row.WorkshopId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(row => row.OrganisationId).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class ContributionStorage : IEntityTypeConfiguration<Contribution>
{
    public void Configure(EntityTypeBuilder<Contribution> builder)
    {
        builder.ToTable("Contributions");
        builder.Property(row => row.Text).HasMaxLength(Contribution.TextMax);
        builder.HasIndex(row => new { row.WorkshopId, row.AgendaItemId });
        builder.HasIndex(row => row.PersonId);
        builder.HasOne<Workshop>().WithMany().HasForeignKey(row => row.WorkshopId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<AgendaItem>().WithMany().HasForeignKey(row => row.AgendaItemId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(row => row.OrganisationId).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class ContributionSupportStorage : IEntityTypeConfiguration<ContributionSupport>
{
    public void Configure(EntityTypeBuilder<ContributionSupport> builder)
    {
        builder.ToTable("ContributionSupports");
        builder.HasKey(row => new { row.ContributionId, row.PersonId });
        builder.HasIndex(row => row.PersonId);
        builder.HasOne<Contribution>().WithMany().HasForeignKey(row => row.ContributionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class LiveRoomStorage : IEntityTypeConfiguration<LiveRoom>
{
    public void Configure(EntityTypeBuilder<LiveRoom> builder)
    {
        builder.ToTable("LiveRooms");
        builder.HasKey(row => row.WorkshopId);
        builder.HasOne<Workshop>().WithMany().HasForeignKey(row => row.WorkshopId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<AgendaItem>().WithMany().HasForeignKey(row => row.CurrentItemId).OnDelete(DeleteBehavior.SetNull);
    }
}
