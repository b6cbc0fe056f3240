using AngleSharp.Dom;

namespace SundAI.Portal.Platform.Markdown;

/// <summary>Puts an explanation behind the first use of a word in a page's text: seen on hover, focus and tap, without script.</summary>
internal static class TipMarker
{
    private static readonly HashSet<string> Outside = ["a", "h1", "h2", "h3", "h4", "h5", "h6", "code", "pre"];

    /// <summary>Marks each word once, where it stands first, but not in links, headings and code.</summary>
    public static void Mark(IElement root, PageTips tips)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in root.Descendants<IText>().Where(IsRunning).ToList())
        {
            // From the end, so that what is split off leaves the places before it as they are.
            foreach (var tip in tips.Find(text.Data).Where(tip => seen.Add(tip.Key)).Reverse().ToList())
            {
                _ = text.Split(tip.Start + tip.Length);
                var word = text.Split(tip.Start);
                var holder = root.Owner!.CreateElement("span");
                _ = word.Parent!.ReplaceChild(holder, word);
                Fill(holder, word, tip, tips.ReadMore);
            }
        }
    }

    private static bool IsRunning(IText text) => !text.Ancestors<IElement>().Any(element => Outside.Contains(element.LocalName));

    private static void Fill(IElement holder, IText word, PageTip tip, string readMore)
    {
        var (id, document) = ($"begreb-{tip.Key}", holder.Owner!);
        holder.ClassName = "tip";
        var term = document.CreateElement("dfn");
        term.ClassName = "tip-word";
        term.SetAttribute("tabindex", "0");
        term.SetAttribute("aria-describedby", id);
        _ = term.AppendChild(word);
        var box = document.CreateElement("span");
        box.ClassName = "tip-box";
        var explanation = document.CreateElement("span");
        explanation.Id = id;
        explanation.TextContent = tip.Explanation;
        var link = document.CreateElement("a");
        link.SetAttribute("href", tip.Path);
        link.TextContent = readMore;
        box.Append(explanation, document.CreateTextNode(" "), link);
        holder.Append(term, box);
    }
}
