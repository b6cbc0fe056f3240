using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SundAI.Portal.Matchmaking;

/// <summary>That people were told of the end of a post. The key is what makes it once, whatever is killed or runs twice.</summary>
public sealed class PostNotice
{
    /// <summary>The post.</summary>
    public required Guid PostId { get; init; }

    /// <summary>The last day that was told of: a post that is renewed has another one.</summary>
    public required DateOnly LastDay { get; init; }

    /// <summary>What was told.</summary>
    public required PostNoticeKind Kind { get; init; }

    /// <summary>When.</summary>
    public required DateTime At { get; init; }
}

/// <summary>What is told of the end of a post.</summary>
public enum PostNoticeKind
{
    NearsEnd,
    RanOut,
}

internal sealed class PostNoticeStorage : IEntityTypeConfiguration<PostNotice>
{
    public void Configure(EntityTypeBuilder<PostNotice> builder)
    {
        builder.ToTable("PostNotices");
        builder.HasKey(row => new
        {
            row.PostId,
            row.LastDay,
            row.Kind,
        });
        builder.HasOne<Post>().WithMany().HasForeignKey(row => row.PostId).OnDelete(DeleteBehavior.Cascade);
    }
}
