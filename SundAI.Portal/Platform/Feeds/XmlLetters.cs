using System.Xml;

namespace SundAI.Portal.Platform.Feeds;

/// <summary>What people typed, as XML can hold it.</summary>
public static class XmlLetters
{
    /// <summary>The text without the few signs that XML has no way to write: control signs and halves of letters.</summary>
    public static string Of(string text)
    {
        var isWhole = true;
        for (var at = 0; at < text.Length && isWhole; at++)
        {
            isWhole = Length(text, at) == 1 || (Length(text, at) == 2 && ++at > 0);
        }

        return isWhole ? text : string.Concat(Parts(text));
    }

    private static IEnumerable<string> Parts(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var length = Length(text, at);
            if (length > 0)
            {
                yield return text.Substring(at, length);
            }

            at += Math.Max(0, length - 1);
        }
    }

    private static int Length(string text, int at) =>
        XmlConvert.IsXmlChar(text[at]) ? 1
        : at + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[at + 1], text[at]) ? 2
        : 0;
}
