namespace SundAI.Portal.Matchmaking.Matching;

/// <summary>An organisation in the index: what a query reads of it, by number instead of by word.</summary>
internal sealed class OrganisationRow(Guid id)
{
    public Guid Id { get; } = id;

    /// <summary>False for one that is only known as a participant of something: it is no answer.</summary>
    public bool IsKnown { get; set; }

    public string Name { get; set; } = "";

    public string Type { get; set; } = "";

    public int Region { get; set; } = Place.Unknown;

    /// <summary>The region that its name says it serves.</summary>
    public int ServedRegion { get; set; } = Place.Unknown;

    /// <summary>The words of its name that tell it from others.</summary>
    public string[] NameWords { get; set; } = [];

    public int NameText { get; set; } = -1;

    public double? Answers { get; set; }

    /// <summary>Whom it met after an introduction, in the order of introductions; known to its own people alone.</summary>
    public IReadOnlyList<MeetingRow> Meetings { get; set; } = [];

    /// <summary>The tags that it gave itself; its posts' come on top.</summary>
    public TagLists Tags { get; set; } = TagLists.None;

    /// <summary>Numbers of its activities, its description's among them.</summary>
    public List<int> Activities { get; } = [];

    /// <summary>How many of its activities are done, and all may know of.</summary>
    public int Done { get; set; }

    /// <summary>When it last did something that all may know of; null when that is not known.</summary>
    public DateOnly? Latest { get; set; }

    /// <summary>How many activities, descriptions and posts not counted, it has in each region, those without a place last.</summary>
    public int[] ByRegion { get; set; } = [];
}

/// <summary>A meeting that came of an introduction, with the other side's number.</summary>
internal sealed record MeetingRow(Guid Introduction, int With, bool IsProject);

/// <summary>An activity in the index.</summary>
internal sealed record ActivityRow(Guid Id, MatchActivityKind Kind, int Region, int[] Participants, PostTraits? Post, DateOnly? On)
{
    /// <summary>Whether only verified organisations may know of it.</summary>
    public bool IsForVerified { get; init; }

    /// <summary>What a post is tagged with, in one list.</summary>
    public string[] PostTags { get; } = Post is null ? [] : TagLists.Of(Post).Sorted();

    /// <summary>The numbers of its words, as the names count them.</summary>
    public int[] Words { get; set; } = [];

    /// <summary>Whether it was made or attended with others: what one says or posts is no sign of how much one does.</summary>
    public bool IsShared => Kind is MatchActivityKind.Work or MatchActivityKind.Meeting;

    /// <summary>Whether it is something done that all may know of, and so counts for what an organisation is to all.</summary>
    public bool IsDone => Kind != MatchActivityKind.Description && !IsForVerified;
}
