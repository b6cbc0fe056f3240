using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.Text;

namespace SundAI.Portal.Ecosystem;

/// <summary>Every account has its person.</summary>
internal sealed class PersonCompanion : IAccountCompanion
{
    public async Task CreatedAsync(PortalDbContext db, Guid userId, string name, Language language, CancellationToken cancellation) =>
        db.Set<Person>().Add(new Person(userId, name, await FreeSlugAsync(db, name, cancellation), language));

    public async Task ConfirmedAsync(PortalDbContext db, Guid userId, string name, Language language, CancellationToken cancellation)
    {
        var person = await db.Set<Person>().SingleAsync(person => person.UserId == userId, cancellation);
        var slug = person.Name == name ? person.Slug : await FreeSlugAsync(db, name, cancellation);
        person.Introduce(name, slug, language);
    }

    public Task<AccountPerson?> PersonOfAsync(PortalDbContext db, Guid userId, CancellationToken cancellation) =>
        db.Set<Person>()
            .Where(person => person.UserId == userId)
            .Select(person => new AccountPerson(person.Name, person.Language))
            .SingleOrDefaultAsync(cancellation);

    private static Task<string> FreeSlugAsync(PortalDbContext db, string name, CancellationToken cancellation) =>
        FreeSlug.FindAsync(db, nameof(Person), db.Set<Person>().Select(person => person.Slug), Slug.From(name, "person"), cancellation);
}
