namespace SundAI.Portal.Accounts;

/// <summary>
/// The roles of an account. Every confirmed account is a member; the other two are given by an administrator. An administrator may do
/// what a facilitator may.
/// </summary>
public static class PortalRole
{
    /// <summary>Runs workshops, writes notes and follows up.</summary>
    public const string Facilitator = "facilitator";

    /// <summary>Verifies, moderates, imports, exports, gives roles.</summary>
    public const string Administrator = "administrator";

    /// <summary>Both, in the order of their rights.</summary>
    public static IReadOnlyList<string> All { get; } = [Facilitator, Administrator];
}
