using SundAI.Portal.Taxonomy.Api;

namespace SundAI.Portal.Recommendations.Api;

/// <summary>A recommendation note in a list.</summary>
/// <param name="Slug">Its stable name.</param>
/// <param name="Title">Its name.</param>
/// <param name="Lede">What it wants.</param>
/// <param name="Status">inConsultation or adopted.</param>
/// <param name="Version">The number of its current version.</param>
/// <param name="LastDay">The last day of its consultation.</param>
/// <param name="AdoptedAt">When it was adopted, in UTC.</param>
/// <param name="Recommendations">How many recommendations it holds.</param>
/// <param name="Implemented">How many of them are implemented.</param>
/// <param name="Endorsements">How many organisations back it.</param>
/// <param name="Themes">Its themes.</param>
/// <param name="Url">Its page.</param>
public sealed record ApiNote(
    string Slug,
    string Title,
    string Lede,
    string Status,
    int Version,
    DateOnly? LastDay,
    DateTime? AdoptedAt,
    int Recommendations,
    int Implemented,
    int Endorsements,
    IReadOnlyList<ApiTerm> Themes,
    string Url
);

/// <summary>A note with its text.</summary>
/// <param name="Slug">Its stable name.</param>
/// <param name="Title">Its name.</param>
/// <param name="Lede">What it wants.</param>
/// <param name="Status">inConsultation or adopted.</param>
/// <param name="Version">The number of its current version.</param>
/// <param name="OpenedAt">When its consultation was opened, in UTC.</param>
/// <param name="LastDay">The last day of its consultation.</param>
/// <param name="AdoptedAt">When it was adopted, in UTC.</param>
/// <param name="Themes">Its themes.</param>
/// <param name="Sections">Its text.</param>
/// <param name="Recommendations">Its recommendations with their state; none before the adoption.</param>
/// <param name="Url">Its page.</param>
public sealed record ApiWholeNote(
    string Slug,
    string Title,
    string Lede,
    string Status,
    int Version,
    DateTime? OpenedAt,
    DateOnly? LastDay,
    DateTime? AdoptedAt,
    IReadOnlyList<ApiTerm> Themes,
    IReadOnlyList<ApiSection> Sections,
    IReadOnlyList<ApiNoteRecommendation> Recommendations,
    string Url
);

/// <summary>A section of a note.</summary>
/// <param name="Number">From 1; 0 for what stands before the first heading.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Paragraphs">What it says.</param>
public sealed record ApiSection(int Number, string Title, IReadOnlyList<ApiParagraph> Paragraphs);

/// <summary>A paragraph or a recommendation, as it is cited.</summary>
/// <param name="Number">2.3 for a paragraph, 1 for a recommendation.</param>
/// <param name="Kind">paragraph or recommendation.</param>
/// <param name="Text">Its words.</param>
/// <param name="Url">Its place on the page.</param>
public sealed record ApiParagraph(string Number, string Kind, string Text, string Url);

/// <summary>A recommendation in its note.</summary>
/// <param name="Number">Its number in the note.</param>
/// <param name="Text">What should be done.</param>
/// <param name="Status">proposed, ownerFound, inProgress, partlyImplemented, implemented or abandoned.</param>
/// <param name="DueOn">The last day.</param>
/// <param name="Owner">The name of the organisation that sees to it.</param>
/// <param name="Url">Its page.</param>
public sealed record ApiNoteRecommendation(int Number, string Text, string Status, DateOnly? DueOn, string? Owner, string Url);

/// <summary>A recommendation in the list of all of them.</summary>
/// <param name="Note">The stable name of its note.</param>
/// <param name="NoteTitle">The note's name.</param>
/// <param name="Recommendation">The recommendation.</param>
/// <param name="OwnerSlug">The stable name of the organisation that sees to it.</param>
/// <param name="LatestNews">What was last said about it.</param>
/// <param name="IsLate">Whether its day has passed.</param>
/// <param name="ChangedAt">When something last changed, in UTC.</param>
/// <param name="Themes">The themes of its note.</param>
public sealed record ApiRecommendation(
    string Note,
    string NoteTitle,
    ApiNoteRecommendation Recommendation,
    string? OwnerSlug,
    string LatestNews,
    bool IsLate,
    DateTime ChangedAt,
    IReadOnlyList<ApiTerm> Themes
);
