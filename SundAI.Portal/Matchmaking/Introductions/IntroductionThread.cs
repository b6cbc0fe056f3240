using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Matchmaking;

/// <summary>Something that was said, as one side reads it.</summary>
/// <param name="IsOurs">Whether the reader's own side says it.</param>
/// <param name="Who">The person, where the reader may know; else the organisation.</param>
/// <param name="Colleague">Whom it was passed on to, for their own side only.</param>
public sealed record ThreadLine(MessageKind Kind, bool IsOurs, string Who, string Text, DateTime At, string? Colleague);

/// <summary>Reads what the two sides said, oldest first. Names of the other side's people are told once it is accepted.</summary>
internal static class IntroductionThread
{
    /// <summary>A page of so many.</summary>
    public const int PageSize = 30;

    /// <summary>One page; the last one when <paramref name="page"/> is null.</summary>
    public static Task<Page<ThreadLine>> ReadAsync(
        PortalDbContext db,
        Introduction row,
        bool isAsking,
        int? page,
        CancellationToken cancellation
    ) => ReadAsync(db, row, isAsking, row.Status == IntroductionStatus.Accepted, page, cancellation);

    /// <summary>The last page of what led to an answer, for the asked side, as it was before a yes.</summary>
    public static Task<Page<ThreadLine>> BeforeYesAsync(PortalDbContext db, Introduction row, CancellationToken cancellation) =>
        ReadAsync(db, row, isAsking: false, isAccepted: false, page: null, cancellation);

    private static async Task<Page<ThreadLine>> ReadAsync(
        PortalDbContext db,
        Introduction row,
        bool isAsking,
        bool isAccepted,
        int? page,
        CancellationToken cancellation
    )
    {
        var side = isAsking ? IntroductionSide.Asking : IntroductionSide.Asked;
        var found = await db.Set<IntroductionMessage>()
            .AsNoTracking()
            .Where(message => message.IntroductionId == row.Id && (isAccepted || message.Kind != MessageKind.Message))
            .OrderBy(message => message.At)
            .ThenBy(message => message.Id)
            .Select(message => new
            {
                message.Kind,
                message.Side,
                message.Text,
                message.At,
                Organisation = db.Set<Organisation>()
                    .Where(one => one.Id == (message.Side == IntroductionSide.Asking ? row.FromOrganisationId : row.ToOrganisationId))
                    .Select(one => one.Name)
                    .First(),
                Person = db.Set<Person>()
                    .Where(one => one.Id == message.PersonId && (isAccepted || message.Side == side))
                    .Select(one => one.Name)
                    .FirstOrDefault(),
                Colleague = db.Set<Person>()
                    .Where(one => one.Id == message.ColleagueId && message.Side == side)
                    .Select(one => one.Name)
                    .FirstOrDefault(),
            })
            .ToPageAsync(page ?? int.MaxValue, PageSize, cancellation);
        var lines = found.Items.Select(message => new ThreadLine(
            message.Kind,
            message.Side == side,
            message.Person ?? message.Organisation,
            message.Text,
            message.At,
            message.Colleague
        ));
        return new Page<ThreadLine>([.. lines], found.Number, found.Size, found.Total);
    }
}
