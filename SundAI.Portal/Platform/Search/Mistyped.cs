using Lucene.Net.Util.Automaton;

namespace SundAI.Portal.Platform.Search;

/// <summary>
/// A sought word that no text says, as the words it may be meant for: those with the same first letter and few letters wrong, missing, too
/// many or swapped. A short word is another word by one letter (<c>lund</c> is not <c>land</c>), so it stands for itself.
/// </summary>
internal sealed class Mistyped(string folded)
{
    /// <summary>How many letters at the beginning must be right.</summary>
    public const int RightLetters = 1;

    private const int Shortest = 6;
    private const int ShortestTwice = 9;

    private readonly CharacterRunAutomaton rest = new(new LevenshteinAutomata(folded[RightLetters..], true).ToAutomaton(Errors(folded)));

    /// <summary>How many errors a folded word may have.</summary>
    public static int Errors(string folded) =>
        folded.Length switch
        {
            < Shortest => 0,
            < ShortestTwice => 1,
            _ => 2,
        };

    /// <summary>Whether another folded word may have been meant.</summary>
    public bool IsFor(string word) =>
        word.Length >= RightLetters
        && word.AsSpan(0, RightLetters).SequenceEqual(folded.AsSpan(0, RightLetters))
        && rest.Run(word[RightLetters..]);
}
