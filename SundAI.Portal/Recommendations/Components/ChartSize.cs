namespace SundAI.Portal.Recommendations.Components;

/// <summary>Lengths in charts come as classes <c>n-1</c> to <c>n-24</c>, since reading pages may have no style attributes.</summary>
internal static class ChartSize
{
    private const int Steps = 24;

    /// <summary>The class's number for a count, so that the longest bar still fits.</summary>
    public static int Of(int count, int longest) =>
        longest <= Steps ? Math.Clamp(count, 1, Steps) : Math.Clamp((int)Math.Round(count * (double)Steps / longest), 1, Steps);
}
