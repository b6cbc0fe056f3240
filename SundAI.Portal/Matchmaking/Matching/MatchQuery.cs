namespace SundAI.Portal.Matchmaking.Matching;

/// <summary>For whom counterparts are sought: an organisation as a whole, or one post, which need not be in the index.</summary>
internal sealed record MatchQuery
{
    private MatchQuery(Guid? owner, MatchActivity? post) => (Owner, Post) = (owner, post);

    /// <summary>Who asks, and so is no answer; null when a need stands for itself.</summary>
    public Guid? Owner { get; }

    /// <summary>The one post, or null for the whole organisation.</summary>
    public MatchActivity? Post { get; }

    /// <summary>Whether who asks may know of what is for verified organisations alone.</summary>
    public bool IsVerified { get; init; }

    /// <summary>
    /// Whether those who read the answer speak for who asks, and so may know what came of its introductions. Without it no meeting counts or is named.
    /// </summary>
    public bool KnowsMeetings { get; init; }

    /// <summary>The only organisation that is asked about; null for all.</summary>
    public Guid? Only { get; init; }

    public static MatchQuery For(Guid organisation) => new(organisation, null);

    public static MatchQuery For(Guid? owner, MatchActivity post) => new(owner, post);
}
