using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Knowledge.Questions.Asking;

/// <summary>
/// The asker changes the words or the themes. When somebody saved meanwhile, the refusal's <see cref="Refusal.Current"/> is the
/// <see cref="QuestionInput"/> that is stored now. Answers its slug.
/// </summary>
internal sealed class EditQuestion(
    IDbContextFactory<PortalDbContext> contexts,
    TaxonomyCatalogue catalogue,
    QuestionWriting writing,
    TimeProvider clock
)
{
    public async Task<Result<string>> HandleAsync(Actor actor, QuestionInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var question = await db.Set<Question>().FirstOrDefaultAsync(row => row.Id == input.Id, cancellation);
        if (question is null || !await db.IsAskerAsync(actor, question, cancellation))
        {
            return Refusal.NotFound;
        }

        if (question.RemovedAt is not null)
        {
            return Refusal.Of<QuestionsText>("Refused.TakenDown");
        }

        var check = input.Validate(catalogue);
        if (check.Failed)
        {
            return check.Refusals;
        }

        var stored = await ReadQuestionForEditing.ReadAsync(db, question, cancellation);
        if (question.Version != input.Version)
        {
            return Refusal.Stale(stored);
        }

        question.Write(input.Title, input.Text ?? "");
        if (question.Title != stored.Title || question.Text != stored.Text)
        {
            question.Edited(clock.GetUtcNow().UtcDateTime);
        }

        await writing.TagAsync(db, question.Id, input, cancellation);
        await writing.ShowAsync(db, question, cancellation);
        // Tags are rows of their own: an edit of them alone is a new version too.
        db.Entry(question).Property(row => row.Version).IsModified = true;
        var saved = await db.SaveAsync(cancellation);
        return saved.IsDone ? question.Slug : Result<string>.From(saved);
    }
}

/// <summary>What the form shows to the asker.</summary>
internal sealed class ReadQuestionForEditing(IDbContextFactory<PortalDbContext> contexts)
{
    public async Task<Result<QuestionInput>> HandleAsync(Actor actor, string slug, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var question = await db.Set<Question>().AsNoTracking().FirstOrDefaultAsync(row => row.Slug == slug, cancellation);
        return question is { RemovedAt: null } && await db.IsAskerAsync(actor, question, cancellation)
            ? await ReadAsync(db, question, cancellation)
            : Refusal.NotFound;
    }

    /// <summary>What is stored, in the form's shape.</summary>
    internal static async Task<QuestionInput> ReadAsync(PortalDbContext db, Question question, CancellationToken cancellation) =>
        new()
        {
            Id = question.Id,
            Title = question.Title,
            Text = question.Text,
            Themes = (await Tags.OfAsync(db, [question.Id], cancellation))[question.Id].Of(TermKind.Theme),
            Version = question.Version,
        };
}
