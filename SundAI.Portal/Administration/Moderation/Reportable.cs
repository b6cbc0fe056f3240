using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Ecosystem;
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
    ];

    /// <summary>Whether there is such a text.</summary>
    public static Task<bool> ExistsAsync(PortalDbContext db, string kind, Guid id, CancellationToken cancellation) =>
        kind switch
        {
            nameof(Organisation) => db.Set<Organisation>().AnyAsync(row => row.Id == id, cancellation),
            nameof(Person) => db.Set<Person>().AnyAsync(row => row.Id == id && row.IsListed, cancellation),
            nameof(Post) => db.Set<Post>().AnyAsync(row => row.Id == id && row.Status != PostStatus.Draft, cancellation),
            nameof(Contribution) => db.Set<Contribution>().AnyAsync(row => row.Id == id, cancellation),
            nameof(RecommendationNote) => db.Set<RecommendationNote>()
                .AnyAsync(row => row.Id == id && row.Status != NoteStatus.Draft, cancellation),
            nameof(Comment) => db.Set<Comment>().AnyAsync(row => row.Id == id, cancellation),
            nameof(Amendment) => db.Set<Amendment>().AnyAsync(row => row.Id == id, cancellation),
            _ => Task.FromResult(false),
        };
}
