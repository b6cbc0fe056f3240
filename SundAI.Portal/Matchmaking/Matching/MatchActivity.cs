namespace SundAI.Portal.Matchmaking.Matching;

/// <summary>What sort of evidence an activity is: it decides what it counts for.</summary>
internal enum MatchActivityKind
{
    /// <summary>What an organisation says of itself: its text counts, as something done it does not.</summary>
    Description,

    Post,

    /// <summary>Something that organisations made together: a project, a note, a dataset.</summary>
    Work,

    /// <summary>Something many attended: a workshop. Having been there together says less than having worked together.</summary>
    Meeting,
}

/// <summary>What one or several organisations did, posted or say of themselves, as the matcher reads it.</summary>
/// <param name="Id">The activity, the post, or for a description the organisation; unique in an index.</param>
/// <param name="Kind">What sort of evidence.</param>
/// <param name="Title">Its name; counts twice.</param>
/// <param name="Text">What it is about, as plain text.</param>
/// <param name="Region">Where; null when unknown or everywhere.</param>
/// <param name="Participants">Who took part; a post has one.</param>
internal sealed record MatchActivity(
    Guid Id,
    MatchActivityKind Kind,
    string Title,
    string Text,
    string? Region,
    IReadOnlyList<Guid> Participants
)
{
    /// <summary>When it happened; what has no date counts as old.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Whether only verified organisations may know of it: nothing for others rests on it or names it.</summary>
    public bool IsForVerified { get; init; }

    /// <summary>What a post seeks or gives; null for all else.</summary>
    public PostTraits? Post { get; init; }
}

/// <summary>What the matcher knows of a post beside its text. <see cref="What"/> is the slug of what is sought or given.</summary>
internal sealed record PostTraits(
    PostKind Kind,
    string What,
    IReadOnlyList<string> Themes,
    IReadOnlyList<string> Categories,
    IReadOnlyList<string> Competences
)
{
    /// <summary>Whether one gives what the other seeks.</summary>
    public bool Answers(PostTraits other) => Kind != other.Kind && What == other.What;

    /// <summary>Whether both seek, or both give, the very same: rivals are no counterparts, however alike the words are.</summary>
    public bool Rivals(PostTraits other) => Kind == other.Kind && What == other.What;
}
