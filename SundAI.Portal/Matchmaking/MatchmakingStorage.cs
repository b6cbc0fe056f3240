using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Matchmaking;

internal sealed class PostStorage : IEntityTypeConfiguration<Post>
{
    public void Configure(EntityTypeBuilder<Post> builder)
    {
        builder.ToTable("Posts");
        builder.HasVersion();
        builder.Property(row => row.Slug).HasMaxLength(90);
        builder.Property(row => row.Title).HasMaxLength(120);
        builder.Property(row => row.Summary).HasMaxLength(300);
        builder.Property(row => row.Text).HasMaxLength(8000);
        builder.Property(row => row.RegionSlug).HasMaxLength(80);
        builder.HasIndex(row => row.Slug).IsUnique();
        builder.HasIndex(row => new { row.Status, row.PublishedAt });
        builder.HasIndex(row => new { row.Status, row.ExpiresOn });
        builder.HasIndex(row => new { row.OrganisationId, row.Status });
        builder.HasOne<Organisation>().WithMany().HasForeignKey(row => row.OrganisationId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class IntroductionStorage : IEntityTypeConfiguration<Introduction>
{
    public void Configure(EntityTypeBuilder<Introduction> builder)
    {
        builder.ToTable("Introductions");
        builder.HasVersion();
        builder.Ignore(row => row.IsOpen);
        builder.Property(row => row.Purpose).HasMaxLength(160);
        builder.Property(row => row.Message).HasMaxLength(2000);
        builder.Property(row => row.DeclineReason).HasMaxLength(1000);
        builder.HasIndex(row => new { row.FromOrganisationId, row.Status });
        builder.HasIndex(row => new { row.ToOrganisationId, row.Status });
        builder.HasIndex(row => new { row.Status, row.AskedAt });
        builder.HasIndex(row => row.FromPersonId);
        // One open introduction between two at a time, whoever is faster.
        builder
            .HasIndex(row => new { row.FromOrganisationId, row.ToOrganisationId })
            .IsUnique()
            .HasFilter("\"Status\" IN ('Asked', 'Invited')")
            .HasDatabaseName("IX_Introductions_Open");
        builder.HasOne<Organisation>().WithMany().HasForeignKey(row => row.FromOrganisationId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(row => row.ToOrganisationId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.FromPersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.AnsweredByPersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Post>().WithMany().HasForeignKey(row => row.PostId).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class MatchFeedbackStorage : IEntityTypeConfiguration<MatchFeedback>
{
    public void Configure(EntityTypeBuilder<MatchFeedback> builder)
    {
        builder.ToTable("MatchFeedback");
        builder.HasIndex(row => new { row.OrganisationId, row.PartnerId });
        builder.HasIndex(row => row.PersonId);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(row => row.OrganisationId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(row => row.PartnerId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Post>().WithMany().HasForeignKey(row => row.PostId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.SetNull);
    }
}
