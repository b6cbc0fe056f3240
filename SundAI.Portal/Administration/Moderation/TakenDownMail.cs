using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Knowledge.Questions;
using SundAI.Portal.Matchmaking;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Mail;
using SundAI.Portal.Recommendations;
using SundAI.Portal.Workshops;

namespace SundAI.Portal.Administration.Moderation;

/// <summary>Tells whoever wrote a text that it was taken down, why, and what they can do. It never says who reported it.</summary>
internal sealed class TakenDownMail(MailWriter mail)
{
    /// <summary>To everybody who speaks for the post's organisation: each of them can correct it.</summary>
    public async Task OfPostAsync(PortalDbContext db, Post post, string why, CancellationToken cancellation)
    {
        foreach (var one in await db.RecipientsAsync(post.OrganisationId, contactsOnly: false, cancellation))
        {
            Write(db, one, nameof(Post), $"opslag/{post.Slug}", post.Title, why);
        }
    }

    /// <summary>To whoever commented.</summary>
    public Task OfCommentAsync(PortalDbContext db, Comment comment, string why, CancellationToken cancellation) =>
        OfNoteAsync(db, nameof(Comment), comment.NoteId, comment.PersonId, why, cancellation);

    /// <summary>To whoever proposed it.</summary>
    public Task OfAmendmentAsync(PortalDbContext db, Amendment amendment, string why, CancellationToken cancellation) =>
        OfNoteAsync(db, nameof(Amendment), amendment.NoteId, amendment.PersonId, why, cancellation);

    /// <summary>To whoever contributed.</summary>
    public async Task OfContributionAsync(PortalDbContext db, Contribution said, string why, CancellationToken cancellation)
    {
        if (await db.RecipientAsync(said.PersonId, cancellation) is { } one)
        {
            var workshop = await db.Set<Workshop>().AsNoTracking().SingleAsync(row => row.Id == said.WorkshopId, cancellation);
            Write(db, one, nameof(Contribution), $"workshops/{workshop.Slug}", workshop.Title, why);
        }
    }

    /// <summary>To whoever asked.</summary>
    public async Task OfQuestionAsync(PortalDbContext db, Question question, string why, CancellationToken cancellation)
    {
        if (await db.RecipientAsync(question.PersonId, cancellation) is { } one)
        {
            Write(db, one, nameof(Question), $"spoergsmaal/{question.Slug}", question.Title, why);
        }
    }

    /// <summary>To whoever answered.</summary>
    public async Task OfAnswerAsync(PortalDbContext db, Answer answer, Question question, string why, CancellationToken cancellation)
    {
        if (await db.RecipientAsync(answer.PersonId, cancellation) is { } one)
        {
            Write(db, one, nameof(Answer), $"spoergsmaal/{question.Slug}", question.Title, why);
        }
    }

    private async Task OfNoteAsync(PortalDbContext db, string kind, Guid noteId, Guid? personId, string why, CancellationToken cancellation)
    {
        if (await db.RecipientAsync(personId, cancellation) is { } one)
        {
            var note = await db.Set<RecommendationNote>().AsNoTracking().SingleAsync(row => row.Id == noteId, cancellation);
            Write(db, one, kind, $"anbefalinger/{note.Slug}", note.Title, why);
        }
    }

    private void Write(PortalDbContext db, Recipient to, string kind, string path, string title, string why) =>
        mail.Write<ModerationText>(
            db,
            to.Mailbox,
            $"Mail.{kind}TakenDown",
            mail.Link(to.Language, path),
            title,
            new Quoted(why),
            mail.Link(to.Language, "om/kontakt")
        );
}
