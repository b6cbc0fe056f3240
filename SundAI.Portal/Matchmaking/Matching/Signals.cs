namespace SundAI.Portal.Matchmaking.Matching;

/// <summary>For one query, how strong each kind of reason is for each organisation, by number; rented, to be given back.</summary>
internal sealed class Signals : IDisposable
{
    private static readonly int Kinds = Enum.GetValues<MatchReasonKind>().Length;

    private readonly float[]?[] strengths = new float[Kinds][];
    private readonly int organisations;

    public Signals(int organisations) => this.organisations = organisations;

    /// <summary>The strengths of a kind, all 0 until filled in.</summary>
    public Span<float> Of(MatchReasonKind kind)
    {
        if (strengths[(int)kind] is not { } there)
        {
            there = strengths[(int)kind] = Rented.Floats(organisations);
        }

        return there.AsSpan(0, organisations);
    }

    /// <summary>One strength; 0 for a kind that nobody filled in.</summary>
    public float Of(MatchReasonKind kind, int organisation) => strengths[(int)kind] is { } there ? there[organisation] : 0;

    public bool Has(MatchReasonKind kind) => strengths[(int)kind] is not null;

    public void Dispose()
    {
        for (var kind = 0; kind < Kinds; kind++)
        {
            Rented.Return(strengths[kind]);
            strengths[kind] = null;
        }
    }
}
