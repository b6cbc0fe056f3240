using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Knowledge.Questions.Reading;

/// <summary>Which question, which page of its answers, and how many of them a page.</summary>
public sealed record ReadQuestionInput(string Slug, int Page = 1, int Size = ReadQuestion.PageSize);

/// <summary>
/// Anyone reads a question with its answers. One that is taken down is shown to its asker and the moderators, such an answer to its
/// writer and the moderators.
/// </summary>
internal sealed class ReadQuestion(IDbContextFactory<PortalDbContext> contexts, SimilarTexts similar)
{
    /// <summary>How many answers stand on a page.</summary>
    public const int PageSize = 30;

    private const int MostRelated = 5;

    public async Task<Result<QuestionView>> HandleAsync(Actor actor, ReadQuestionInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var question = await db.Set<Question>().AsNoTracking().FirstOrDefaultAsync(row => row.Slug == input.Slug, cancellation);
        if (question is null)
        {
            return Refusal.NotFound;
        }

        var person = await db.PersonOfAsync(actor, cancellation);
        var you = person is null ? QuestionReader.Nobody : await YouAsync(db, actor, person.Id, question, cancellation);
        if (question.RemovedAt is not null && !you.IsAsker && !you.IsStaff)
        {
            return Refusal.NotFound;
        }

        var tags = await Tags.OfAsync(db, [question.Id], cancellation);
        var more = await MoreAsync(db, question, cancellation);
        return new QuestionView(
            question.Id,
            question.Slug,
            question.Title,
            question.Text,
            question.AskedAt,
            question.EditedAt,
            more.Asker,
            tags[question.Id].Of(TermKind.Theme),
            more.Votes,
            question.Closed,
            question.ClosedAt,
            question.ClosedLink,
            more.DuplicateOf,
            question.RemovedAt is not null,
            more.IsOfficial,
            more.IsAccepted,
            await AnswersAsync(db, question, (person?.Id, you.IsStaff), input, cancellation),
            await similar.FindAsync(db, question.Title, nameof(Question), MostRelated, cancellation, except: question.Id),
            you
        );
    }

    // Of all answers that anyone may read, not only of those on the page.
    private static Task<More> MoreAsync(PortalDbContext db, Question question, CancellationToken cancellation)
    {
        var answers = db.Set<Answer>().Shown().Where(answer => answer.QuestionId == question.Id);
        var authorities = db.Authorities();
        return (
            from row in db.Set<Question>()
            where row.Id == question.Id
            join person in db.Set<Person>() on row.PersonId equals (Guid?)person.Id into persons
            from person in persons.DefaultIfEmpty()
            join organisation in db.Set<Organisation>() on row.OrganisationId equals (Guid?)organisation.Id into organisations
            from organisation in organisations.DefaultIfEmpty()
            select new More(
                new Writer(person.Name, person.IsListed ? person.Slug : null, organisation.Name, organisation.Slug),
                db.Set<Vote>().Count(vote => vote.ThingId == row.Id),
                db.Set<Question>()
                    .Where(other => other.Id == row.DuplicateOfId && other.RemovedAt == null)
                    .Select(other => new SimilarText(other.Id, nameof(Question), "spoergsmaal/" + other.Slug, other.Title))
                    .FirstOrDefault(),
                answers.Any(answer => answer.IsOfficial && authorities.Contains(answer.OrganisationId!.Value)),
                answers.Any(answer => answer.Id == row.AcceptedId)
            )
        ).SingleAsync(cancellation);
    }

    private static async Task<QuestionReader> YouAsync(
        PortalDbContext db,
        Actor actor,
        Guid personId,
        Question question,
        CancellationToken cancellation
    )
    {
        var isStaff = await db.IsFacilitatorAsync(actor, cancellation);
        var organisationId = await db.ActingOrganisationAsync(actor, cancellation);
        var authorities = db.Authorities();
        var facts = await db.Set<Person>()
            .Where(row => row.Id == personId)
            .Select(_ => new
            {
                Follows = db.Set<Follower>().Any(row => row.QuestionId == question.Id && row.PersonId == personId),
                HasVoted = db.Set<Vote>().Any(row => row.ThingId == question.Id && row.PersonId == personId),
                Organisation = db.Set<Organisation>().Where(row => row.Id == organisationId).Select(row => row.Name).FirstOrDefault(),
                SpeaksOfficially = authorities.Any(id => id == organisationId),
            })
            .SingleAsync(cancellation);
        return new QuestionReader(
            true,
            question.PersonId == personId,
            isStaff,
            facts.Follows,
            facts.HasVoted,
            facts.Organisation,
            facts.SpeaksOfficially
        );
    }

    private static Task<Page<AnswerView>> AnswersAsync(
        PortalDbContext db,
        Question question,
        (Guid? PersonId, bool IsStaff) reader,
        ReadQuestionInput input,
        CancellationToken cancellation
    )
    {
        var (me, isStaff) = reader;
        var authorities = db.Authorities();
        var ours = db.Set<Membership>()
            .Where(row => me != null && row.PersonId == me && row.Status == MembershipStatus.Active)
            .Select(row => (Guid?)row.OrganisationId);
        var answers = db.Set<Answer>()
            .Where(row => row.QuestionId == question.Id)
            .Where(row => row.RemovedAt == null || isStaff || (me != null && row.PersonId == me))
            .OrderByDescending(row => row.IsOfficial && authorities.Contains(row.OrganisationId!.Value))
            .ThenByDescending(row => row.Id == question.AcceptedId)
            .ThenByDescending(row => db.Set<Vote>().Count(vote => vote.ThingId == row.Id))
            .ThenBy(row => row.WrittenAt)
            .ThenBy(row => row.Id);
        var views =
            from row in answers
            join person in db.Set<Person>() on row.PersonId equals (Guid?)person.Id into persons
            from person in persons.DefaultIfEmpty()
            join organisation in db.Set<Organisation>() on row.OrganisationId equals (Guid?)organisation.Id into organisations
            from organisation in organisations.DefaultIfEmpty()
            select new AnswerView(
                row.Id,
                row.Text,
                row.WrittenAt,
                row.EditedAt,
                new Writer(person.Name, person.IsListed ? person.Slug : null, organisation.Name, organisation.Slug),
                row.IsOfficial && authorities.Contains(row.OrganisationId!.Value),
                row.RemovedAt == null && row.Id == question.AcceptedId,
                row.RemovedAt != null,
                db.Set<Vote>().Count(vote => vote.ThingId == row.Id),
                db.Set<Vote>().Any(vote => vote.ThingId == row.Id && vote.PersonId == me),
                row.IsOfficial ? ours.Contains(row.OrganisationId) : me != null && row.PersonId == me,
                me != null && row.PersonId == me
            );
        return views.ToPageAsync(input.Page, input.Size, cancellation);
    }

    private sealed record More(Writer Asker, int Votes, SimilarText? DuplicateOf, bool IsOfficial, bool IsAccepted);
}
