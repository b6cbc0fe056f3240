using System.Text.Json.Serialization;

namespace SundAI.Portal.Platform.Head;

/// <summary>A thing in the words of schema.org. Addresses are whole, dates are those of ISO 8601.</summary>
/// <param name="Type">The name of its class there.</param>
public abstract record SchemaThing([property: JsonPropertyName("@type"), JsonPropertyOrder(-1)] string Type);

/// <summary>An organisation that takes part, or the portal's publisher.</summary>
public sealed record SchemaOrganisation(string Name, string Url) : SchemaThing("Organization")
{
    /// <summary>What it does, in a sentence.</summary>
    public string? Description { get; init; }

    /// <summary>Its own site, and its pages in registers.</summary>
    public IReadOnlyList<string>? SameAs { get; init; }

    /// <summary>A picture's address.</summary>
    public string? Logo { get; init; }

    /// <summary>Where it is.</summary>
    public SchemaAddress? Address { get; init; }
}

/// <summary>Somebody who wants to be found.</summary>
public sealed record SchemaPerson(string Name, string Url) : SchemaThing("Person")
{
    /// <summary>What they do.</summary>
    public string? JobTitle { get; init; }

    /// <summary>Their pages in registers.</summary>
    public IReadOnlyList<string>? SameAs { get; init; }

    /// <summary>What they can.</summary>
    public IReadOnlyList<string>? KnowsAbout { get; init; }

    /// <summary>The codes of the languages that they speak.</summary>
    public IReadOnlyList<string>? KnowsLanguage { get; init; }
}

/// <summary>A place's address. Either part may be missing.</summary>
public sealed record SchemaAddress(string? AddressLocality, string? AddressRegion) : SchemaThing("PostalAddress");

/// <summary>A place with its address in words.</summary>
public sealed record SchemaPlace(string Name, string? Address) : SchemaThing("Place");

/// <summary>A meeting at a time and place.</summary>
public sealed record SchemaEvent(string Name, string Url, DateTimeOffset StartDate, DateTimeOffset EndDate) : SchemaThing("Event")
{
    /// <summary>What it is about.</summary>
    public string? Description { get; init; }

    /// <summary>Where it is held.</summary>
    public SchemaPlace? Location { get; init; }

    /// <summary>Who holds it.</summary>
    public SchemaOrganisation? Organizer { get; init; }

    /// <summary>Whether it is called off.</summary>
    [JsonIgnore]
    public bool IsCancelled { get; init; }

    /// <summary>The state of it.</summary>
    public string EventStatus => IsCancelled ? "https://schema.org/EventCancelled" : "https://schema.org/EventScheduled";

    /// <summary>The language that is spoken.</summary>
    public string? InLanguage { get; init; }

    /// <summary>How many may come.</summary>
    public int? MaximumAttendeeCapacity { get; init; }
}

/// <summary>A text with a version.</summary>
public sealed record SchemaArticle(string Headline, string Url) : SchemaThing("Article")
{
    /// <summary>What it says.</summary>
    public string? Description { get; init; }

    /// <summary>The number of the version that is shown.</summary>
    public string? Version { get; init; }

    /// <summary>When it was first public.</summary>
    public DateTimeOffset? DatePublished { get; init; }

    /// <summary>When the version that is shown was made.</summary>
    public DateTimeOffset? DateModified { get; init; }

    /// <summary>The language of the text.</summary>
    public string? InLanguage { get; init; }

    /// <summary>What it is about.</summary>
    public IReadOnlyList<string>? Keywords { get; init; }

    /// <summary>Who stands behind it.</summary>
    public SchemaOrganisation? Author { get; init; }

    /// <summary>Who publishes it.</summary>
    public SchemaOrganisation? Publisher => Author;
}

/// <summary>A word that is explained, and the list it stands in.</summary>
public sealed record SchemaTerm(string Name, string Url, string Description, SchemaTermSet InDefinedTermSet) : SchemaThing("DefinedTerm")
{
    /// <summary>What it is also called.</summary>
    public IReadOnlyList<string>? AlternateName { get; init; }

    /// <summary>The language of the explanation.</summary>
    public string? InLanguage { get; init; }
}

/// <summary>A list of explained words.</summary>
public sealed record SchemaTermSet(string Name, string Url) : SchemaThing("DefinedTermSet");

/// <summary>The way up from a page: one entry a level, the front page first.</summary>
public sealed record SchemaTrail(IReadOnlyList<SchemaTrailStep> ItemListElement) : SchemaThing("BreadcrumbList");

/// <summary>A level, from 1.</summary>
public sealed record SchemaTrailStep(int Position, string Name, string Item) : SchemaThing("ListItem");

/// <summary>The portal, and how it is searched.</summary>
public sealed record SchemaSite(string Name, string Url, string InLanguage, SchemaSearch PotentialAction) : SchemaThing("WebSite")
{
    /// <summary>Who publishes it.</summary>
    public SchemaOrganisation? Publisher { get; init; }
}

/// <summary>A search: <paramref name="Target"/> holds <c>{q}</c> where the words go.</summary>
public sealed record SchemaSearch(string Target) : SchemaThing("SearchAction")
{
    /// <summary>What the words are called.</summary>
    [JsonPropertyName("query-input")]
    public string QueryInput => "required name=q";
}

/// <summary>A page with one question and what was answered.</summary>
public sealed record SchemaQuestionPage(SchemaQuestion MainEntity) : SchemaThing("QAPage");

/// <summary>A question.</summary>
public sealed record SchemaQuestion(string Name, string Url, DateTimeOffset DateCreated, int AnswerCount) : SchemaThing("Question")
{
    /// <summary>The question's text.</summary>
    public string? Text { get; init; }

    /// <summary>The answer that the asker accepted or an authority gave.</summary>
    public SchemaAnswer? AcceptedAnswer { get; init; }

    /// <summary>The other answers.</summary>
    public IReadOnlyList<SchemaAnswer>? SuggestedAnswer { get; init; }
}

/// <summary>An answer, on behalf of an organisation where there is one. Persons are not named.</summary>
public sealed record SchemaAnswer(string Text, string Url, DateTimeOffset DateCreated, int UpvoteCount) : SchemaThing("Answer")
{
    /// <summary>The organisation that answered.</summary>
    public SchemaOrganisation? Author { get; init; }
}
