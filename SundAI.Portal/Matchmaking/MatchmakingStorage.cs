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
        builder.Property(row => row.Title).HasMaxLength(Post.TitleMax);
        builder.Property(row => row.Summary).HasMaxLength(Post.SummaryMax);
        builder.Property(row => row.Text).HasMaxLength(Post.TextMax);
        builder.Property(row => row.RegionSlug).HasMaxLength(80);
        builder.Property(row => row.Required).HasMaxLength(PostLines.TextMax);
        builder.Property(row => row.Wished).HasMaxLength(PostLines.TextMax);
        builder.HasIndex(row => row.Slug).IsUnique();
        builder.HasIndex(row => new { row.Status, row.PublishedAt });
        builder.HasIndex(row => new
        {
            row.Status,
            row.Audience,
            row.PublishedAt,
        });
        builder.HasIndex(row => new { row.Status, row.ExpiresOn });
        builder.HasIndex(row => new { row.OrganisationId, row.Status });
        builder.Ignore(row => row.IsOpen);
        builder.Ignore(row => row.IsTakenDown);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(row => row.OrganisationId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class IntroductionStorage : IEntityTypeConfiguration<Introduction>
{
    public void Configure(EntityTypeBuilder<Introduction> builder)
    {
        builder.ToTable("Introductions");
        builder.HasVersion();
        builder.Property(row => row.Message).HasMaxLength(Introduction.TextMax);
        builder.Property(row => row.Reason).HasMaxLength(Introduction.TextMax);
        builder.Ignore(row => row.IsOpen);
        builder.HasIndex(row => new { row.FromOrganisationId, row.Status });
        builder.HasIndex(row => new { row.ToOrganisationId, row.Status });
        builder.HasIndex(row => new { row.Status, row.AnswerBy });
        builder.HasIndex(row => new { row.FromPersonId, row.Status });
        builder.Property(row => row.Pair).HasMaxLength(Introduction.PairMax);
        // Twice at once, also from both sides, is refused by the database, whatever two pages believe.
        builder.HasIndex(row => row.Pair).IsUnique().HasFilter("\"Status\" IN ('Asked', 'Invited')");
        builder.HasOne<Organisation>().WithMany().HasForeignKey(row => row.FromOrganisationId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(row => row.ToOrganisationId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.FromPersonId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.ToPersonId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<Post>().WithMany().HasForeignKey(row => row.PostId).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class DismissalStorage : IEntityTypeConfiguration<Dismissal>
{
    public void Configure(EntityTypeBuilder<Dismissal> builder)
    {
        builder.ToTable("Dismissals");
        builder.HasKey(row => new { row.OrganisationId, row.PartnerId });
        builder.HasOne<Organisation>().WithMany().HasForeignKey(row => row.OrganisationId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(row => row.PartnerId).OnDelete(DeleteBehavior.Cascade);
    }
}
