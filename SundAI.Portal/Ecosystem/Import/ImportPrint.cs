using SundAI.Portal.Platform.Localisation;

namespace SundAI.Portal.Ecosystem.Import;

/// <summary>The report of an import as lines of text: the mapping, the figures, and each row that was not simply taken.</summary>
internal static class ImportPrint
{
    public static void Write(TextWriter to, ImportReport report, Words words, bool isDryRun)
    {
        to.WriteLine("Mapping of types (the first line that fits decides):");
        foreach (var rule in SourceTypeMap.Table)
        {
            var sign = rule.NameSays is { } says ? $", name says {says.Example}" : "";
            to.WriteLine($"  {string.Join(" | ", rule.SourceTypes)}{sign} -> {rule.Becomes}");
        }

        Notes(to, "Refused", report.Refused, words);
        Notes(to, "Merged", report.Merged, words);
        Notes(to, "Taken without something", report.Remarks, words);
        to.WriteLine();
        foreach (var (type, count) in report.Types.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal))
        {
            to.WriteLine($"  {type}: {count}");
        }

        to.WriteLine($"{report.Rows} rows: {report.Taken} taken, {report.Merged.Count} merged, {report.Refused.Count} refused.");
        to.WriteLine($"{report.WithoutRegion} of those taken have no certain region; it stays unknown.");
        if (isDryRun)
        {
            to.WriteLine("This was a dry run: nothing was saved.");
        }
    }

    private static void Notes(TextWriter to, string title, IReadOnlyList<ImportNote> notes, Words words)
    {
        if (notes.Count == 0)
        {
            return;
        }

        to.WriteLine();
        to.WriteLine($"{title}:");
        foreach (var note in notes)
        {
            to.WriteLine($"  line {note.Line}: {note.Name}: {words.Of(note.Why)}");
        }
    }
}
