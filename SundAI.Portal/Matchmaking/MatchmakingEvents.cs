namespace SundAI.Portal.Matchmaking;

/// <summary>A post can be read and answered.</summary>
/// <param name="PostId">The post.</param>
/// <param name="ByUserId">The account that published it.</param>
public sealed record PostPublished(Guid PostId, Guid? ByUserId = null);

/// <summary>A post that can be read says something else now.</summary>
public sealed record PostChanged(Guid PostId);

/// <summary>A post was closed or has expired.</summary>
public sealed record PostEnded(Guid PostId);

/// <summary>The last day of a post is near; those who keep it are asked whether it still holds.</summary>
public sealed record PostNearsEnd(Guid PostId);

/// <summary>The last day of a post has passed.</summary>
public sealed record PostRanOut(Guid PostId);

/// <summary>A post that was published once was deleted.</summary>
/// <param name="PostId">The post that was.</param>
/// <param name="Slug">The end of its address, which is no other post's.</param>
public sealed record PostDeleted(Guid PostId, string Slug);

/// <summary>A moderator took a post down.</summary>
public sealed record PostTakenDown(Guid PostId);
