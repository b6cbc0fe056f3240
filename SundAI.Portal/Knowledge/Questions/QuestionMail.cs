using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Mail;

namespace SundAI.Portal.Knowledge.Questions;

/// <summary>Tells those concerned by mail what came of a question.</summary>
internal sealed class QuestionMail(MailWriter mail)
{
    /// <summary>Somebody has answered: everybody who follows the question, but not whoever answers.</summary>
    public async Task AnsweredAsync(PortalDbContext db, Question question, Person writer, CancellationToken cancellation)
    {
        var (id, by) = (question.Id, writer.Id);
        var followers = await db.RecipientsAsync(
            person => person.Id != by && db.Set<Follower>().Any(row => row.QuestionId == id && row.PersonId == person.Id),
            cancellation
        );
        foreach (var follower in followers)
        {
            var key = follower.PersonId == question.PersonId ? "Mail.AnsweredYours" : "Mail.Answered";
            Write(db, follower, key, question, writer.Name).Concerning(by);
        }
    }

    /// <summary>The answer helped: whoever wrote it, but not when the asker did.</summary>
    public async Task AcceptedAsync(PortalDbContext db, Question question, Answer answer, CancellationToken cancellation)
    {
        if (answer.PersonId != question.PersonId && await db.RecipientAsync(answer.PersonId, cancellation) is { } writer)
        {
            Write(db, writer, "Mail.Accepted", question);
        }
    }

    /// <summary>The question is closed: its asker.</summary>
    public async Task ClosedAsync(PortalDbContext db, Question question, CancellationToken cancellation)
    {
        if (await db.RecipientAsync(question.PersonId, cancellation) is { } asker)
        {
            Write(db, asker, "Mail.Closed", question);
        }
    }

    private OutgoingMail Write(PortalDbContext db, Recipient to, string key, Question question, params object[] more) =>
        mail.Write<QuestionsText>(db, to.Mailbox, key, [mail.Link(to.Language, $"spoergsmaal/{question.Slug}"), question.Title, .. more]);
}
