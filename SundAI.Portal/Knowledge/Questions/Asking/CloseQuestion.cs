using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Knowledge.Questions.Asking;

/// <summary>Why a question is closed.</summary>
/// <param name="Reason">Null when nothing was chosen.</param>
/// <param name="Link">The address of the question it repeats, or of the place that answers it.</param>
public sealed record CloseQuestionInput(Guid Id, CloseReason? Reason, string? Link);

/// <summary>A facilitator closes a question with a reason: it stays to be read, and takes no more answers. The asker gets a mail.</summary>
internal sealed class CloseQuestion(IDbContextFactory<PortalDbContext> contexts, QuestionMail mail, TimeProvider clock)
{
    public async Task<Result> HandleAsync(Actor actor, CloseQuestionInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (!await db.IsFacilitatorAsync(actor, cancellation))
        {
            return Refusal.NotAllowed;
        }

        if (await db.Set<Question>().Shown().FirstOrDefaultAsync(row => row.Id == input.Id, cancellation) is not { } question)
        {
            return Refusal.NotFound;
        }

        var repeated = input.Reason == CloseReason.Duplicate ? await RepeatedAsync(db, question, input.Link, cancellation) : null;
        var check = new Check()
            .Chosen(nameof(input.Reason), input.Reason is { } chosen && Enum.IsDefined(chosen))
            .That(
                input.Reason != CloseReason.Duplicate || repeated is not null,
                nameof(input.Link),
                Refusal.Of<QuestionsText>("Refused.NoSuchQuestion")
            )
            .That(
                input.Reason != CloseReason.AnsweredElsewhere || IsPlace(input.Link),
                nameof(input.Link),
                Refusal.Of<QuestionsText>("Refused.NoPlace")
            );
        if (check.Failed)
        {
            return check.Refusals;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var isClosed = input.Reason switch
        {
            CloseReason.Duplicate => question.CloseAsDuplicate(repeated!.Value, now),
            CloseReason.AnsweredElsewhere => question.CloseAsAnsweredElsewhere(input.Link!, now),
            _ => question.CloseAsOutdated(now),
        };
        if (!isClosed)
        {
            return Refusal.Of<QuestionsText>("Refused.ClosedAlready");
        }

        db.Raise(new QuestionClosed(question.Id));
        await mail.ClosedAsync(db, question, cancellation);
        return await db.SaveAsync(cancellation);
    }

    // Whoever closes pastes an address as the browser shows it, or only its last part.
    private static async Task<Guid?> RepeatedAsync(PortalDbContext db, Question question, string? link, CancellationToken cancellation)
    {
        var slug = (link ?? "").Trim().Split('?', '#')[0].TrimEnd('/').Split('/')[^1];
        return await db.Set<Question>()
            .Shown()
            .Where(row => row.Slug == slug && row.Id != question.Id)
            .Select(row => (Guid?)row.Id)
            .FirstOrDefaultAsync(cancellation);
    }

    private static bool IsPlace(string? link) =>
        link?.Trim() is { Length: > 0 and <= Question.LinkMax } place
        && (Check.IsWebAddress(place) || (Addresses.IsOurs(place) && !place.StartsWith('/')));
}

/// <summary>The asker or a facilitator lets a closed question take answers again. Those who follow it are told.</summary>
internal sealed class ReopenQuestion(IDbContextFactory<PortalDbContext> contexts)
{
    public async Task<Result> HandleAsync(Actor actor, Guid id, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await db.Set<Question>().Shown().FirstOrDefaultAsync(row => row.Id == id, cancellation) is not { } question)
        {
            return Refusal.NotFound;
        }

        if (!await db.IsAskerAsync(actor, question, cancellation) && !await db.IsFacilitatorAsync(actor, cancellation))
        {
            return Refusal.NotAllowed;
        }

        if (question.Reopen())
        {
            db.Raise(new QuestionReopened(question.Id));
        }

        return await db.SaveAsync(cancellation);
    }
}
