using System.Globalization;

namespace SundAI.Portal.Matchmaking.Matching;

/// <summary>How strong each kind of reason is between two; 0 for a kind that was not looked at. Written down by the names of the kinds.</summary>
internal sealed class MatchStrengths
{
    private readonly float[] values = new float[Kinds.Length];

    public MatchStrengths(IEnumerable<(MatchReasonKind Kind, float Strength)> strengths)
    {
        foreach (var (kind, strength) in strengths)
        {
            values[(int)kind] = strength;
        }
    }

    public static MatchReasonKind[] Kinds { get; } = Enum.GetValues<MatchReasonKind>();

    public static MatchStrengths None { get; } = new([]);

    public float this[MatchReasonKind kind] => values[(int)kind];

    /// <summary>The sum of the parts.</summary>
    public double Score(IReadOnlyDictionary<MatchReasonKind, double> weights) => weights.Sum(weight => weight.Value * this[weight.Key]);

    /// <summary>Reads what <see cref="ToString"/> wrote; a kind that there is no more is left out.</summary>
    public static MatchStrengths Parse(string text) =>
        new(
            text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(part => part.Split(':'))
                .Where(part => part.Length == 2 && Enum.IsDefined(typeof(MatchReasonKind), part[0]))
                .Select(part => (Enum.Parse<MatchReasonKind>(part[0]), float.Parse(part[1], CultureInfo.InvariantCulture)))
        );

    /// <summary>For instance <c>AlikeWork:0.412 Active:0.08</c>.</summary>
    public override string ToString() =>
        string.Join(
            ' ',
            Kinds.Where(kind => this[kind] != 0).Select(kind => $"{kind}:{this[kind].ToString("0.####", CultureInfo.InvariantCulture)}")
        );
}
