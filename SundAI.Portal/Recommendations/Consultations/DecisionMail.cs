using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Mail;

namespace SundAI.Portal.Recommendations.Consultations;

/// <summary>Tells the proposer of an amendment, and whoever commented on its paragraph, what became of it.</summary>
internal sealed class DecisionMail(MailWriter mail)
{
    /// <summary>Writes the mails into the decision's own save.</summary>
    public async Task WriteAsync(PortalDbContext db, RecommendationNote note, Amendment amendment, CancellationToken cancellation)
    {
        var people = db.Set<Comment>()
            .Where(row => row.NoteId == note.Id && row.ParagraphKey == amendment.ParagraphKey && row.PersonId != null)
            .Select(row => row.PersonId!.Value);
        var recipients = await db.RecipientsAsync(person => person.Id == amendment.PersonId || people.Contains(person.Id), cancellation);
        var key = amendment.Status == AmendmentStatus.Accepted ? "Mail.AmendmentAccepted" : "Mail.AmendmentDeclined";
        foreach (var recipient in recipients)
        {
            var link = mail.Link(
                recipient.Language,
                $"anbefalinger/{note.Slug}/kommentarer?aendringsforslag={amendment.Number}#aendringsforslag-{amendment.Number}"
            );
            var answer = amendment.Answer.Length > 0 ? amendment.Answer : "–";
            mail.Write<RecommendationsText>(
                db,
                recipient.Mailbox,
                key,
                link,
                note.Title,
                amendment.Number,
                new Quoted(answer),
                amendment.MadeVersion ?? note.CurrentNumber
            );
        }
    }
}
