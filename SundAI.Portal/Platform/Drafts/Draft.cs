using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SundAI.Portal.Platform.Drafts;

/// <summary>A half-written form of one account, kept until it is sent or thrown away, ninety days at most, and gone with the account.</summary>
public sealed class Draft
{
    /// <summary>Whose.</summary>
    public required Guid UserId { get; init; }

    /// <summary>Which form, for instance <c>post:new</c> or <c>post:{id}</c>.</summary>
    public required string Key { get; init; }

    /// <summary>What was typed, as JSON.</summary>
    public string Json { get; set; } = "";

    /// <summary>When it was last typed in.</summary>
    public DateTime SavedAt { get; set; }
}

internal sealed class DraftStorage : IEntityTypeConfiguration<Draft>
{
    public void Configure(EntityTypeBuilder<Draft> builder)
    {
        builder.ToTable("Drafts");
        builder.HasKey(draft => new { draft.UserId, draft.Key });
        builder.Property(draft => draft.Key).HasMaxLength(100);
        builder.HasIndex(draft => draft.SavedAt);
        builder.HasOne<IdentityUser<Guid>>().WithMany().HasForeignKey(draft => draft.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
