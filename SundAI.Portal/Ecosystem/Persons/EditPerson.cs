using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Search;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Ecosystem;

/// <summary>A person changes what is said about them. Only those who want to be found have a page and a search entry.</summary>
internal sealed class EditPerson(IDbContextFactory<PortalDbContext> contexts, TaxonomyCatalogue catalogue)
{
    public async Task<Result> HandleAsync(Actor actor, PersonInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await db.PersonOfAsync(actor, cancellation) is not { } person)
        {
            return Refusal.NotAllowed;
        }

        var check = input.Validate();
        if (check.Failed)
        {
            return check.Refusals;
        }

        if (person.Version != input.Version)
        {
            var stored = (await Tags.OfAsync(db, [person.Id], cancellation))[person.Id];
            return Refusal.Stale(ReadMyself.FormOf(person, stored.Of(TermKind.Competence)));
        }

        person.Describe(input.Name, input.Title ?? "", input.About ?? "", input.Phone ?? "", input.IsListed);
        person.Detail(input.ToDetails());
        person.Prefer(input.Language);
        // Competences are the profile's too: whoever comes second must hear that they changed.
        db.Entry(person).Property(row => row.Version).IsModified = true;
        var competences = catalogue.Known(TermKind.Competence, input.Competences);
        await Tags.SetAsync(db, person.Id, TermKind.Competence, competences, cancellation);
        await (
            person.IsListed
                ? SearchIndex.PutAsync(db, Entry(person, competences, catalogue), cancellation)
                : SearchIndex.RemoveAsync(db, nameof(Person), person.Id, cancellation)
        );
        return await db.SaveAsync(cancellation);
    }

    /// <summary>A person as they are found: by their own words and the names of what they can.</summary>
    internal static SearchEntry Entry(Person person, IEnumerable<string> competences, TaxonomyCatalogue catalogue)
    {
        var names = competences
            .Order(StringComparer.Ordinal)
            .Select(slug => catalogue.Find(TermKind.Competence, slug))
            .OfType<Term>()
            .Select(term => $"{term.NameDa} {term.NameEn}");
        var text = string.Join(' ', [person.Title, person.About, person.AskAbout, .. names]);
        return new SearchEntry(nameof(Person), person.Id, $"personer/{person.Slug}", person.Name, person.Name, text);
    }
}
