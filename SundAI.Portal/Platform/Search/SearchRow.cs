using SundAI.Portal.Platform.Time;

namespace SundAI.Portal.Platform.Search;

/// <summary>One thing that can be found: where it is, what it says in both languages, and who may see it.</summary>
public sealed class SearchRow
{
    /// <summary>Also the row number of the full-text table.</summary>
    public int Id { get; private set; }

    /// <summary>What sort of thing: the domain's word in code, for instance <c>Organisation</c>.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>The thing's own key.</summary>
    public Guid EntityId { get; private set; }

    /// <summary>Its page, without a leading slash.</summary>
    public string Path { get; private set; } = "";

    /// <summary>Danish title.</summary>
    public string TitleDa { get; private set; } = "";

    /// <summary>English title.</summary>
    public string TitleEn { get; private set; } = "";

    /// <summary>What it says, as plain text: in Danish, or in the only language there is.</summary>
    public string TextDa { get; private set; } = "";

    /// <summary>What it says in English; empty where there is only one language.</summary>
    public string TextEn { get; private set; } = "";

    /// <summary>The slugs of its themes, with blanks between them.</summary>
    public string Themes { get; private set; } = "";

    /// <summary>Another one with each change, so that an index can see what it has not read yet.</summary>
    public Guid Stamp { get; private set; }

    /// <summary>When it was changed, in milliseconds since 1970; only for asking for what is new.</summary>
    public long Changed { get; private set; }

    /// <summary>Folded words that the full text is made of.</summary>
    public string Words { get; private set; } = "";

    /// <summary>Who may find it.</summary>
    public Audience Audience { get; private set; }

    /// <summary>The organisation that may find it, when <see cref="Audience"/> says so.</summary>
    public Guid? OrganisationId { get; private set; }

    /// <summary>Takes over what an entry says now. What is the same already stays unchanged, so that nothing is indexed for nothing.</summary>
    public SearchRow Become(SearchEntry entry)
    {
        var before = Says;
        (Kind, EntityId, Path, TitleDa, TitleEn) = (entry.Kind, entry.EntityId, entry.Path, Cut(entry.TitleDa), Cut(entry.TitleEn));
        (Audience, OrganisationId) = (entry.Audience, entry.OrganisationId);
        (TextDa, TextEn) = (entry.Text.Trim(), entry.TextEn.Trim());
        Themes = string.Join(' ', (entry.Themes ?? []).Order(StringComparer.Ordinal));
        Words = SearchKey.Of($"{entry.TitleDa} {entry.TitleEn} {entry.Text} {entry.TextEn}");
        if (Changed == 0 || before != Says)
        {
            Stamp = Guid.CreateVersion7();
            Changed = KeyTime.Milliseconds(Stamp);
        }

        return this;
    }

    private (string, string, string, string, string, string, string, Audience, Guid?) Says =>
        (Path, TitleDa, TitleEn, TextDa, TextEn, Themes, Words, Audience, OrganisationId);

    private static string Cut(string title) => title.Length > 300 ? title[..300] : title;
}

/// <summary>What a feature says about a thing that can be found.</summary>
/// <param name="Kind">The domain's word in code.</param>
/// <param name="EntityId">The thing's key.</param>
/// <param name="Path">Its page, without a leading slash.</param>
/// <param name="TitleDa">Danish title.</param>
/// <param name="TitleEn">English title; the Danish one where there is only one.</param>
/// <param name="Text">Everything else that should find it, as plain text, in Danish or the only language there is.</param>
/// <param name="Audience">Who may find it.</param>
/// <param name="OrganisationId">For <see cref="Audience.Organisation"/>; for <see cref="Audience.VerifiedOrganisations"/> whose it is.</param>
/// <param name="TextEn">The same text in English, where there is one.</param>
/// <param name="Themes">The slugs of its themes.</param>
public sealed record SearchEntry(
    string Kind,
    Guid EntityId,
    string Path,
    string TitleDa,
    string TitleEn,
    string Text,
    Audience Audience = Audience.Anyone,
    Guid? OrganisationId = null,
    string TextEn = "",
    IReadOnlyCollection<string>? Themes = null
);

/// <summary>Who may see a thing.</summary>
public enum Audience
{
    Anyone,
    Members,
    Organisation,
    Staff,

    /// <summary>Whoever speaks for an organisation that is verified, or for the one whose it is.</summary>
    VerifiedOrganisations,
}
