using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Knowledge.Questions;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Events;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Notifications.Listeners;

/// <summary>
/// Tells those who follow a question what comes of it, whoever answered that it helped, and facilitators and the verified authorities on
/// its themes that something new is asked; whoever follows a theme of it hears that by <see cref="TellFollowers"/> instead. Nobody is told
/// what they did themselves.
/// </summary>
internal sealed class TellAboutQuestions(IDbContextFactory<PortalDbContext> contexts, Notifier notifier)
    : IListener<QuestionAsked>,
        IListener<QuestionAnswered>,
        IListener<AnswerAccepted>,
        IListener<QuestionClosed>,
        IListener<QuestionReopened>
{
    public async Task HearAsync(QuestionAsked happened, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await FindAsync(db, happened.QuestionId, cancellation) is not { } question)
        {
            return;
        }

        var themes = db.Set<Tag>().Where(tag => tag.OwnerId == question.Id && tag.Kind == TermKind.Theme).Select(tag => tag.Slug);
        var concerned = db.Set<Tag>().Where(tag => tag.Kind == TermKind.Theme && themes.Contains(tag.Slug)).Select(tag => tag.OwnerId);
        var authorities = db.Set<Organisation>()
            .Where(QuestionsPolicy.IsVerifiedAuthority)
            .Where(row => concerned.Contains(row.Id))
            .Select(row => row.Id);
        var persons = await db.Set<Membership>()
            .Where(row => row.Status == MembershipStatus.Active && authorities.Contains(row.OrganisationId))
            .Select(row => row.PersonId)
            .ToListAsync(cancellation);
        var staff = await db.WithRoleAsync([PortalRole.Facilitator], cancellation);
        persons.AddRange(staff.Select(recipient => recipient.PersonId));
        var followers = await db.FollowersOf(question.Id).ToListAsync(cancellation);
        var others = persons.Except(followers).Where(id => id != question.PersonId).ToList();
        await TellAsync(db, nameof(QuestionAsked), question, others, cancellation);
    }

    public async Task HearAsync(QuestionAnswered happened, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var answer = await AnswerAsync(db, happened.AnswerId, cancellation);
        if (answer is null || await FindAsync(db, happened.QuestionId, cancellation) is not { } question)
        {
            return;
        }

        var others = (await FollowersAsync(db, question.Id, cancellation)).Where(id => id != answer.PersonId).ToList();
        var place = $"spoergsmaal/{question.Slug}#svar-{answer.Id:N}";
        if (question.PersonId is { } asker && others.Remove(asker))
        {
            var yours = new News("QuestionAnsweredYours", place, question.Title);
            await notifier.TellAsync(db, [asker], yours, cancellation);
        }

        await notifier.TellAsync(db, others, new News(nameof(QuestionAnswered), place, question.Title), cancellation);
    }

    public async Task HearAsync(AnswerAccepted happened, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (
            await FindAsync(db, happened.QuestionId, cancellation) is { } question
            && await AnswerAsync(db, happened.AnswerId, cancellation) is { PersonId: { } writer }
            && writer != question.PersonId
        )
        {
            await TellAsync(db, nameof(AnswerAccepted), question, [writer], cancellation);
        }
    }

    public async Task HearAsync(QuestionClosed happened, CancellationToken cancellation) =>
        await TellFollowersAsync(nameof(QuestionClosed), happened.QuestionId, cancellation);

    public async Task HearAsync(QuestionReopened happened, CancellationToken cancellation) =>
        await TellFollowersAsync(nameof(QuestionReopened), happened.QuestionId, cancellation);

    private async Task TellFollowersAsync(string key, Guid questionId, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await FindAsync(db, questionId, cancellation) is { } question)
        {
            await TellAsync(db, key, question, await FollowersAsync(db, questionId, cancellation), cancellation);
        }
    }

    private Task TellAsync(
        PortalDbContext db,
        string key,
        Question question,
        IReadOnlyCollection<Guid> persons,
        CancellationToken cancellation
    ) => notifier.TellAsync(db, persons, new News(key, $"spoergsmaal/{question.Slug}", question.Title), cancellation);

    private static Task<Question?> FindAsync(PortalDbContext db, Guid id, CancellationToken cancellation) =>
        db.Set<Question>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id && row.RemovedAt == null, cancellation);

    private static Task<Answer?> AnswerAsync(PortalDbContext db, Guid id, CancellationToken cancellation) =>
        db.Set<Answer>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id && row.RemovedAt == null, cancellation);

    private static Task<List<Guid>> FollowersAsync(PortalDbContext db, Guid questionId, CancellationToken cancellation) =>
        db.Set<Follower>().Where(row => row.QuestionId == questionId).Select(row => row.PersonId).ToListAsync(cancellation);
}
