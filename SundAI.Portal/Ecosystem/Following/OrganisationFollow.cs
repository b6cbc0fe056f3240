using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SundAI.Portal.Ecosystem;

/// <summary>That a person wants to know what is new from an organisation.</summary>
public sealed class OrganisationFollow
{
    /// <summary>Who follows.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The organisation.</summary>
    public required Guid OrganisationId { get; init; }

    /// <summary>Since when.</summary>
    public required DateTime Since { get; init; }
}

internal sealed class OrganisationFollowStorage : IEntityTypeConfiguration<OrganisationFollow>
{
    public void Configure(EntityTypeBuilder<OrganisationFollow> builder)
    {
        builder.ToTable("OrganisationFollows");
        builder.HasKey(row => new { row.PersonId, row.OrganisationId });
        builder.HasIndex(row => row.OrganisationId);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(row => row.OrganisationId).OnDelete(DeleteBehavior.Cascade);
    }
}
