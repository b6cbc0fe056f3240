using SundAI.Portal.Matchmaking.Matching;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Matchmaking;

/// <summary>What an organisation seeks (a need) or can give (an offer). Its themes, categories and competences are tags.</summary>
public sealed class Post : IVersioned
{
    private Post() { }

    /// <summary>A new draft. Limits are checked by the use case.</summary>
    public Post(Guid organisationId, Guid personId, string slug, DateTime now)
    {
        (OrganisationId, PersonId, Slug, CreatedAt) = (organisationId, personId, slug, now);
    }

    /// <summary>Its key.</summary>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>Its address below <c>opslag/</c>.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>Whose it is.</summary>
    public Guid OrganisationId { get; private set; }

    /// <summary>Who began it.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>A need or an offer.</summary>
    public PostKind Kind { get; private set; }

    /// <summary>What is sought or given.</summary>
    public PostWhat What { get; private set; }

    /// <summary>In one line.</summary>
    public string Title { get; private set; } = "";

    /// <summary>In one sentence or two.</summary>
    public string Summary { get; private set; } = "";

    /// <summary>All of it, in Markdown.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Where; null for everywhere.</summary>
    public string? RegionSlug { get; private set; }

    /// <summary>The last day on which it is open, by the Danish calendar.</summary>
    public DateOnly ExpiresOn { get; private set; }

    /// <summary>Draft, published, closed or expired.</summary>
    public PostStatus Status { get; private set; }

    /// <summary>When it was begun.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>When it was first published.</summary>
    public DateTime? PublishedAt { get; private set; }

    /// <summary>When it was closed or expired.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <inheritdoc />
    public Guid Version { get; set; }

    /// <summary>Takes over what its organisation says. What is closed or expired is renewed first.</summary>
    public bool Say(PostWords facts)
    {
        if (Status is not (PostStatus.Draft or PostStatus.Published))
        {
            return false;
        }

        (Kind, What, Title, Summary, Text) = (facts.Kind, facts.What, facts.Title.Trim(), facts.Summary.Trim(), facts.Text.Trim());
        (RegionSlug, ExpiresOn) = (string.IsNullOrWhiteSpace(facts.RegionSlug) ? null : facts.RegionSlug, facts.ExpiresOn);
        return true;
    }

    /// <summary>Shows a draft to everybody. False when it is no draft.</summary>
    public bool Publish(DateTime now)
    {
        if (Status != PostStatus.Draft)
        {
            return false;
        }

        (Status, PublishedAt) = (PostStatus.Published, now);
        return true;
    }

    /// <summary>It is settled, or no longer wanted. False when it is not published.</summary>
    public bool Close(DateTime now) => End(PostStatus.Closed, now);

    /// <summary>Its last day is over. False when it is not published.</summary>
    public bool Expire(DateTime now) => End(PostStatus.Expired, now);

    /// <summary>Opens it again, or keeps it open longer. False for a draft.</summary>
    public bool Renew(DateOnly expiresOn)
    {
        if (Status == PostStatus.Draft)
        {
            return false;
        }

        (Status, ExpiresOn, EndedAt) = (PostStatus.Published, expiresOn, null);
        return true;
    }

    private bool End(PostStatus status, DateTime now)
    {
        if (Status != PostStatus.Published)
        {
            return false;
        }

        (Status, EndedAt) = (status, now);
        return true;
    }
}

/// <summary>What can be said in a post in one go.</summary>
public sealed record PostWords(
    PostKind Kind,
    PostWhat What,
    string Title,
    string Summary,
    string Text,
    string? RegionSlug,
    DateOnly ExpiresOn
);

/// <summary>What is sought or given.</summary>
public enum PostWhat
{
    Data,
    TestSite,
    ResearchPartner,
    Talent,
    RegulatoryAdvice,
    Funding,
    Technology,
    Pilot,
}

/// <summary>The states of a post.</summary>
public enum PostStatus
{
    /// <summary>Seen by its organisation only.</summary>
    Draft,

    /// <summary>Seen by everybody.</summary>
    Published,

    /// <summary>Ended by its organisation.</summary>
    Closed,

    /// <summary>Its last day is over.</summary>
    Expired,
}
