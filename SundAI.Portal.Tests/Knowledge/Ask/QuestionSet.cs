using System.Diagnostics;
using System.Text.Json;
using SundAI.Portal.Knowledge.Ask;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Tests.Architecture;

namespace SundAI.Portal.Tests.Knowledge.Ask;

/// <summary>Where an answer stands: a page, and words of the passage.</summary>
internal sealed record KnownPassage(string Page, string Says);

/// <summary>
/// A question whose answer is known: the passages that hold it, any of which will do; none where there is no answer. Those of the split
/// <c>dev</c> were looked at while the rules were chosen, those of <c>held-out</c> only counted.
/// </summary>
internal sealed record KnownQuestion(
    string Id,
    string Kind,
    string Split,
    string Language,
    string Question,
    IReadOnlyList<KnownPassage> Sources
)
{
    public Language Asked => Languages.All.Single(language => language.Code() == Language);

    public bool IsAnswerable => Kind is "general" or "specific";

    public bool IsFoundIn(IEnumerable<Quoted> answer) =>
        answer.Any(one =>
            Sources.Any(source =>
                source.Page == one.Passage.Passage.Page && one.Passage.Passage.Text.Contains(source.Says, StringComparison.Ordinal)
            )
        );
}

/// <summary>A known question and what was answered.</summary>
internal sealed record AskedKnown(KnownQuestion Question, Language Detected, IReadOnlyList<Quoted> Answer, double Milliseconds)
{
    public bool IsRefused => Answer.Count == 0;

    public bool IsFound => Question.IsFoundIn(Answer);
}

/// <summary>All questions of <c>questions.jsonl</c>, asked.</summary>
internal sealed record AskedSet(int Passages, IReadOnlyList<AskedKnown> All)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<KnownQuestion> Read() =>
        [
            .. File.ReadLines(Path.Combine(Sources.Root, "SundAI.Portal.Tests", "Knowledge", "Ask", "questions.jsonl"))
                .Select(line => JsonSerializer.Deserialize<KnownQuestion>(line, Web)!),
        ];

    public static async Task<AskedSet> AskAsync(TestPortal portal)
    {
        var library = portal.Get<PassageLibrary>();
        var asked = new List<AskedKnown>();
        foreach (var question in Read())
        {
            var began = Stopwatch.GetTimestamp();
            var detected = AskedQuestion.LanguageOf(question.Question, question.Asked);
            var shelf = await library.ShelfAsync(detected, default);
            var answer = new Extraction(shelf, SupportRule.Calibrated).Answer(question.Question);
            asked.Add(new AskedKnown(question, detected, answer, Stopwatch.GetElapsedTime(began).TotalMilliseconds));
        }

        var passages = 0;
        foreach (var language in Languages.All)
        {
            passages += (await library.ShelfAsync(language, default)).Passages.Count;
        }

        return new AskedSet(passages, asked);
    }

    public IReadOnlyList<AskedKnown> Of(string split) => [.. All.Where(one => one.Question.Split == split)];

    public IReadOnlyList<AskedKnown> Of(Language language) => [.. All.Where(one => one.Question.Asked == language)];

    public static (int Good, int Of) Found(IEnumerable<AskedKnown> these, string? kind = null) =>
        Count(these.Where(one => kind is null ? one.Question.IsAnswerable : one.Question.Kind == kind), one => one.IsFound);

    public static (int Good, int Of) WronglyRefused(IEnumerable<AskedKnown> these) =>
        Count(these.Where(one => one.Question.IsAnswerable), one => one.IsRefused);

    public static (int Good, int Of) Refused(IEnumerable<AskedKnown> these) =>
        Count(these.Where(one => one.Question.Kind == "out of scope"), one => one.IsRefused);

    public static (int Good, int Of) Corrected(IEnumerable<AskedKnown> these) =>
        Count(these.Where(one => one.Question.Kind == "false premise"), one => one.IsRefused || one.IsFound);

    /// <summary>The sentences whose passage holds every content word of theirs, by the rule that worded sentences are held to.</summary>
    public static (int Good, int Of) Supported(IEnumerable<AskedKnown> these) =>
        Count(
            these.SelectMany(one => one.Answer.Select(quoted => (one.Detected, quoted))),
            one =>
                one.quoted.Passage.Passage.Text.Contains(one.quoted.Sentence.Text, StringComparison.Ordinal)
                && SentenceCheck.Supports(AskLexicon.Of(one.Detected), one.quoted.Passage, one.quoted.Sentence.Text)
        );

    private static (int Good, int Of) Count<T>(IEnumerable<T> these, Func<T, bool> isGood)
    {
        var all = these.ToList();
        return (all.Count(isGood), all.Count);
    }
}
