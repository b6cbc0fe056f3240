using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Matchmaking;

/// <summary>An introduction in a list of one side.</summary>
public sealed record IntroductionLine(Guid Id, OrganisationLine Other, string Purpose, DateTime AskedAt, NextAct Next)
{
    /// <summary>Whether the reader's side asked.</summary>
    public bool IsAsking => Next.IsAsking;

    /// <summary>Where it stands.</summary>
    public IntroductionStatus Status => Next.Status;
}

/// <summary>Which page; for »my portal« only those on which somebody must act.</summary>
public sealed record ListIntroductionsInput(bool OpenOnly = false, int Page = 1);

/// <summary>The introductions of the organisation the actor acts for: those that wait for it first, then the newest.</summary>
internal sealed class ListIntroductions(IDbContextFactory<PortalDbContext> contexts)
{
    public async Task<Page<IntroductionLine>> HandleAsync(Actor actor, ListIntroductionsInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await db.ActingOrganisationAsync(actor, cancellation) is not { } own)
        {
            return new Page<IntroductionLine>([], 1, 20, 0);
        }

        var rows = db.Set<Introduction>()
            .AsNoTracking()
            .Where(row => row.FromOrganisationId == own || row.ToOrganisationId == own)
            .Where(row =>
                !input.OpenOnly
                || row.Status == IntroductionStatus.Asked
                || row.Status == IntroductionStatus.Invited
                || (
                    row.Status == IntroductionStatus.Accepted
                    && (
                        db.Set<IntroductionStep>().Any(step => step.IntroductionId == row.Id && step.DoneAt == null)
                        || (
                            row.OutcomeAskedAt != null
                            && !db.Set<IntroductionOutcome>()
                                .Any(one =>
                                    one.IntroductionId == row.Id
                                    && one.Side == (row.FromOrganisationId == own ? IntroductionSide.Asking : IntroductionSide.Asked)
                                )
                        )
                    )
                )
            );
        var page = await rows.OrderByDescending(row =>
                row.Status == IntroductionStatus.Asked
                && (
                    (row.ToOrganisationId == own && row.Turn == IntroductionSide.Asked)
                    || (row.FromOrganisationId == own && row.Turn == IntroductionSide.Asking)
                )
            )
            .ThenByDescending(row => row.AskedAt)
            .ThenBy(row => row.Id)
            .Select(row => new
            {
                row.Id,
                IsAsking = row.FromOrganisationId == own,
                OtherId = row.FromOrganisationId == own ? row.ToOrganisationId : row.FromOrganisationId,
                row.Status,
                row.Purpose,
                row.AskedAt,
                row.AnswerBy,
                row.Turn,
                row.OutcomeAskedAt,
                Handler = db.Set<Person>()
                    .Where(person => person.Id == row.HandlerId && row.ColleagueAskedAt == null && row.ToOrganisationId == own)
                    .Select(person => person.Name)
                    .FirstOrDefault(),
                IsMe = row.ColleagueAskedAt == null
                    && db.Set<Person>().Any(person => person.Id == row.HandlerId && person.UserId == actor.UserId),
            })
            .ToPageAsync(input.Page, 20, cancellation);
        var names = await OrganisationLines.OfAsync(db, [.. page.Items.Select(row => row.OtherId).Distinct()], cancellation);
        var after = await AfterYes.OfAsync(
            db,
            page.Items.Where(row => row.Status == IntroductionStatus.Accepted)
                .ToDictionary(row => row.Id, row => row.IsAsking ? IntroductionSide.Asking : IntroductionSide.Asked),
            cancellation
        );
        return new Page<IntroductionLine>(
            [
                .. page.Items.Select(row => new IntroductionLine(
                    row.Id,
                    names[row.OtherId],
                    row.Purpose,
                    row.AskedAt,
                    new NextAct(
                        row.Status,
                        row.IsAsking,
                        row.Turn,
                        row.AnswerBy,
                        names[row.OtherId].Name,
                        row.Handler,
                        row.IsMe,
                        after.GetValueOrDefault(row.Id)?.Step,
                        row.OutcomeAskedAt is not null && after.GetValueOrDefault(row.Id) is { HasTold: false }
                    )
                )),
            ],
            page.Number,
            page.Size,
            page.Total
        );
    }
}
