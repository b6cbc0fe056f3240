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

internal sealed class ShowingStorage : IEntityTypeConfiguration<Showing>
{
    public void Configure(EntityTypeBuilder<Showing> builder)
    {
        builder.ToTable("Showings");
        builder.HasKey(row => new { row.OrganisationId, row.PartnerId });
        builder.HasIndex(row => row.At);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(row => row.OrganisationId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(row => row.PartnerId).OnDelete(DeleteBehavior.Cascade);
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
