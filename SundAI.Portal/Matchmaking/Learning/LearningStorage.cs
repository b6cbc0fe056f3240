using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SundAI.Portal.Ecosystem;

namespace SundAI.Portal.Matchmaking.Learning;

internal sealed class ImpressionStorage : IEntityTypeConfiguration<Impression>
{
    public void Configure(EntityTypeBuilder<Impression> builder)
    {
        builder.ToTable("Impressions");
        builder.HasKey(row => new
        {
            row.OrganisationId,
            row.AboutId,
            row.PartnerId,
        });
        builder.Property(row => row.Strengths).HasMaxLength(Impression.StrengthsMax);
        builder.HasIndex(row => row.At);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(row => row.OrganisationId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(row => row.PartnerId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class WeightVersionStorage : IEntityTypeConfiguration<WeightVersion>
{
    public void Configure(EntityTypeBuilder<WeightVersion> builder)
    {
        builder.ToTable("WeightVersions");
        builder.Property(row => row.Weights).HasMaxLength(Impression.StrengthsMax);
        builder.HasIndex(row => new { row.IsForPost, row.MadeAt });
    }
}

internal sealed class WeightChoiceStorage : IEntityTypeConfiguration<WeightChoice>
{
    public void Configure(EntityTypeBuilder<WeightChoice> builder)
    {
        builder.ToTable("WeightChoices");
        builder.HasIndex(row => new { row.IsForPost, row.At });
        builder.HasOne<WeightVersion>().WithMany().HasForeignKey(row => row.VersionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.SetNull);
    }
}
