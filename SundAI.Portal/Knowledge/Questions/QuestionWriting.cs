using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Markdown;
using SundAI.Portal.Platform.Search;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Knowledge.Questions;

/// <summary>Keeps tags and search in step with a question and its answers, in the same save.</summary>
internal sealed class QuestionWriting(TaxonomyCatalogue catalogue, MarkdownRenderer markdown)
{
    public Task TagAsync(PortalDbContext db, Guid id, QuestionInput input, CancellationToken cancellation) =>
        Tags.SetAsync(db, id, TermKind.Theme, catalogue.Known(TermKind.Theme, input.Themes), cancellation);

    /// <summary>Shows to search what the question and its answers will say after the save; takes it away when it is taken down.</summary>
    public async Task ShowAsync(PortalDbContext db, Question question, CancellationToken cancellation)
    {
        if (question.RemovedAt is not null)
        {
            await SearchIndex.RemoveAsync(db, nameof(Question), question.Id, cancellation);
            return;
        }

        await db.Set<Answer>().Where(row => row.QuestionId == question.Id).LoadAsync(cancellation);
        var answers = db.Set<Answer>()
            .Local.Where(row => row.QuestionId == question.Id && row.RemovedAt is null)
            .OrderBy(row => row.WrittenAt)
            .Select(row => row.Text);
        var themes = await Tags.SoonAsync(db, question.Id, TermKind.Theme, cancellation);
        await SearchIndex.PutAsync(db, Entry(question, answers, themes), cancellation);
    }

    /// <summary>The question as it is found.</summary>
    public SearchEntry Entry(Question question, IEnumerable<string> answers, IReadOnlyCollection<string> themes) =>
        new(
            nameof(Question),
            question.Id,
            $"spoergsmaal/{question.Slug}",
            question.Title,
            question.Title,
            string.Join(' ', answers.Prepend(question.Text).Select(markdown.ToPlainText)),
            Themes: themes
        );
}

/// <summary>Questions that are not taken down can be found, with what is answered to them.</summary>
internal sealed class QuestionSearch(QuestionWriting writing) : ISearchSource
{
    public string Kind => nameof(Question);

    public async IAsyncEnumerable<SearchEntry> ReadAllAsync(PortalDbContext db)
    {
        var rows = db.Set<Question>()
            .AsNoTracking()
            .Shown()
            .Select(question => new
            {
                question,
                Tags = db.Set<Tag>().Where(tag => tag.OwnerId == question.Id).ToList(),
                Answers = db.Set<Answer>()
                    .Where(answer => answer.QuestionId == question.Id && answer.RemovedAt == null)
                    .OrderBy(answer => answer.WrittenAt)
                    .Select(answer => answer.Text)
                    .ToList(),
            });
        await foreach (var row in rows.AsAsyncEnumerable())
        {
            yield return writing.Entry(row.question, row.Answers, row.Tags.Of(TermKind.Theme));
        }
    }
}
