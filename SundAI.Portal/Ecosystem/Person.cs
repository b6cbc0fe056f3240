using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;

namespace SundAI.Portal.Ecosystem;

/// <summary>Somebody who takes part. Contact details are theirs and shown only to the other side of an accepted introduction.</summary>
public sealed class Person : IVersioned
{
    private Person() { }

    /// <summary>The person of a new account.</summary>
    public Person(Guid userId, string name, string slug, Language language)
    {
        (UserId, Name, Slug, Language) = (userId, name.Trim(), slug, language);
    }

    /// <summary>Their key.</summary>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The account; null once it is erased.</summary>
    public Guid? UserId { get; private set; }

    /// <summary>Their address below <c>personer/</c>.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>As people should read it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What they do, for instance »overlæge«.</summary>
    public string Title { get; private set; } = "";

    /// <summary>A few sentences.</summary>
    public string About { get; private set; } = "";

    /// <summary>What they may be asked about.</summary>
    public string AskAbout { get; private set; } = "";

    /// <summary>Their ORCID, four groups of four.</summary>
    public string? Orcid { get; private set; }

    /// <summary>The languages that they speak, codes of <see cref="SpokenLanguages"/>.</summary>
    public IReadOnlyList<string> Languages { get; private set; } = [];

    /// <summary>Contact detail: shown after an accepted introduction only.</summary>
    public string Phone { get; private set; } = "";

    /// <summary>The language of mails to them.</summary>
    public Language Language { get; private set; }

    /// <summary>Whether they want to be found: without it there is no page about them.</summary>
    public bool IsListed { get; private set; }

    /// <summary>The organisation they act for right now.</summary>
    public Guid? ActingOrganisationId { get; private set; }

    /// <inheritdoc />
    public Guid Version { get; set; }

    /// <summary>Takes over what they say about themselves.</summary>
    public void Describe(string name, string title, string about, string phone, bool isListed)
    {
        (Name, Title, About, Phone, IsListed) = (name.Trim(), title.Trim(), about.Trim(), phone.Trim(), isListed);
    }

    /// <summary>Takes over what they say beyond that.</summary>
    public void Detail(PersonDetails details) => (AskAbout, Orcid, Languages) = (details.AskAbout.Trim(), details.Orcid, details.Languages);

    /// <summary>Takes over who confirmed the account, which may be somebody else than made it.</summary>
    public void Introduce(string name, string slug, Language language)
    {
        (Name, Slug, Language) = (name.Trim(), slug, language);
    }

    /// <summary>Chooses the language of mails.</summary>
    public void Prefer(Language language) => Language = language;

    /// <summary>Chooses for whom they act.</summary>
    public void ActFor(Guid? organisationId) => ActingOrganisationId = organisationId;

    /// <summary>The account is erased: the record stays where others refer to it, the person does not.</summary>
    public void Erase(string anonymousName)
    {
        (UserId, Name, Title, About, Phone, IsListed, ActingOrganisationId) = (null, anonymousName, "", "", "", false, null);
        Detail(new PersonDetails("", null, []));
        Slug = $"x-{Id:N}";
    }
}
