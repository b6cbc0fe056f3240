namespace SundAI.Portal.Platform.UseCases;

/// <summary>What a use case answers: done, or refused with at least one reason.</summary>
public class Result
{
    /// <summary>Done.</summary>
    public static Result Done { get; } = new([]);

    protected Result(IReadOnlyList<Refusal> refusals) => Refusals = refusals;

    /// <summary>Why not; empty when it was done.</summary>
    public IReadOnlyList<Refusal> Refusals { get; }

    /// <summary>Whether it was done.</summary>
    public bool IsDone => Refusals.Count == 0;

    /// <summary>The first refusal.</summary>
    public Refusal Refusal => Refusals[0];

    /// <summary>The refusal beside a field, if there is one.</summary>
    public Refusal? At(string field) => Refusals.FirstOrDefault(refusal => refusal.Field == field);

    public static implicit operator Result(Refusal refusal) => new([refusal]);

    public static implicit operator Result(List<Refusal> refusals) => new(refusals);
}

/// <summary>A result that brings something back when it was done.</summary>
public sealed class Result<T> : Result
{
    private readonly T? value;

    private Result(T? value, IReadOnlyList<Refusal> refusals)
        : base(refusals) => this.value = value;

    /// <summary>What came of it. Asking for it after a refusal is a bug.</summary>
    public T Value => IsDone ? value! : throw new InvalidOperationException($"Refused: {Refusal.Key}");

    public static implicit operator Result<T>(T value) => new(value, []);

    public static implicit operator Result<T>(Refusal refusal) => new(default, [refusal]);

    public static implicit operator Result<T>(List<Refusal> refusals) => new(default, refusals);

    /// <summary>Hands another result's refusals on.</summary>
    public static Result<T> From(Result refused) => new(default, refused.Refusals);
}
