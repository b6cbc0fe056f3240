using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;

namespace SundAI.Portal.Matchmaking;

/// <summary>What an organisation seeks (a need) or can give (an offer). A draft is its organisation's alone.</summary>
public sealed class Post : IVersioned
{
    /// <summary>The longest title, in characters.</summary>
    public const int TitleMax = 160;

    /// <summary>The longest summary, in characters.</summary>
    public const int SummaryMax = 300;

    /// <summary>The longest text, in characters.</summary>
    public const int TextMax = 8000;

    /// <summary>The longest time a post may stand, in days.</summary>
    public const int MaxDays = 365;

    private Post() { }

    /// <summary>A new draft.</summary>
    public Post(Guid organisationId, Guid personId, string slug, DateTime now)
    {
        (OrganisationId, PersonId, Slug, CreatedAt) = (organisationId, personId, slug, now);
    }

    /// <summary>Its key.</summary>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>Whose it is.</summary>
    public Guid OrganisationId { get; private set; }

    /// <summary>Who wrote it; null once the person was erased.</summary>
    public Guid? PersonId { get; private set; }

    /// <summary>Its address below <c>opslag/</c>; fixed once it is published.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>Need or offer.</summary>
    public PostKind Kind { get; private set; }

    /// <summary>What is sought or given.</summary>
    public PostSubject Subject { get; private set; }

    /// <summary>Its name.</summary>
    public string Title { get; private set; } = "";

    /// <summary>One or two sentences.</summary>
    public string Summary { get; private set; } = "";

    /// <summary>Markdown.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Where; null when it does not matter.</summary>
    public string? RegionSlug { get; private set; }

    /// <summary>What an answer must have, a line for each (<see cref="PostLines"/>).</summary>
    public string Required { get; private set; } = "";

    /// <summary>What an answer had better have, a line for each.</summary>
    public string Wished { get; private set; } = "";

    /// <summary>The first day of the collaboration; null when it does not matter.</summary>
    public DateOnly? StartsOn { get; private set; }

    /// <summary>Its last day; null when it does not matter.</summary>
    public DateOnly? EndsOn { get; private set; }

    /// <summary>Who may see it once it is published.</summary>
    public PostAudience Audience { get; private set; }

    /// <summary>The last day it stands, in Copenhagen.</summary>
    public DateOnly ExpiresOn { get; private set; }

    /// <summary>Draft, published, closed, expired or taken down.</summary>
    public PostStatus Status { get; private set; }

    /// <summary>When it was begun.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>When it was first published.</summary>
    public DateTime? PublishedAt { get; private set; }

    /// <summary>How many days it stood the first time; null while it still does.</summary>
    public int? StoodDays { get; private set; }

    /// <inheritdoc />
    public Guid Version { get; set; }

    /// <summary>Whether it stands, as something one can answer.</summary>
    public bool IsOpen => Status == PostStatus.Published;

    /// <summary>Whether a moderator has taken it down: only a moderator undoes that.</summary>
    public bool IsTakenDown => Status == PostStatus.TakenDown;

    /// <summary>Takes over what is typed.</summary>
    public void Write(PostKind kind, PostSubject subject, string title, string summary, string text, string? region, DateOnly expiresOn)
    {
        (Kind, Subject, Title, Summary, Text) = (kind, subject, title.Trim(), summary.Trim(), text.Trim());
        (RegionSlug, ExpiresOn) = (region, expiresOn);
    }

    /// <summary>Takes over what an answer must and had better have, and when the collaboration should be.</summary>
    public void Want(IEnumerable<string> required, IEnumerable<string> wished, DateOnly? startsOn, DateOnly? endsOn)
    {
        (Required, Wished) = (PostLines.Join(required), PostLines.Join(wished));
        (StartsOn, EndsOn) = (startsOn, endsOn);
    }

    /// <summary>Decides who may see it.</summary>
    public void ShowTo(PostAudience audience) => Audience = audience;

    /// <summary>
    /// Lets those whom it is for read it; also renews one that was closed or expired. False when it is published already, its last day has passed,
    /// or a moderator took it down.
    /// </summary>
    public bool Publish(DateTime now, DateOnly today)
    {
        if (IsOpen || IsTakenDown || ExpiresOn < today)
        {
            return false;
        }

        Status = PostStatus.Published;
        PublishedAt ??= now;
        return true;
    }

    /// <summary>The last day it would stand if it were renewed today: as long as the first time.</summary>
    public DateOnly RenewedUntil(DateOnly today) => today.AddDays(FirstDays);

    /// <summary>How many days it stands the first time, or stood.</summary>
    public int FirstDays =>
        Math.Clamp(StoodDays ?? (PublishedAt is { } at ? ExpiresOn.DayNumber - When.Date(at).DayNumber : 1), 1, MaxDays);

    /// <summary>
    /// Lets it stand as long as the first time once more, from today. False when that brings no further day, or it neither stands nor ended
    /// by itself: what its people closed, they publish; what a moderator took down stays down.
    /// </summary>
    public bool Renew(DateOnly today)
    {
        if (Status is not (PostStatus.Published or PostStatus.Expired) || RenewedUntil(today) <= ExpiresOn)
        {
            return false;
        }

        (StoodDays, ExpiresOn, Status) = (FirstDays, RenewedUntil(today), PostStatus.Published);
        return true;
    }

    /// <summary>It is answered, or no longer wanted. False when it is not published.</summary>
    public bool Close() => Leave(PostStatus.Closed);

    /// <summary>Its last day has passed. False when it is not published, or the day has not.</summary>
    public bool Expire(DateOnly today) => ExpiresOn < today && Leave(PostStatus.Expired);

    /// <summary>A moderator decides that nobody shall read it, ended or not. False when that is decided already, or it was never published.</summary>
    public bool TakeDown()
    {
        if (IsTakenDown || Status == PostStatus.Draft)
        {
            return false;
        }

        Status = PostStatus.TakenDown;
        return true;
    }

    /// <summary>A moderator lifts that decision: it is closed, and its organisation may publish it again. False when there is none.</summary>
    public bool LiftTakeDown()
    {
        if (!IsTakenDown)
        {
            return false;
        }

        Status = PostStatus.Closed;
        return true;
    }

    /// <summary>The writer's account is erased; the post is the organisation's and stays.</summary>
    public void ForgetWriter() => PersonId = null;

    private bool Leave(PostStatus status)
    {
        if (Status != PostStatus.Published)
        {
            return false;
        }

        (StoodDays, Status) = (FirstDays, status);
        return true;
    }
}

/// <summary>Whether somebody seeks or gives.</summary>
public enum PostKind
{
    Need,
    Offer,
}

/// <summary>What is sought or given.</summary>
public enum PostSubject
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
    Draft,
    Published,
    Closed,
    Expired,
    TakenDown,
}

/// <summary>Who may see a post that is or was published. Its own organisation and the portal's staff always may.</summary>
public enum PostAudience
{
    Anyone,
    Members,

    /// <summary>Who speaks for an organisation that is verified.</summary>
    Verified,
}
