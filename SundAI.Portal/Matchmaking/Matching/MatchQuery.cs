namespace SundAI.Portal.Matchmaking.Matching;

/// <summary>For whom counterparts are sought: an organisation as a whole, or one of its posts.</summary>
internal sealed record MatchQuery
{
    private MatchQuery(MatchProfile owner, PostFacts? post) => (Owner, Post) = (owner, post);

    public MatchProfile Owner { get; }

    /// <summary>The one post, or null for the whole organisation.</summary>
    public PostFacts? Post { get; }

    public static MatchQuery For(MatchProfile organisation) => new(organisation, null);

    public static MatchQuery For(MatchProfile owner, PostFacts post) => new(owner, post);
}
