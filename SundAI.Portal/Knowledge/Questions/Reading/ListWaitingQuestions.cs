using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Knowledge.Questions.Reading;

/// <summary>A question that waits for somebody.</summary>
/// <param name="IsMine">Whether it is their own, with answers of which none is chosen; else one that their authority could answer.</param>
public sealed record WaitingQuestion(string Slug, string Title, bool IsMine);

/// <summary>
/// Questions that wait for the actor: their own open ones that were answered by others, where they have not said which answer helped; and
/// for those who act for a verified authority, the unanswered ones on its themes. The newest few of each, and how many there are.
/// </summary>
internal sealed class ListWaitingQuestions(IDbContextFactory<PortalDbContext> contexts)
{
    private const int Few = 3;

    public async Task<(IReadOnlyList<WaitingQuestion> Newest, int Total)> HandleAsync(Actor actor, CancellationToken cancellation)
    {
        if (!actor.IsSignedIn)
        {
            return ([], 0);
        }

        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var open = db.Set<Question>().AsNoTracking().Shown().Where(row => row.Closed == null);
        var answers = db.Set<Answer>().Shown();
        var mine = await Newest(
                open.Where(row =>
                    db.Set<Person>().Any(person => person.Id == row.PersonId && person.UserId == actor.UserId)
                    && row.AcceptedId == null
                    && answers.Any(answer => answer.QuestionId == row.Id && answer.PersonId != row.PersonId)
                ),
                true
            )
            .ToPageAsync(1, Few, cancellation);
        if (await db.ActingAuthorityAsync(actor, cancellation) is not { } authority)
        {
            return (mine.Items, mine.Total);
        }

        var themes = db.Set<Tag>().Where(tag => tag.OwnerId == authority && tag.Kind == TermKind.Theme).Select(tag => tag.Slug);
        var about = db.Set<Tag>().Where(tag => tag.Kind == TermKind.Theme && themes.Contains(tag.Slug)).Select(tag => tag.OwnerId);
        var theirs = await Newest(open.Where(row => about.Contains(row.Id) && !answers.Any(answer => answer.QuestionId == row.Id)), false)
            .ToPageAsync(1, Few, cancellation);
        return ([.. mine.Items, .. theirs.Items], mine.Total + theirs.Total);
    }

    private static IQueryable<WaitingQuestion> Newest(IQueryable<Question> questions, bool isMine) =>
        questions
            .OrderByDescending(row => row.AskedAt)
            .ThenByDescending(row => row.Id)
            .Select(row => new WaitingQuestion(row.Slug, row.Title, isMine));
}
