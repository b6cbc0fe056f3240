using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Knowledge.Questions;
using SundAI.Portal.Matchmaking;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Events;
using SundAI.Portal.Recommendations;
using SundAI.Portal.Workshops;

namespace SundAI.Portal.Notifications.Listeners;

/// <summary>Tells whoever wrote a text that a moderator took it down.</summary>
internal sealed class TellAboutTakeDowns(IDbContextFactory<PortalDbContext> contexts, Notifier notifier)
    : IListener<PostTakenDown>,
        IListener<CommentTakenDown>,
        IListener<AmendmentTakenDown>,
        IListener<ContributionTakenDown>,
        IListener<QuestionTakenDown>,
        IListener<AnswerTakenDown>
{
    public async Task HearAsync(PostTakenDown happened, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await db.Set<Post>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == happened.PostId, cancellation) is { } post)
        {
            var news = new News(nameof(PostTakenDown), $"opslag/{post.Slug}", post.Title);
            await notifier.TellOrganisationAsync(db, post.OrganisationId, news, cancellation);
        }
    }

    public async Task HearAsync(CommentTakenDown happened, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var writer = db.Set<Comment>().Where(row => row.Id == happened.CommentId).Select(row => row.PersonId);
        await TellOfNoteAsync(db, nameof(CommentTakenDown), happened.NoteId, writer, cancellation);
    }

    public async Task HearAsync(AmendmentTakenDown happened, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var writer = db.Set<Amendment>().Where(row => row.Id == happened.AmendmentId).Select(row => row.PersonId);
        await TellOfNoteAsync(db, nameof(AmendmentTakenDown), happened.NoteId, writer, cancellation);
    }

    public async Task HearAsync(ContributionTakenDown happened, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var writer = db.Set<Contribution>().Where(row => row.Id == happened.ContributionId).Select(row => row.PersonId);
        var workshop = await db.Set<Workshop>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == happened.WorkshopId, cancellation);
        if (workshop is not null && await writer.FirstOrDefaultAsync(cancellation) is { } person)
        {
            var news = new News(nameof(ContributionTakenDown), $"workshops/{workshop.Slug}", workshop.Title);
            await notifier.TellAsync(db, [person], news, cancellation);
        }
    }

    public async Task HearAsync(QuestionTakenDown happened, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var writer = db.Set<Question>().Where(row => row.Id == happened.QuestionId).Select(row => row.PersonId);
        await TellOfQuestionAsync(db, nameof(QuestionTakenDown), happened.QuestionId, writer, cancellation);
    }

    public async Task HearAsync(AnswerTakenDown happened, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var writer = db.Set<Answer>().Where(row => row.Id == happened.AnswerId).Select(row => row.PersonId);
        await TellOfQuestionAsync(db, nameof(AnswerTakenDown), happened.QuestionId, writer, cancellation);
    }

    private async Task TellOfQuestionAsync(
        PortalDbContext db,
        string key,
        Guid questionId,
        IQueryable<Guid?> writer,
        CancellationToken cancellation
    )
    {
        var question = await db.Set<Question>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == questionId, cancellation);
        if (question is not null && await writer.FirstOrDefaultAsync(cancellation) is { } person)
        {
            await notifier.TellAsync(db, [person], new News(key, $"spoergsmaal/{question.Slug}", question.Title), cancellation);
        }
    }

    private async Task TellOfNoteAsync(
        PortalDbContext db,
        string key,
        Guid noteId,
        IQueryable<Guid?> writer,
        CancellationToken cancellation
    )
    {
        var note = await db.Set<RecommendationNote>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == noteId, cancellation);
        if (note is not null && await writer.FirstOrDefaultAsync(cancellation) is { } person)
        {
            await notifier.TellAsync(db, [person], new News(key, $"anbefalinger/{note.Slug}", note.Title), cancellation);
        }
    }
}
