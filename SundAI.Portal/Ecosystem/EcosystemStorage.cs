using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Ecosystem;

internal sealed class OrganisationStorage : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> builder)
    {
        builder.ToTable("Organisations");
        builder.HasVersion();
        builder.Property(row => row.Slug).HasMaxLength(90);
        builder.Property(row => row.Name).HasMaxLength(200);
        builder.Property(row => row.TypeSlug).HasMaxLength(80);
        builder.Property(row => row.RegionSlug).HasMaxLength(80);
        builder.Property(row => row.City).HasMaxLength(100);
        builder.Property(row => row.Postcode).HasMaxLength(10);
        builder.Property(row => row.Cvr).HasMaxLength(8);
        builder.Property(row => row.Website).HasMaxLength(300);
        builder.Property(row => row.Summary).HasMaxLength(300);
        builder.Property(row => row.Description).HasMaxLength(8000);
        builder.Property(row => row.Seeks).HasMaxLength(2000);
        builder.Property(row => row.Offers).HasMaxLength(2000);
        builder.Property(row => row.Ror).HasMaxLength(9);
        builder.Property(row => row.Facilities).IsJsonList();
        builder.Property(row => row.Certificates).IsJsonList();
        builder.Property(row => row.Links).IsJsonList();
        builder.Property(row => row.Source).HasMaxLength(40);
        builder.HasIndex(row => row.Slug).IsUnique();
        builder.HasIndex(row => row.Cvr).IsUnique();
        builder.HasIndex(row => row.Ror).IsUnique();
        builder.HasIndex(row => row.Name);
        builder.HasIndex(row => new { row.TypeSlug, row.Name });
        builder.HasIndex(row => new { row.RegionSlug, row.Name });
        builder.Ignore(row => row.IsVerified);
        builder.Ignore(row => row.Details);
    }
}

internal sealed class OrganisationLogoStorage : IEntityTypeConfiguration<OrganisationLogo>
{
    public void Configure(EntityTypeBuilder<OrganisationLogo> builder)
    {
        builder.ToTable("OrganisationLogos");
        builder.HasKey(row => row.OrganisationId);
        builder.Property(row => row.OrganisationId).ValueGeneratedNever();
        builder.Property(row => row.Hash).HasMaxLength(32);
        builder.HasIndex(row => row.Hash);
        builder
            .HasOne<Organisation>()
            .WithOne()
            .HasForeignKey<OrganisationLogo>(row => row.OrganisationId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PersonStorage : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("Persons");
        builder.HasVersion();
        builder.Property(row => row.Slug).HasMaxLength(90);
        builder.Property(row => row.Name).HasMaxLength(120);
        builder.Property(row => row.Title).HasMaxLength(120);
        builder.Property(row => row.About).HasMaxLength(2000);
        builder.Property(row => row.AskAbout).HasMaxLength(300);
        builder.Property(row => row.Orcid).HasMaxLength(19);
        builder.Property(row => row.Languages).IsJsonList();
        builder.Property(row => row.Phone).HasMaxLength(40);
        builder.HasIndex(row => row.Slug).IsUnique();
        builder.HasIndex(row => row.UserId).IsUnique();
        builder.HasOne<IdentityUser<Guid>>().WithOne().HasForeignKey<Person>(row => row.UserId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(row => row.ActingOrganisationId).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class MembershipStorage : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> builder)
    {
        builder.ToTable("Memberships");
        builder.HasVersion();
        builder.HasIndex(row => new { row.PersonId, row.OrganisationId });
        // A double click must not make two of them, whatever two pages believe.
        builder
            .HasIndex(row => new { row.PersonId, row.OrganisationId }, "IX_Memberships_OneOfEach")
            .IsUnique()
            .HasFilter("\"Status\" IN ('Asked', 'Active')");
        builder.HasIndex(row => new { row.OrganisationId, row.Status });
        builder.HasIndex(row => new { row.Status, row.CreatedAt });
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(row => row.OrganisationId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ActivityStorage : IEntityTypeConfiguration<Activity>
{
    public void Configure(EntityTypeBuilder<Activity> builder)
    {
        builder.ToTable("Activities");
        builder.Property(row => row.Title).HasMaxLength(300);
        builder.Property(row => row.Path).HasMaxLength(200);
        builder.Property(row => row.RegionSlug).HasMaxLength(80);
        builder.HasIndex(row => row.EntityId).IsUnique();
        builder.HasIndex(row => row.At);
    }
}

internal sealed class ActivityParticipantStorage : IEntityTypeConfiguration<ActivityParticipant>
{
    public void Configure(EntityTypeBuilder<ActivityParticipant> builder)
    {
        builder.ToTable("ActivityParticipants");
        builder.HasKey(row => new { row.ActivityId, row.OrganisationId });
        builder.HasIndex(row => new { row.OrganisationId, row.ActivityId });
        builder.HasOne<Activity>().WithMany().HasForeignKey(row => row.ActivityId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(row => row.OrganisationId).OnDelete(DeleteBehavior.Cascade);
    }
}
