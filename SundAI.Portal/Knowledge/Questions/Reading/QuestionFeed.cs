using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Feeds;
using SundAI.Portal.Platform.Markdown;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Knowledge.Questions.Reading;

/// <summary>Questions as news. Who asks is named as their organisation; a person's own name stays on the page.</summary>
internal sealed class QuestionFeed(IStringLocalizer<QuestionsText> texts, MarkdownRenderer markdown) : IFeedSource
{
    private const int Beginning = 900;

    public string Word => "spoergsmaal";

    public string Page => "spoergsmaal";

    public string Name => texts["Questions.Title"];

    public async Task<IReadOnlyList<FeedEntry>> NewestAsync(PortalDbContext db, string? theme, int take, CancellationToken cancellation)
    {
        var questions = db.Set<Question>().AsNoTracking().Shown();
        if (theme is not null)
        {
            var tagged = Tags.Owners(db, TermKind.Theme, theme);
            questions = questions.Where(row => tagged.Contains(row.Id));
        }

        var rows = await questions
            .OrderByDescending(row => row.AskedAt)
            .ThenByDescending(row => row.Id)
            .Take(take)
            .Select(row => new
            {
                row.Id,
                row.Slug,
                row.Title,
                Text = row.Text.Substring(0, Beginning),
                row.AskedAt,
                row.EditedAt,
                Organisation = db.Set<Organisation>().Where(one => one.Id == row.OrganisationId).Select(one => one.Name).FirstOrDefault(),
            })
            .ToListAsync(cancellation);
        return
        [
            .. rows.Select(row => new FeedEntry(
                row.Id,
                $"spoergsmaal/{row.Slug}",
                row.Title,
                markdown.ToPlainText(row.Text),
                row.AskedAt,
                row.EditedAt ?? row.AskedAt,
                row.Organisation ?? texts["Feed.Member"]
            )),
        ];
    }
}
