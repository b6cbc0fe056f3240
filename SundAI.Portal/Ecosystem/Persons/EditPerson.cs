using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.Search;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Ecosystem;

/// <summary>What people say about themselves; the model of the form.</summary>
public sealed class PersonInput
{
    public string Name { get; set; } = "";

    public string? Title { get; set; }

    public string? About { get; set; }

    /// <summary>Shown after an accepted introduction only.</summary>
    public string? Phone { get; set; }

    public bool IsListed { get; set; }

    public Language Language { get; set; }

    /// <summary>The version that was read.</summary>
    public Guid Version { get; set; }
}

/// <summary>A person changes what is said about them. Only those who want to be found have a page and a search entry.</summary>
internal sealed class EditPerson(IDbContextFactory<PortalDbContext> contexts)
{
    public async Task<Result> HandleAsync(Actor actor, PersonInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await db.PersonOfAsync(actor, cancellation) is not { } person)
        {
            return Refusal.NotAllowed;
        }

        var check = new Check()
            .Text(nameof(input.Name), input.Name, 120, min: 2)
            .OptionalText(nameof(input.Title), input.Title, 120)
            .OptionalText(nameof(input.About), input.About, 2000)
            .OptionalText(nameof(input.Phone), input.Phone, 40);
        if (check.Failed)
        {
            return check.Refusals;
        }

        if (person.Version != input.Version)
        {
            return Refusal.Stale(ReadMyself.FormOf(person));
        }

        person.Describe(input.Name, input.Title ?? "", input.About ?? "", input.Phone ?? "", input.IsListed);
        person.Prefer(input.Language);
        await (
            person.IsListed
                ? SearchIndex.PutAsync(db, Entry(person), cancellation)
                : SearchIndex.RemoveAsync(db, nameof(Person), person.Id, cancellation)
        );
        return await db.SaveAsync(cancellation);
    }

    internal static SearchEntry Entry(Person person) =>
        new(nameof(Person), person.Id, $"personer/{person.Slug}", person.Name, person.Name, $"{person.Title} {person.About}");
}
