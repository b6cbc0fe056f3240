namespace SundAI.Portal.Matchmaking.Matching;

/// <summary>
/// How far two places agree. It multiplies what is alike and is never a bonus of its own: something near is worth more only when it is
/// to the point. The values are those that past collaborations bear out; 0.05 to 0.25 for elsewhere gives the same within 0.001.
/// </summary>
internal static class Place
{
    /// <summary>A region that is not known, or everywhere.</summary>
    public const int Unknown = -1;

    private const float UnknownAgreement = 0.5f;
    private const float Elsewhere = 0.12f;

    public static float Agreement(int one, int other) =>
        one == Unknown || other == Unknown ? UnknownAgreement
        : one == other ? 1
        : Elsewhere;
}
