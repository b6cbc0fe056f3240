using System.Globalization;
using SundAI.Portal.Matchmaking.Matching;

namespace SundAI.Portal.Matchmaking.Learning;

/// <summary>Weights written down by the names of their kinds, for instance <c>AlikeWork:0.37 Active:0</c>.</summary>
internal static class WeightText
{
    public static string Of(IReadOnlyDictionary<MatchReasonKind, double> weights) =>
        string.Join(
            ' ',
            weights.OrderBy(one => one.Key).Select(one => $"{one.Key}:{one.Value.ToString("0.#####", CultureInfo.InvariantCulture)}")
        );

    /// <summary>The standard weights with what is written in place of theirs: a kind that is newer than the text weighs what it does by standard.</summary>
    public static IReadOnlyDictionary<MatchReasonKind, double> Read(string text, IReadOnlyDictionary<MatchReasonKind, double> standard)
    {
        var written = text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Split(':'))
            .ToDictionary(part => part[0], part => double.Parse(part[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
        return standard.ToDictionary(one => one.Key, one => written.GetValueOrDefault(one.Key.ToString(), one.Value));
    }
}
