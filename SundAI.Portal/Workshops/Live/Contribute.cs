using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Live;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Workshops.Live;

/// <summary>A registered person contributes while the room is open: stored first, then announced to every open page.</summary>
internal sealed class Contribute(IDbContextFactory<PortalDbContext> contexts, LiveChannel channel, TimeProvider clock)
{
    private static readonly TimeSpan Twice = TimeSpan.FromSeconds(30);

    public async Task<Result<Guid>> HandleAsync(Actor actor, ContributeInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (
            await db.PersonOfAsync(actor, cancellation) is not { } person
            || !await db.IsRegisteredAsync(actor, input.WorkshopId, cancellation)
        )
        {
            return Refusal.NotAllowed;
        }

        var check = new Check()
            .Text(nameof(input.Text), input.Text, Contribution.TextMax)
            .Chosen(nameof(input.Kind), Enum.IsDefined(input.Kind));
        if (check.Failed)
        {
            return check.Refusals;
        }

        if (!await db.Set<LiveRoom>().AnyAsync(row => row.WorkshopId == input.WorkshopId && row.IsOpen, cancellation))
        {
            return Refusal.Of<WorkshopsText>("Refused.RoomClosed");
        }

        if (
            input.AgendaItemId is { } itemId
            && !await db.Set<AgendaItem>().AnyAsync(row => row.Id == itemId && row.WorkshopId == input.WorkshopId, cancellation)
        )
        {
            return Refusal.NotFound;
        }

        await using var turn = await TurnAsync(db, input.WorkshopId, person.Id, cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        var text = input.Text!.Trim();
        var since = now - Twice;
        if (
            await db.Set<Contribution>()
                .AnyAsync(
                    row => row.WorkshopId == input.WorkshopId && row.PersonId == person.Id && row.Text == text && row.At > since,
                    cancellation
                )
        )
        {
            return Refusal.Of<WorkshopsText>("Refused.SaidAlready").At(nameof(input.Text));
        }

        var organisationId = await db.ActingOrganisationAsync(actor, cancellation);
        var contribution = new Contribution(input.WorkshopId, input.AgendaItemId, person.Id, organisationId, text, input.Kind, now);
        db.Set<Contribution>().Add(contribution);
        db.Raise(new ContributionMade(input.WorkshopId, contribution.Id));
        var saved = await turn.SaveAsync(db, cancellation);
        if (!saved.IsDone)
        {
            return Result<Guid>.From(saved);
        }

        var from = organisationId is null
            ? person.Name
            : await db.Set<Organisation>().Where(row => row.Id == organisationId).Select(row => row.Name).FirstAsync(cancellation);
        await channel.AnnounceAsync(
            LiveTopics.Of(input.WorkshopId),
            new ContributionArrived(
                new ContributionRow(contribution.Id, contribution.AgendaItemId, text, input.Kind, from, 0, now, false, false)
            )
        );
        return contribution.Id;
    }

    // One person's contributions are stored one after the other, so that a second click is known as one; nobody else waits for them.
    private static async Task<IDbContextTransaction> TurnAsync(
        PortalDbContext db,
        Guid workshopId,
        Guid personId,
        CancellationToken cancellation
    )
    {
        var turn = await db.Database.BeginTransactionAsync(cancellation);
        await db.Set<Registration>()
            .Where(row => row.WorkshopId == workshopId && row.PersonId == personId)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Seat, row => row.Seat), cancellation);
        return turn;
    }
}

/// <summary>What is said, to which item of the agenda.</summary>
public sealed record ContributeInput(Guid WorkshopId, Guid? AgendaItemId, string? Text, ContributionKind Kind);
