using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Knowledge.Questions;

/// <summary>
/// Who may do what with questions. Anyone reads what is not taken down; every signed-in person asks, answers, votes and follows. The asker
/// edits, accepts, deletes and reopens; facilitators close and reopen. An official answer belongs to its authority: whoever speaks for it
/// gives it and corrects it. Any other answer is its writer's.
/// </summary>
internal static class QuestionsPolicy
{
    /// <summary>The organisation type whose verified members answer officially.</summary>
    public const string Authority = "myndighed";

    /// <summary>Whether an organisation's official word counts.</summary>
    public static Expression<Func<Organisation, bool>> IsVerifiedAuthority { get; } =
        organisation => organisation.TypeSlug == Authority && organisation.VerifiedAt != null;

    /// <summary>The questions that anyone may read.</summary>
    public static IQueryable<Question> Shown(this IQueryable<Question> questions) => questions.Where(row => row.RemovedAt == null);

    /// <summary>The answers that anyone may read.</summary>
    public static IQueryable<Answer> Shown(this IQueryable<Answer> answers) => answers.Where(row => row.RemovedAt == null);

    /// <summary>The keys of the organisations whose official answers count.</summary>
    public static IQueryable<Guid> Authorities(this PortalDbContext db) =>
        db.Set<Organisation>().Where(IsVerifiedAuthority).Select(row => row.Id);

    /// <summary>The authority the actor speaks for right now; null when it is none, or none that is verified.</summary>
    public static async Task<Guid?> ActingAuthorityAsync(this PortalDbContext db, Actor actor, CancellationToken cancellation) =>
        await db.ActingOrganisationAsync(actor, cancellation) is { } id
        && await db.Authorities().AnyAsync(authority => authority == id, cancellation)
            ? id
            : null;

    /// <summary>Whether the actor may see a question: what is taken down only its asker and the moderators.</summary>
    public static async Task<bool> MayReadAsync(this PortalDbContext db, Actor actor, Question question, CancellationToken cancellation) =>
        question.RemovedAt is null
        || await db.IsAskerAsync(actor, question, cancellation)
        || await db.IsFacilitatorAsync(actor, cancellation);

    /// <summary>Whether the actor asked it.</summary>
    public static async Task<bool> IsAskerAsync(this PortalDbContext db, Actor actor, Question question, CancellationToken cancellation) =>
        await db.PersonOfAsync(actor, cancellation) is { } person && question.PersonId == person.Id;

    /// <summary>Whether an answer is the actor's to change: an official one is its authority's, any other its writer's.</summary>
    public static async Task<bool> OwnsAsync(this PortalDbContext db, Actor actor, Answer answer, CancellationToken cancellation) =>
        answer is { IsOfficial: true, OrganisationId: { } authority }
            ? await db.SpeaksForAsync(actor, authority, cancellation)
            : await db.PersonOfAsync(actor, cancellation) is { } person && answer.PersonId == person.Id;
}
