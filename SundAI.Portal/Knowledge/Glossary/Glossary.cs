using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.Markdown;
using SundAI.Portal.Platform.Text;

namespace SundAI.Portal.Knowledge;

/// <summary>The glossary in one language, ready to be found in texts.</summary>
internal sealed class Glossary
{
    private const int ExplanationMax = 240;
    private readonly Dictionary<string, string> explanations;
    private readonly TermFinder finder;

    private Glossary(IReadOnlyList<GlossaryTerm> terms, Language language, MarkdownRenderer markdown)
    {
        var english = language == Language.English;
        explanations = terms.ToDictionary(
            term => term.Slug,
            term => Sentences(markdown.ToPlainText(english ? term.ExplanationEn : term.ExplanationDa)),
            StringComparer.Ordinal
        );
        finder = new TermFinder(
            terms.Select(term =>
                (term.Slug, GlossaryTerm.Names(english ? term.AlsoEn : term.AlsoDa).Prepend(english ? term.TermEn : term.TermDa))
            ),
            language
        );
    }

    // As many whole sentences as a small box holds.
    private static string Sentences(string text)
    {
        var end = text.Length <= ExplanationMax ? -1 : text.LastIndexOf(". ", ExplanationMax, StringComparison.Ordinal);
        return end > 0 ? text[..(end + 1)] : Shortened.To(text, ExplanationMax);
    }

    /// <summary>Reads it in a language.</summary>
    public static async Task<Glossary> ReadAsync(
        PortalDbContext db,
        Language language,
        MarkdownRenderer markdown,
        CancellationToken cancellation
    ) => Of(await db.Set<GlossaryTerm>().AsNoTracking().ToListAsync(cancellation), language, markdown);

    /// <summary>These terms in a language.</summary>
    public static Glossary Of(IReadOnlyList<GlossaryTerm> terms, Language language, MarkdownRenderer markdown) =>
        new(terms, language, markdown);

    /// <summary>The slugs of the terms that a text uses, each once.</summary>
    public IEnumerable<string> UsedIn(string text) => finder.In(text).Select(found => found.Slug).Distinct();

    /// <summary>The terms in a piece of text, with what they mean.</summary>
    public IReadOnlyList<PageTip> Tips(string text) =>
        [
            .. finder
                .In(text)
                .Select(found => new PageTip(found.Start, found.Length, found.Slug, $"begreber/{found.Slug}", explanations[found.Slug])),
        ];
}
