using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Knowledge.Ask;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.Markdown;
using SundAI.Portal.Platform.Search;

namespace SundAI.Portal.Knowledge.Questions.Reading;

/// <summary>
/// The paragraphs of answers that somebody else than their writer vouches for: those of verified authorities, and those that helped the
/// asker, unless the asker gave them. What time has passed by is quoted no more, nor what is taken down.
/// </summary>
internal sealed class AnswerPassages(MarkdownRenderer markdown) : IPassageSource
{
    public async Task<string> StampAsync(PortalDbContext db, CancellationToken cancellation)
    {
        var versions = await Vouched(db)
            .Select(row => new
            {
                row.Answer.Version,
                Asked = row.Question.Version,
                row.Authority,
            })
            .ToListAsync(cancellation);
        return PassageStamp.OfParts(versions.Select(row => $"{row.Version:N}{row.Asked:N}{row.Authority}"));
    }

    public async IAsyncEnumerable<PublishedPassage> ReadAllAsync(PortalDbContext db)
    {
        var rows = Vouched(db)
            .Select(row => new
            {
                row.Question.Slug,
                row.Question.Title,
                row.Answer.Id,
                row.Answer.Text,
                row.Authority,
            });
        await foreach (var row in rows.AsAsyncEnumerable())
        {
            // An answer is written in one language, and nobody says which.
            var language = AskedQuestion.LanguageOf($"{row.Title} {row.Text}", Language.Danish);
            foreach (var passage in markdown.Passages(row.Text))
            {
                yield return new PublishedPassage(
                    language,
                    nameof(Answer),
                    row.Title,
                    $"spoergsmaal/{row.Slug}#svar-{row.Id:N}",
                    passage.Text
                )
                {
                    Heading = passage.Heading ?? "",
                    Authority = row.Authority,
                };
            }
        }
    }

    private static IQueryable<VouchedAnswer> Vouched(PortalDbContext db)
    {
        var authorities = db.Authorities();
        return from answer in db.Set<Answer>().AsNoTracking().Shown()
            join question in db.Set<Question>().AsNoTracking().Shown() on answer.QuestionId equals question.Id
            let authority = db.Set<Organisation>()
                .Where(row => answer.IsOfficial && row.Id == answer.OrganisationId && authorities.Contains(row.Id))
                .Select(row => row.Name)
                .FirstOrDefault()
            where question.Closed != CloseReason.Outdated
            where authority != null || (question.AcceptedId == answer.Id && question.PersonId != answer.PersonId)
            orderby question.AskedAt, question.Id, answer.WrittenAt, answer.Id
            select new VouchedAnswer(question, answer, authority);
    }

    private sealed record VouchedAnswer(Question Question, Answer Answer, string? Authority);
}
