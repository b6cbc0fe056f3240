using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Matchmaking.Learning;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Matchmaking;

/// <summary>
/// What a person wrote in introductions. Posts are their organisation's and stay, without the writer; so do introductions, but those that
/// nobody is left to follow up are withdrawn.
/// </summary>
internal sealed class MatchmakingPersonalData(IntroductionMail mail, TimeProvider clock) : IPersonalData
{
    public string Part => "introductions";

    public int Floor => 4;

    public async Task<object?> ExportAsync(PortalDbContext db, Guid userId, CancellationToken cancellation)
    {
        var personId = await PersonIdAsync(db, userId, cancellation);
        return new
        {
            Introductions = await db.Set<Introduction>()
                .AsNoTracking()
                .Where(row => personId != null && (row.FromPersonId == personId || row.ToPersonId == personId))
                .OrderBy(row => row.AskedAt)
                .Select(row => new
                {
                    row.Id,
                    Asking = db.Set<Organisation>().Where(one => one.Id == row.FromOrganisationId).Select(one => one.Name).First(),
                    Asked = db.Set<Organisation>().Where(one => one.Id == row.ToOrganisationId).Select(one => one.Name).First(),
                    row.AskedAt,
                    row.Status,
                    Purpose = row.FromPersonId == personId ? row.Purpose : null,
                    Step = row.FromPersonId == personId ? row.Step : null,
                    Message = row.FromPersonId == personId ? row.Message : null,
                    Reason = row.ToPersonId == personId ? row.Reason : null,
                })
                .ToListAsync(cancellation),
            Messages = await db.Set<IntroductionMessage>()
                .AsNoTracking()
                .Where(row => personId != null && row.PersonId == personId)
                .OrderBy(row => row.At)
                .Select(row => new
                {
                    row.IntroductionId,
                    row.At,
                    row.Kind,
                    row.Text,
                })
                .ToListAsync(cancellation),
            Steps = await db.Set<IntroductionStep>()
                .AsNoTracking()
                .Where(row => personId != null && row.PersonId == personId)
                .OrderBy(row => row.CreatedAt)
                .Select(row => new
                {
                    row.IntroductionId,
                    row.CreatedAt,
                    row.Text,
                    row.DueOn,
                    row.DoneAt,
                })
                .ToListAsync(cancellation),
            WeightChoices = await db.Set<WeightChoice>()
                .AsNoTracking()
                .Where(row => personId != null && row.PersonId == personId)
                .OrderBy(row => row.At)
                .Select(row => new
                {
                    row.At,
                    Weights = row.IsForPost ? "posts" : "organisations",
                    row.VersionId,
                    row.LearnsOn,
                })
                .ToListAsync(cancellation),
            Outcomes = await db.Set<IntroductionOutcome>()
                .AsNoTracking()
                .Where(row => personId != null && row.PersonId == personId)
                .OrderBy(row => row.ToldAt)
                .Select(row => new
                {
                    row.IntroductionId,
                    row.ToldAt,
                    row.Kind,
                    row.Text,
                })
                .ToListAsync(cancellation),
            Posts = await db.Set<Post>()
                .AsNoTracking()
                .Where(post => personId != null && post.PersonId == personId)
                .OrderBy(post => post.CreatedAt)
                .Select(post => new
                {
                    post.Title,
                    post.Summary,
                    post.Text,
                    post.Required,
                    post.Wished,
                    post.Status,
                    post.CreatedAt,
                })
                .ToListAsync(cancellation),
        };
    }

    public async Task EraseAsync(PortalDbContext db, Guid userId, CancellationToken cancellation)
    {
        if (await PersonIdAsync(db, userId, cancellation) is not { } personId)
        {
            return;
        }

        var introductions = await db.Set<Introduction>()
            .Where(row => row.FromPersonId == personId || row.ToPersonId == personId || row.HandlerId == personId)
            .ToListAsync(cancellation);
        foreach (var introduction in introductions.Where(row => row.FromPersonId == personId && row.IsOpen))
        {
            await WithdrawUnlessOthersSpeakAsync(db, introduction, personId, cancellation);
        }

        introductions.ForEach(introduction => introduction.Forget(personId));
        var messages = await db.Set<IntroductionMessage>()
            .Where(row => row.PersonId == personId || row.ColleagueId == personId)
            .ToListAsync(cancellation);
        messages.ForEach(message => message.Forget(personId));
        (await db.Set<IntroductionStep>().Where(row => row.PersonId == personId).ToListAsync(cancellation)).ForEach(step => step.Forget());
        var outcomes = await db.Set<IntroductionOutcome>().Where(row => row.PersonId == personId).ToListAsync(cancellation);
        outcomes.ForEach(outcome => outcome.Forget());
        var posts = await db.Set<Post>().Where(post => post.PersonId == personId).ToListAsync(cancellation);
        posts.ForEach(post => post.ForgetWriter());
    }

    private async Task WithdrawUnlessOthersSpeakAsync(
        PortalDbContext db,
        Introduction introduction,
        Guid personId,
        CancellationToken cancellation
    )
    {
        var (from, to) = (introduction.FromOrganisationId, introduction.ToOrganisationId);
        var others = await db.Set<Membership>()
            .AnyAsync(row => row.OrganisationId == from && row.PersonId != personId && row.Status == MembershipStatus.Active, cancellation);
        if (!others && introduction.Withdraw(clock.GetUtcNow().UtcDateTime))
        {
            db.Raise(new IntroductionWithdrawn(introduction.Id, from, to));
            await mail.WriteAsync(db, introduction, to, "Mail.Withdrawn", cancellation);
        }
    }

    private static Task<Guid?> PersonIdAsync(PortalDbContext db, Guid userId, CancellationToken cancellation) =>
        db.Set<Person>().Where(person => person.UserId == userId).Select(person => (Guid?)person.Id).FirstOrDefaultAsync(cancellation);
}
