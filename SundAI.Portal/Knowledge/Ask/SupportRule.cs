namespace SundAI.Portal.Knowledge.Ask;

/// <summary>
/// When there is an answer at all. The words of a question are weighed by how rare they are among the passages; an answer is supported
/// when its passages say enough of that weight. A question that takes something for granted (»why did …«) must be said more completely,
/// so that what is not so is not answered as if it were. Words that no passage knows count as the rarest there are.
/// </summary>
internal sealed record SupportRule
{
    /// <summary>The share of the weight that must be said.</summary>
    public double Share { get; init; } = 0.56;

    /// <summary>The same where the question takes something for granted.</summary>
    public double ShareOfTaken { get; init; } = 0.65;

    /// <summary>The same where somebody asks about the own case.</summary>
    public double ShareOfOwn { get; init; } = 0.75;

    /// <summary>The same where a word of weight is known to no passage.</summary>
    public double ShareOfUnknown { get; init; } = 0.62;

    /// <summary>How surely the heaviest word must be said.</summary>
    public double Heaviest { get; init; } = 0.5;

    /// <summary>The share of the best passage's score that a further passage must reach.</summary>
    public double Further { get; init; } = 0.6;

    /// <summary>The most sentences of an answer.</summary>
    public int MostSentences { get; init; } = 5;

    /// <summary>The most passages of an answer.</summary>
    public int MostPassages { get; init; } = 5;

    public static SupportRule Calibrated { get; } = new();

    public bool IsSupported(AskedQuestion question, double share, Func<AskedWord, double> said) =>
        question.Words.Any(word => word.Word.Stem.Count(char.IsLetter) > 1)
        && !question.For.HasFlag(AskedFor.Task)
        && share >= Needed(question)
        && said(question.Words.MaxBy(word => word.IsUnknown ? 0 : word.Weight)!) >= Heaviest
        && question.Names.All(name => said(name) > 0);

    private double Needed(AskedQuestion question) =>
        question.For.HasFlag(AskedFor.OwnCase) ? ShareOfOwn
        : question.Words.Any(word => word.IsUnknown) ? (question.For.HasFlag(AskedFor.Granted) ? 1 : ShareOfUnknown)
        : question.For.HasFlag(AskedFor.Granted) ? ShareOfTaken
        : Share;
}
