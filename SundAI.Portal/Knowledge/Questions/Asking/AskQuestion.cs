using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.Security;
using SundAI.Portal.Platform.Text;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Knowledge.Questions.Asking;

/// <summary>
/// Asks, for oneself and the organisation one acts for; the asker follows what comes of it. Any signed-in person, so many open questions
/// a day. The same title sent again within a minute is one question. Answers its slug.
/// </summary>
internal sealed class AskQuestion(
    IDbContextFactory<PortalDbContext> contexts,
    TaxonomyCatalogue catalogue,
    QuestionWriting writing,
    IOptionsMonitor<LimitOptions> limits,
    TimeProvider clock
)
{
    public async Task<Result<string>> HandleAsync(Actor actor, QuestionInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await db.PersonOfAsync(actor, cancellation) is not { } person)
        {
            return Refusal.NotAllowed;
        }

        var check = input.Validate(catalogue);
        if (check.Failed)
        {
            return check.Refusals;
        }

        await using var turn = await db.TurnOfPersonAsync(person.Id, cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        if (await AskedAsync(db, person.Id, input.Title.Trim(), now, cancellation) is { } asked)
        {
            return asked;
        }

        if (await TooManyAsync(db, person.Id, now, cancellation) is { } refused)
        {
            return refused;
        }

        var slugs = db.Set<Question>().Select(row => row.Slug);
        var slug = await FreeSlug.FindAsync(db, nameof(Question), slugs, Slug.From(input.Title, "spoergsmaal"), cancellation);
        var question = new Question(person.Id, await db.ActingOrganisationAsync(actor, cancellation), slug, now);
        question.Write(input.Title, input.Text ?? "");
        db.Set<Question>().Add(question);
        db.Set<Follower>()
            .Add(
                new Follower
                {
                    QuestionId = question.Id,
                    PersonId = person.Id,
                    At = now,
                }
            );
        await writing.TagAsync(db, question.Id, input, cancellation);
        await writing.ShowAsync(db, question, cancellation);
        db.Raise(new QuestionAsked(question.Id));
        var saved = await turn.SaveAsync(db, cancellation);
        return saved.IsDone ? slug : Result<string>.From(saved);
    }

    private static Task<string?> AskedAsync(PortalDbContext db, Guid person, string title, DateTime now, CancellationToken cancellation)
    {
        var since = now.AddMinutes(-1);
        return db.Set<Question>()
            .Where(row => row.PersonId == person && row.Title == title && row.AskedAt > since)
            .Select(row => (string?)row.Slug)
            .FirstOrDefaultAsync(cancellation);
    }

    private async Task<Refusal?> TooManyAsync(PortalDbContext db, Guid person, DateTime now, CancellationToken cancellation)
    {
        var most = limits.CurrentValue.OpenQuestionsPerDay;
        var yesterday = now.AddDays(-1);
        var today = await db.Set<Question>()
            .Where(row => row.PersonId == person && row.AskedAt > yesterday && row.Closed == null)
            .OrderByDescending(row => row.AskedAt)
            .Select(row => row.AskedAt)
            .Take(most)
            .ToListAsync(cancellation);
        return today.Count < most ? null : Refusal.Of<QuestionsText>("Refused.TooMany", most, When.Instant(today[^1].AddDays(1)));
    }
}
