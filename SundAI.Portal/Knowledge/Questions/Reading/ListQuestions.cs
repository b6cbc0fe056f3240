using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Markdown;
using SundAI.Portal.Platform.Search;
using SundAI.Portal.Platform.Text;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Knowledge.Questions.Reading;

/// <summary>How far a question has come.</summary>
public enum QuestionState
{
    /// <summary>Open, and nobody has answered.</summary>
    Unanswered,
    Answered,

    /// <summary>An authority has answered.</summary>
    Official,
}

/// <summary>What stands first.</summary>
public enum QuestionOrder
{
    Newest,
    Votes,
    Activity,
}

/// <summary>What the list of questions is narrowed to; every part may be missing.</summary>
public sealed record QuestionFilter(
    string? Words = null,
    string? Theme = null,
    QuestionState? State = null,
    QuestionOrder Order = QuestionOrder.Newest,
    int Page = 1,
    int PageSize = 20
);

/// <summary>Who wrote something, as it is shown: the name is null when they are gone, the slug when they do not want to be found.</summary>
public sealed record Writer(string? Name, string? Slug, string? Organisation, string? OrganisationSlug);

/// <summary>A question in a list.</summary>
public sealed record QuestionLine(
    Guid Id,
    string Slug,
    string Title,
    string Beginning,
    DateTime AskedAt,
    DateTime LastAt,
    Writer Asker,
    int Answers,
    int Votes,
    bool IsOfficial,
    bool IsAccepted,
    bool IsClosed,
    IReadOnlyList<string> Themes
);

/// <summary>Questions for anyone; what is taken down is left out. A fixed number of queries.</summary>
internal sealed class ListQuestions(IDbContextFactory<PortalDbContext> contexts, MarkdownRenderer markdown)
{
    private const int BeginningLength = 220;

    public async Task<Page<QuestionLine>> HandleAsync(Actor actor, QuestionFilter filter, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var page = await Ordered(db, Narrow(db, filter), filter.Order).ToPageAsync(filter.Page, filter.PageSize, cancellation);
        var tags = await Tags.OfAsync(db, [.. page.Items.Select(line => line.Id)], cancellation);
        return new Page<QuestionLine>(
            [
                .. page.Items.Select(line =>
                    line with
                    {
                        Beginning = Shortened.To(markdown.ToPlainText(line.Beginning).ReplaceLineEndings(" "), BeginningLength),
                        Themes = tags[line.Id].Of(TermKind.Theme),
                    }
                ),
            ],
            page.Number,
            page.Size,
            page.Total
        );
    }

    private static IQueryable<Question> Narrow(PortalDbContext db, QuestionFilter filter)
    {
        var questions = db.Set<Question>().AsNoTracking().Shown();
        if (SearchIndex.Matches(db, nameof(Question), filter.Words) is { } matches)
        {
            questions = questions.Where(row => matches.Contains(row.Id));
        }

        if (!string.IsNullOrEmpty(filter.Theme))
        {
            var owners = Tags.Owners(db, TermKind.Theme, filter.Theme);
            questions = questions.Where(row => owners.Contains(row.Id));
        }

        var answers = db.Set<Answer>().Shown();
        var authorities = db.Authorities();
        return filter.State switch
        {
            QuestionState.Unanswered => questions.Where(row => row.Closed == null && !answers.Any(answer => answer.QuestionId == row.Id)),
            QuestionState.Answered => questions.Where(row => answers.Any(answer => answer.QuestionId == row.Id)),
            QuestionState.Official => questions.Where(row =>
                answers.Any(answer =>
                    answer.QuestionId == row.Id && answer.IsOfficial && authorities.Contains(answer.OrganisationId!.Value)
                )
            ),
            _ => questions,
        };
    }

    private static IQueryable<QuestionLine> Ordered(PortalDbContext db, IQueryable<Question> questions, QuestionOrder order)
    {
        var answers = db.Set<Answer>().Shown();
        var ordered = order switch
        {
            QuestionOrder.Votes => questions.OrderByDescending(row => db.Set<Vote>().Count(vote => vote.ThingId == row.Id)),
            QuestionOrder.Activity => questions.OrderByDescending(row =>
                answers.Where(answer => answer.QuestionId == row.Id).Max(answer => (DateTime?)answer.WrittenAt) ?? row.AskedAt
            ),
            _ => questions.OrderByDescending(row => row.AskedAt),
        };
        var authorities = db.Authorities();
        return from row in ordered.ThenByDescending(row => row.AskedAt).ThenByDescending(row => row.Id)
            join person in db.Set<Person>() on row.PersonId equals (Guid?)person.Id into persons
            from person in persons.DefaultIfEmpty()
            join organisation in db.Set<Organisation>() on row.OrganisationId equals (Guid?)organisation.Id into organisations
            from organisation in organisations.DefaultIfEmpty()
            select new QuestionLine(
                row.Id,
                row.Slug,
                row.Title,
                row.Text.Substring(0, 600),
                row.AskedAt,
                answers.Where(answer => answer.QuestionId == row.Id).Max(answer => (DateTime?)answer.WrittenAt) ?? row.AskedAt,
                new Writer(person.Name, person.IsListed ? person.Slug : null, organisation.Name, organisation.Slug),
                answers.Count(answer => answer.QuestionId == row.Id),
                db.Set<Vote>().Count(vote => vote.ThingId == row.Id),
                answers.Any(answer =>
                    answer.QuestionId == row.Id && answer.IsOfficial && authorities.Contains(answer.OrganisationId!.Value)
                ),
                answers.Any(answer => answer.Id == row.AcceptedId),
                row.Closed != null,
                new List<string>()
            );
    }
}
