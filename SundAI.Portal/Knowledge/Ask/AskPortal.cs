using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Knowledge.Ask;

/// <summary>What is asked.</summary>
public sealed record AskInput(string? Question)
{
    /// <summary>The longest question, in characters.</summary>
    public const int Longest = 300;
}

/// <summary>An answer made of published passages.</summary>
/// <param name="Language">The language it is in: that of the question.</param>
/// <param name="Parts">What each source says; empty when nothing published supports an answer.</param>
/// <param name="IsWorded">Whether a language model worded it; else it is quoted word for word.</param>
/// <param name="TakesForGranted">Whether the question takes something for granted that the sources may not say.</param>
public sealed record AskAnswer(Language Language, IReadOnlyList<AnswerPart> Parts, bool IsWorded, bool TakesForGranted);

/// <summary>The sentences of an answer that stand in one place that can be linked to: a passage, or several of a short text.</summary>
/// <param name="Source">Where they stand.</param>
/// <param name="Sentences">The sentences in their order there, each with whether more is said between it and the one before.</param>
public sealed record AnswerPart(AnswerSource Source, IReadOnlyList<AnswerSentence> Sentences);

/// <summary>A sentence, and whether something is left out before it.</summary>
public sealed record AnswerSentence(string Text, bool IsAfterGap);

/// <summary>The text that sentences stand in.</summary>
public sealed record AnswerSource(
    string Kind,
    string Title,
    string Heading,
    string Path,
    int? Version,
    bool IsAdopted,
    string? Authority = null
);

/// <summary>
/// Answers a question with what the portal has published, and with nothing else. Anyone asks. The question is neither stored nor logged.
/// </summary>
internal sealed class AskPortal(PassageLibrary library, AnswerWording wording)
{
    public async Task<Result<AskAnswer>> HandleAsync(Actor actor, AskInput input, CancellationToken cancellation)
    {
        var check = new Check().Line(nameof(input.Question), input.Question, AskInput.Longest);
        if (check.Failed)
        {
            return check.Refusals;
        }

        var question = input.Question!.Trim();
        var shelf = await library.ShelfAsync(AskedQuestion.LanguageOf(question, Languages.Current), cancellation);
        var takesForGranted = AskedQuestion.On(shelf, question).For.HasFlag(AskedFor.Granted);
        var quoted = new Extraction(shelf, SupportRule.Calibrated).Answer(question);
        if (quoted.Count == 0)
        {
            return new AskAnswer(shelf.Language, [], false, takesForGranted);
        }

        var worded = await wording.WordAsync(question, shelf, [.. quoted.Select(one => one.Passage).Distinct()], cancellation);
        return worded.Count > 0
            ? new AskAnswer(shelf.Language, [.. worded.GroupBy(one => PlaceOf(one.Passage)).Select(Worded)], true, takesForGranted)
            : new AskAnswer(shelf.Language, [.. quoted.GroupBy(one => PlaceOf(one.Passage)).Select(Quoted)], false, takesForGranted);
    }

    // The paragraphs of a member's answer share its place: one quotation, not one for each.
    private static (string Path, string Heading) PlaceOf(ShelvedPassage one) => (one.Passage.Path, one.Passage.Heading);

    private static AnswerPart Worded(IEnumerable<(string Text, ShelvedPassage Passage)> part) =>
        new(SourceOf(part.First().Passage), [.. part.Select(one => new AnswerSentence(one.Text, false))]);

    private static AnswerPart Quoted(IEnumerable<Quoted> part)
    {
        var sentences = part.OrderBy(one => one.Passage.Number).ThenBy(one => one.Passage.PlaceOf(one.Sentence)).ToList();
        return new(
            SourceOf(sentences[0].Passage),
            [.. sentences.Select((one, i) => new AnswerSentence(one.Sentence.Text, IsAfterGap(i == 0 ? null : sentences[i - 1], one)))]
        );
    }

    private static bool IsAfterGap(Quoted? before, Quoted now)
    {
        var place = now.Passage.PlaceOf(now.Sentence);
        if (before is null || before.Passage.Number == now.Passage.Number)
        {
            return place > (before is null ? 0 : before.Passage.PlaceOf(before.Sentence) + 1);
        }

        var isLast = ReferenceEquals(before.Sentence, before.Passage.Sentences[^1]);
        return !isLast || place > 0 || now.Passage.Number != before.Passage.Number + 1;
    }

    private static AnswerSource SourceOf(ShelvedPassage one) =>
        new(
            one.Passage.Kind,
            one.Passage.Title,
            one.Passage.Heading,
            one.Passage.Path,
            one.Passage.Version,
            one.Passage.IsAdopted,
            one.Passage.Authority
        );
}
