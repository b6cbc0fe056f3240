using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Knowledge.Questions;
using SundAI.Portal.Matchmaking;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Live;
using SundAI.Portal.Recommendations;
using SundAI.Portal.Taxonomy;
using SundAI.Portal.Workshops;
using SundAI.Portal.Workshops.Live;

namespace SundAI.Portal.Administration.Moderation;

/// <summary>
/// What a moderator can take down with a decision: what one person said. Its words are kept for the record and shown no more; a post,
/// a question and an answer stay down until a moderator lifts it. Whoever wrote the text is told. The rest, such as a profile, a note or a workshop, is corrected on its own page.
/// </summary>
internal sealed class TakeDown(PostWriting posts, QuestionWriting questions, TakenDownMail mail, LiveChannel live)
{
    private static readonly string[] Kinds =
    [
        nameof(Comment),
        nameof(Amendment),
        nameof(Contribution),
        nameof(Post),
        nameof(Question),
        nameof(Answer),
    ];

    /// <summary>Whether texts of a kind can be taken down.</summary>
    public static bool Allows(string kind) => Kinds.Contains(kind);

    /// <summary>Takes a text down and tells its writers why, to be saved by the caller; one that is gone already is no harm.</summary>
    public Task DoAsync(PortalDbContext db, Report report, string why, DateTime now, CancellationToken cancellation) =>
        report.Kind switch
        {
            nameof(Comment) => TakeCommentAsync(db, report.EntityId, why, now, cancellation),
            nameof(Amendment) => TakeAmendmentAsync(db, report.EntityId, why, now, cancellation),
            nameof(Contribution) => TakeContributionAsync(db, report.EntityId, why, now, cancellation),
            nameof(Post) => TakePostAsync(db, report.EntityId, why, cancellation),
            nameof(Question) => TakeQuestionAsync(db, report.EntityId, why, now, cancellation),
            nameof(Answer) => TakeAnswerAsync(db, report.EntityId, why, now, cancellation),
            _ => Task.CompletedTask,
        };

    /// <summary>After the save: pages that are open show it no more.</summary>
    public async Task AnnounceAsync(PortalDbContext db, Report report, CancellationToken cancellation)
    {
        var workshops = db.Set<Contribution>().Where(row => row.Id == report.EntityId).Select(row => (Guid?)row.WorkshopId);
        if (report.Kind == nameof(Contribution) && await workshops.FirstOrDefaultAsync(cancellation) is { } workshopId)
        {
            await live.AnnounceAsync(LiveTopics.Of(workshopId), new RoomSteered());
        }
    }

    private async Task TakeCommentAsync(PortalDbContext db, Guid id, string why, DateTime now, CancellationToken cancellation)
    {
        if (await db.Set<Comment>().FirstOrDefaultAsync(row => row.Id == id, cancellation) is { } comment && comment.TakeDown(now))
        {
            db.Raise(new CommentTakenDown(comment.NoteId, id));
            await mail.OfCommentAsync(db, comment, why, cancellation);
        }
    }

    private async Task TakeAmendmentAsync(PortalDbContext db, Guid id, string why, DateTime now, CancellationToken cancellation)
    {
        if (await db.Set<Amendment>().FirstOrDefaultAsync(row => row.Id == id, cancellation) is { } amendment && amendment.TakeDown(now))
        {
            db.Raise(new AmendmentTakenDown(amendment.NoteId, id));
            await mail.OfAmendmentAsync(db, amendment, why, cancellation);
        }
    }

    private async Task TakeContributionAsync(PortalDbContext db, Guid id, string why, DateTime now, CancellationToken cancellation)
    {
        if (await db.Set<Contribution>().FirstOrDefaultAsync(row => row.Id == id, cancellation) is { } said && said.TakeDown(now))
        {
            db.Raise(new ContributionTakenDown(said.WorkshopId, id));
            await mail.OfContributionAsync(db, said, why, cancellation);
        }
    }

    private async Task TakeQuestionAsync(PortalDbContext db, Guid id, string why, DateTime now, CancellationToken cancellation)
    {
        if (await db.Set<Question>().FirstOrDefaultAsync(row => row.Id == id, cancellation) is { } question && question.TakeDown(now))
        {
            db.Raise(new QuestionTakenDown(id));
            await questions.ShowAsync(db, question, cancellation);
            await mail.OfQuestionAsync(db, question, why, cancellation);
        }
    }

    private async Task TakeAnswerAsync(PortalDbContext db, Guid id, string why, DateTime now, CancellationToken cancellation)
    {
        if (await db.Set<Answer>().FirstOrDefaultAsync(row => row.Id == id, cancellation) is { } answer && answer.TakeDown(now))
        {
            var question = await db.Set<Question>().SingleAsync(row => row.Id == answer.QuestionId, cancellation);
            db.Raise(new AnswerTakenDown(question.Id, id));
            await questions.ShowAsync(db, question, cancellation);
            await mail.OfAnswerAsync(db, answer, question, why, cancellation);
        }
    }

    private async Task TakePostAsync(PortalDbContext db, Guid id, string why, CancellationToken cancellation)
    {
        if (await db.Set<Post>().FirstOrDefaultAsync(row => row.Id == id, cancellation) is not { } post)
        {
            return;
        }

        var wasOpen = post.IsOpen;
        if (!post.TakeDown())
        {
            return;
        }

        db.Raise(new PostTakenDown(id));
        await mail.OfPostAsync(db, post, why, cancellation);
        if (wasOpen)
        {
            var themes = (await Tags.OfAsync(db, [id], cancellation))[id].Of(TermKind.Theme);
            db.Raise(new PostEnded(id));
            await posts.ShowAsync(db, post, themes, cancellation);
        }
    }
}
