using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;

namespace SundAI.Portal.Accounts;

/// <summary>What belongs to an account on a higher floor and must appear with it, in the same transaction.</summary>
public interface IAccountCompanion
{
    /// <summary>An account was made: adds what belongs to it to the context.</summary>
    Task CreatedAsync(PortalDbContext db, Guid userId, string name, Language language, CancellationToken cancellation);

    /// <summary>The account's owner confirmed it with this name and language, which may be others than it was made with.</summary>
    Task ConfirmedAsync(PortalDbContext db, Guid userId, string name, Language language, CancellationToken cancellation);

    /// <summary>Whom mails to the account address, and in which language; null when it is not known here.</summary>
    Task<AccountPerson?> PersonOfAsync(PortalDbContext db, Guid userId, CancellationToken cancellation);
}

/// <summary>Who an account belongs to.</summary>
/// <param name="Name">As others read it.</param>
/// <param name="Language">The language of mails to them.</param>
public sealed record AccountPerson(string Name, Language Language);
