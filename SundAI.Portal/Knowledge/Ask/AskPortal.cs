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

/// <summary>The sentences of an answer that rest on one passage.</summary>
/// <param name="Source">Where they stand.</param>
/// <param name="Sentences">The sentences in the order of the passage, each with whether the passage says more between it and the one before.</param>
public sealed record AnswerPart(AnswerSource Source, IReadOnlyList<AnswerSentence> Sentences);

/// <summary>A sentence, and whether something is left out before it.</summary>
public sealed record AnswerSentence(string Text, bool IsAfterGap);

/// <summary>The passage that sentences stand in.</summary>
public sealed record AnswerSource(string Kind, string Title, string Heading, string Path, int? Version, bool IsAdopted);

/// <summary>
/// Answers a question with what the portal has published, and with nothing else. Anyone asks. The question is neither stored nor logged.
/// </summary>
internal sealed class AskPortal(PassageLibrary library, AnswerWording wording)
{
    public async Task<Result<AskAnswer>> HandleAsync(Actor actor, AskInput input, CancellationToken cancellation)
    {
        var check = new Check().Text(nameof(input.Question), input.Question, AskInput.Longest);
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
            ? new AskAnswer(shelf.Language, [.. worded.GroupBy(one => one.Passage, one => one.Text).Select(Worded)], true, takesForGranted)
            : new AskAnswer(
                shelf.Language,
                [.. quoted.GroupBy(one => one.Passage, one => one.Sentence).Select(Quoted)],
                false,
                takesForGranted
            );
    }

    private static AnswerPart Worded(IGrouping<ShelvedPassage, string> part) =>
        new(SourceOf(part.Key), [.. part.Select(text => new AnswerSentence(text, false))]);

    private static AnswerPart Quoted(IGrouping<ShelvedPassage, QuotableSentence> part)
    {
        var places = part.Select(part.Key.PlaceOf).ToList();
        return new(
            SourceOf(part.Key),
            [.. part.Select((sentence, i) => new AnswerSentence(sentence.Text, places[i] > (i == 0 ? 0 : places[i - 1] + 1)))]
        );
    }

    private static AnswerSource SourceOf(ShelvedPassage one) =>
        new(one.Passage.Kind, one.Passage.Title, one.Passage.Heading, one.Passage.Path, one.Passage.Version, one.Passage.IsAdopted);
}
