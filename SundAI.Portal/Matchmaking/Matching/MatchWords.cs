namespace SundAI.Portal.Matchmaking.Matching;

/// <summary>The words of an activity, its title twice, and their grams: taken apart from the index, since this is most of the work.</summary>
internal sealed record MatchWords(IReadOnlyList<string> Words, GramCount[] Grams)
{
    public static MatchWords Of(MatchActivity activity, Meanings meanings)
    {
        var title = Matching.Grams.WordsOf(activity.Title);
        var text = Matching.Grams.WordsOf(activity.Text);
        uint[] said = [.. meanings.In(title)];
        return new([.. title, .. text], Matching.Grams.Of([.. title, .. text, .. title], [.. said, .. said, .. meanings.In(text)]));
    }
}
