namespace SundAI.Portal.Platform.Text;

/// <summary>Texts that must fit.</summary>
public static class Shortened
{
    /// <summary>The text, or as much of it as fits with an ellipsis behind. No letter of two halves is cut in the middle.</summary>
    public static string To(string text, int max)
    {
        if (text.Length <= max)
        {
            return text;
        }

        var end = max - 1;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)] + "…";
    }
}
