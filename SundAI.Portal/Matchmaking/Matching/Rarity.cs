namespace SundAI.Portal.Matchmaking.Matching;

/// <summary>
/// How much a term tells: ln(1 + N/n) / ln(1 + N) where n of N have it, above 0 to 1 (inverse document frequency, scaled so that what one
/// alone has is 1).
/// </summary>
internal static class Rarity
{
    public static double Of(int having, int all) => Math.Log(1.0 + ((double)all / Math.Max(1, having))) / Math.Log(1.0 + Math.Max(1, all));
}
