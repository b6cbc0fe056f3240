namespace SundAI.Portal.Accounts;

/// <summary>
/// Who is acting, and for which organisation. Only ids: every right is asked in the use case, from the database.
/// </summary>
/// <param name="UserId">The account; null for somebody without one.</param>
/// <param name="OrganisationId">The organisation the person acts for right now, if any.</param>
public sealed record Actor(Guid? UserId, Guid? OrganisationId = null)
{
    /// <summary>Somebody without an account, or not signed in.</summary>
    public static Actor Nobody { get; } = new((Guid?)null);

    /// <summary>Whether somebody is signed in.</summary>
    public bool IsSignedIn => UserId is not null;
}
