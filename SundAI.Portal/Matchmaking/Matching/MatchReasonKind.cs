namespace SundAI.Portal.Matchmaking.Matching;

/// <summary>The parts of a score, and so the reasons there can be; what its facts are stands at each. Strengths are 0 to 1 unless said.</summary>
public enum MatchReasonKind
{
    /// <summary>They give what we seek. Facts: the slug of what, their post's id, our post's id.</summary>
    GivesWhatWeSeek,

    /// <summary>They seek what we give. Facts: as above.</summary>
    SeeksWhatWeGive,

    /// <summary>Facts: slugs of themes, the rarest first.</summary>
    SharedThemes,

    /// <summary>Facts: slugs of solution categories, the rarest first.</summary>
    SharedCategories,

    /// <summary>Facts: slugs of competences, the rarest first.</summary>
    SharedCompetences,

    /// <summary>What they did or say is like what we seek, did or say. Facts: their activity's id, ours.</summary>
    AlikeWork,

    /// <summary>Facts: ids of up to two activities that both took part in, or introductions by which they met, the strongest first.</summary>
    WorkedTogether,

    /// <summary>Facts: ids of up to two organisations that have worked with both.</summary>
    SharedPartners,

    /// <summary>What we seek says their name. Facts: the words of their name that it says.</summary>
    NamedInText,

    /// <summary>Facts: how many activities they have, posts not counted, how many of those in our region.</summary>
    Active,

    /// <summary>Their name says that they serve a region where we work. Facts: the slug of the region.</summary>
    ServesRegion,

    /// <summary>Facts: the slug of the region.</summary>
    SameRegion,

    /// <summary>Organisations of our type work with those of theirs more than chance would have it; less when negative. Facts: our type, theirs.</summary>
    TypesThatMeet,

    /// <summary>Facts: the slug of the type.</summary>
    SameType,

    /// <summary>Facts: their name.</summary>
    AlikeName,

    /// <summary>They did something lately. Facts: the activity's id.</summary>
    Lately,

    /// <summary>How they answer those who ask, −0.5 to 0.5; 0 when too few have asked. Facts: the share, 0 to 1, with two decimals.</summary>
    Answers,
}
