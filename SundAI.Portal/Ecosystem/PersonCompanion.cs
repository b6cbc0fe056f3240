using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.Text;

namespace SundAI.Portal.Ecosystem;

/// <summary>Every account has its person.</summary>
internal sealed class PersonCompanion : IAccountCompanion
{
    public async Task CreatedAsync(PortalDbContext db, Guid userId, string name, Language language, CancellationToken cancellation)
    {
        var slug = await FreeSlug.FindAsync(
            db,
            nameof(Person),
            db.Set<Person>().Select(person => person.Slug),
            Slug.From(name, "person"),
            cancellation
        );
        db.Set<Person>().Add(new Person(userId, name, slug, language));
    }
}
