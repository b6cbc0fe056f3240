using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Ecosystem;

/// <summary>The names of persons as pages show them: somebody whose account is erased is »a former member«.</summary>
public static class PersonNames
{
    /// <summary>The names of some persons, in one query; null for those who are gone.</summary>
    public static async Task<IReadOnlyDictionary<Guid, string?>> OfAsync(
        PortalDbContext db,
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancellation
    ) =>
        await db.Set<Person>()
            .AsNoTracking()
            .Where(person => ids.Contains(person.Id))
            .Select(person => new { person.Id, Name = person.UserId == null ? null : person.Name })
            .ToDictionaryAsync(row => row.Id, row => row.Name, cancellation);

    /// <summary>The word for a name that may be missing.</summary>
    public static string Shown(this IStringLocalizer<EcosystemText> texts, string? name) => name ?? texts["Person.Former"];
}
