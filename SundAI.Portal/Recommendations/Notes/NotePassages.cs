using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Knowledge.Ask;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.Search;

namespace SundAI.Portal.Recommendations.Notes;

/// <summary>
/// The paragraphs and recommendations of adopted notes, in the version that was adopted. What is in consultation may still change, and what
/// an older version said is superseded: neither is quoted.
/// </summary>
internal sealed class NotePassages : IPassageSource
{
    // What is adopted never changes.
    public async Task<string> StampAsync(PortalDbContext db, CancellationToken cancellation)
    {
        var adopted = await db.Set<RecommendationNote>()
            .Where(note => note.Status == NoteStatus.Adopted)
            .GroupBy(_ => 1)
            .Select(all => new { Count = all.Count(), Newest = all.Max(note => note.AdoptedAt) })
            .FirstOrDefaultAsync(cancellation);
        return $"{adopted?.Count} {adopted?.Newest:O}";
    }

    public async IAsyncEnumerable<PublishedPassage> ReadAllAsync(PortalDbContext db)
    {
        var adopted =
            from note in db.Set<RecommendationNote>()
            join version in db.Set<NoteVersion>() on note.Id equals version.NoteId
            where note.Status == NoteStatus.Adopted && version.Number == note.CurrentNumber
            orderby note.AdoptedAt, note.Id
            select new
            {
                note.Slug,
                version.Number,
                version.Title,
                version.Lede,
                version.Content,
            };
        await foreach (var note in adopted.AsNoTracking().AsAsyncEnumerable())
        {
            // A note is written in one language.
            var sections = NoteOutline.Of(NoteVersion.Read(note.Content));
            var words = sections.SelectMany(section => section.Items).Select(item => item.Text).Prepend(note.Lede);
            var language = AskedQuestion.LanguageOf(string.Join(' ', words), Language.Danish);
            if (note.Lede.Length > 0)
            {
                yield return Of("", note.Lede, null);
            }

            foreach (var section in sections)
            {
                foreach (var item in section.Items)
                {
                    yield return Of(section.Title, item.Text, item.Anchor);
                }
            }

            PublishedPassage Of(string heading, string text, string? anchor) =>
                new(
                    language,
                    nameof(RecommendationNote),
                    note.Title,
                    $"anbefalinger/{note.Slug}{(anchor is null ? "" : "#" + anchor)}",
                    text
                )
                {
                    Heading = heading,
                    Version = note.Number,
                    IsAdopted = true,
                };
        }
    }
}
