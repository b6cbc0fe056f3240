using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;

namespace SundAI.Portal.Accounts;

/// <summary>What belongs to an account on a higher floor and must appear with it, in the same transaction.</summary>
public interface IAccountCompanion
{
    /// <summary>An account was made: adds what belongs to it to the context.</summary>
    Task CreatedAsync(PortalDbContext db, Guid userId, string name, Language language, CancellationToken cancellation);
}
