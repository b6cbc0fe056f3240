namespace SundAI.Portal.Knowledge.Ask;

/// <summary>A sentence of an answer and the passage that it stands in.</summary>
internal sealed record Quoted(QuotableSentence Sentence, ShelvedPassage Passage);

/// <summary>
/// Finds the sentences that answer a question, word for word and in their order, or none when the passages do not support an answer
/// (<see cref="SupportRule"/>). Pure calculation.
/// </summary>
internal sealed class Extraction(PassageShelf shelf, SupportRule rule)
{
    private const double SentenceCounts = 0.35;
    private const double TitleCounts = 0.15;
    private const double HeadingCounts = 0.25;
    private const double MostOfHeading = 0.75;
    private const int ShortestHeading = 3;
    private const double ExplainsIt = 0.3;
    private const double SaysEnough = 0.3;
    private const double AlreadySaid = 0.6;
    private const double NewWord = 0.35;
    private const int Looked = 60;
    private const int PerPassage = 3;

    /// <summary>The sentences; empty when nothing supports an answer.</summary>
    public IReadOnlyList<Quoted> Answer(string text)
    {
        var question = AskedQuestion.On(shelf, text);
        var total = question.Words.Sum(word => word.Weight);
        var ranked = total > 0 ? Rank(question, total) : [];
        if (ranked.Count == 0)
        {
            return [];
        }

        var chosen = Choose(question, ranked, total);
        double Said(AskedWord word) => chosen.Max(passage => word.In.GetValueOrDefault(passage.Number));
        double ByBest(AskedWord word) => word.In.GetValueOrDefault(ranked[0].Passage.Number);
        // One passage must say it; only what differs from what may stand in two.
        Func<AskedWord, double> saying = question.For.HasFlag(AskedFor.Difference) ? Said : ByBest;
        return rule.IsSupported(question, question.Words.Sum(word => word.Weight * saying(word)) / total, Said)
            ? Quote(question, chosen)
            : [];
    }

    private List<(ShelvedPassage Passage, double Score)> Rank(AskedQuestion question, double total)
    {
        var scores = new Dictionary<int, double>();
        foreach (var word in question.Words)
        {
            foreach (var (passage, surely) in word.In)
            {
                scores[passage] = scores.GetValueOrDefault(passage) + (word.Weight * surely / total);
            }
        }

        return
        [
            .. scores
                .OrderByDescending(one => one.Value)
                .ThenBy(one => one.Key)
                .Take(Looked)
                .Select(one => shelf.Passages[one.Key])
                .Where(passage => passage.Sentences.Any(sentence => question.MayBeAnsweredBy(sentence.Text)))
                .Select(passage => (Passage: passage, Score: scores[passage.Number] + More(question, passage, total)))
                .OrderByDescending(one => one.Score)
                .ThenBy(one => one.Passage.Number),
        ];
    }

    private double More(AskedQuestion question, ShelvedPassage passage, double total)
    {
        var sentence = passage.Sentences.Max(one => question.Words.Sum(word => word.Weight * word.InSentence(one))) / total;
        var explains =
            passage.Passage.IsExplanation
            && (question.For & (AskedFor.Meaning | AskedFor.Difference)) != 0
            && question.Words.Any(word => !word.Word.IsLight && passage.Around.ContainsKey(word.Word.Stem));
        var around = question.Words.Sum(word =>
            word.Weight * word.Stems.Select(one => one.Value * passage.Around.GetValueOrDefault(one.Key)).DefaultIfEmpty().Max()
        );
        return (SentenceCounts * sentence) + (TitleCounts * around / total) + (explains ? ExplainsIt : 0) + HeadingSays(question, passage);
    }

    // Headings are often questions: »Hvad Danmark får ud af det«.
    private static double HeadingSays(AskedQuestion question, ShelvedPassage passage)
    {
        var words = passage.HeadingWords;
        var share = words.Count < ShortestHeading ? 0 : (double)words.Count(question.AllStems.Contains) / words.Count;
        return share >= MostOfHeading ? HeadingCounts * share : 0;
    }

    // A further passage is worth it when it is nearly as good as the best, or says a heavy word that is missing so far.
    private List<ShelvedPassage> Choose(AskedQuestion question, List<(ShelvedPassage Passage, double Score)> ranked, double total)
    {
        var chosen = new List<ShelvedPassage> { ranked[0].Passage };
        foreach (var (passage, score) in ranked.Skip(1))
        {
            if (chosen.Count == rule.MostPassages)
            {
                break;
            }

            var gain = question.Words.Sum(word =>
                word.Weight
                * Math.Max(0, word.In.GetValueOrDefault(passage.Number) - chosen.Max(one => word.In.GetValueOrDefault(one.Number)))
            );
            if (score >= rule.Further * ranked[0].Score || gain / total >= NewWord)
            {
                chosen.Add(passage);
            }
        }

        return chosen;
    }

    private List<Quoted> Quote(AskedQuestion question, List<ShelvedPassage> chosen)
    {
        var quoted = new List<Quoted>();
        var queue = chosen.Select(passage => (passage, Sentences: BestOf(question, passage, passage == chosen[0]))).ToList();
        // Each passage's best sentence first; then what is left of the best passages.
        for (var turn = 0; turn < PerPassage && quoted.Count < rule.MostSentences; turn++)
        {
            foreach (var (passage, sentences) in queue.Where(one => one.Sentences.Count > turn))
            {
                if (quoted.Count < rule.MostSentences && !quoted.Any(one => IsSaidBy(one.Sentence, sentences[turn])))
                {
                    quoted.Add(new Quoted(sentences[turn], passage));
                }
            }
        }

        return [.. quoted.OrderBy(one => chosen.IndexOf(one.Passage)).ThenBy(one => one.Passage.PlaceOf(one.Sentence))];
    }

    // Beside the best passage's only sentences that themselves say something of what is asked.
    private List<QuotableSentence> BestOf(AskedQuestion question, ShelvedPassage passage, bool isBest)
    {
        var total = question.Words.Sum(word => word.Weight);
        return
        [
            .. passage
                .Sentences.Where(sentence => question.MayBeAnsweredBy(sentence.Text))
                .Select(sentence => (sentence, Says: question.Words.Sum(word => word.Weight * word.InSentence(sentence)) / total))
                .OrderByDescending(one => one.Says)
                .ThenBy(one => passage.PlaceOf(one.sentence))
                .Where((one, place) => isBest || place == 0 || one.Says >= SaysEnough)
                .Select(one => one.sentence),
        ];
    }

    private static bool IsSaidBy(QuotableSentence before, QuotableSentence now) =>
        now.Stems.Count > 0 && now.Stems.Count(before.Stems.Contains) >= AlreadySaid * now.Stems.Count;
}
