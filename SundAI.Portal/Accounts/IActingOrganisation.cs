namespace SundAI.Portal.Accounts;

/// <summary>
/// What accounts must know of the floor above: for which organisation an account acts right now. The ecosystem answers from the
/// database, so whoever left an organisation stops acting for it at once.
/// </summary>
public interface IActingOrganisation
{
    /// <summary>The organisation, or null.</summary>
    Task<Guid?> FindAsync(Guid userId, CancellationToken cancellation);
}
