namespace SundAI.Portal.Matchmaking.Learning;

/// <summary>How much of a gain is more than chance.</summary>
internal static class SureGain
{
    private const int Draws = 2000;

    /// <summary>
    /// Where the mean gain from the one to the other lies with 95 % certainty: the percentiles of 2,000 draws with replacement (Efron 1979),
    /// from a fixed beginning.
    /// </summary>
    /// <param name="before">How good each was, at least one.</param>
    /// <param name="after">How good the same are now, in the same order.</param>
    public static (double From, double To) Of(IReadOnlyList<double> before, IReadOnlyList<double> after)
    {
        var gains = after.Zip(before, (later, earlier) => later - earlier).ToArray();
        var random = new Random(1);
        var means = new double[Draws];
        for (var draw = 0; draw < Draws; draw++)
        {
            var sum = 0.0;
            for (var one = 0; one < gains.Length; one++)
            {
                sum += gains[random.Next(gains.Length)];
            }

            means[draw] = sum / gains.Length;
        }

        Array.Sort(means);
        return (means[Draws * 25 / 1000], means[Draws * 975 / 1000]);
    }
}
