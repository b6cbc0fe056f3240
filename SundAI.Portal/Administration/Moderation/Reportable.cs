using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Knowledge.Questions;
using SundAI.Portal.Matchmaking;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Recommendations;
using SundAI.Portal.Workshops;

namespace SundAI.Portal.Administration.Moderation;

/// <summary>The texts that people write and others may report.</summary>
internal static class Reportable
{
    /// <summary>The kinds, as <c>ReportLink</c> names them.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
    [
        nameof(Organisation),
        nameof(Person),
        nameof(Post),
        nameof(Contribution),
        nameof(RecommendationNote),
        nameof(Comment),
        nameof(Amendment),
        nameof(Workshop),
        nameof(Question),
        nameof(Answer),
    ];

    /// <summary>Whether there is such a text.</summary>
    public static async Task<bool> ExistsAsync(PortalDbContext db, string kind, Guid id, CancellationToken cancellation) =>
        await TextAsync(db, kind, id, cancellation) is not null;

    /// <summary>What it says now; null when there is no such text, or only its writers see it.</summary>
    public static Task<string?> TextAsync(PortalDbContext db, string kind, Guid id, CancellationToken cancellation)
    {
        var text = kind switch
        {
            nameof(Organisation) => db.Set<Organisation>()
                .Where(row => row.Id == id)
                .Select(row => row.Name + "\n" + row.Summary + "\n" + row.Description),
            nameof(Person) => db.Set<Person>()
                .Where(row => row.Id == id && row.IsListed)
                .Select(row => row.Name + "\n" + row.Title + "\n" + row.About),
            nameof(Post) => db.Set<Post>()
                .Where(row => row.Id == id && row.Status != PostStatus.Draft)
                .Select(row => row.Title + "\n" + row.Summary + "\n" + row.Text + "\n" + row.Required + "\n" + row.Wished),
            nameof(Contribution) => db.Set<Contribution>().Where(row => row.Id == id).Select(row => row.Text),
            nameof(RecommendationNote) => db.Set<RecommendationNote>()
                .Where(row => row.Id == id && row.Status != NoteStatus.Draft)
                .Select(row => row.Title + "\n" + row.Lede),
            nameof(Comment) => db.Set<Comment>().Where(row => row.Id == id).Select(row => row.Text),
            nameof(Amendment) => db.Set<Amendment>().Where(row => row.Id == id).Select(row => row.Proposed + "\n" + row.Reason),
            nameof(Workshop) => db.Set<Workshop>()
                .Where(row => row.Id == id && row.Status != WorkshopStatus.Draft)
                .Select(row => row.Title + "\n" + row.Lede + "\n" + row.Description),
            nameof(Question) => db.Set<Question>().Where(row => row.Id == id).Select(row => row.Title + "\n" + row.Text),
            nameof(Answer) => db.Set<Answer>().Where(row => row.Id == id).Select(row => row.Text),
            _ => null,
        };
        return text?.FirstOrDefaultAsync(cancellation) ?? Task.FromResult<string?>(null);
    }
}
