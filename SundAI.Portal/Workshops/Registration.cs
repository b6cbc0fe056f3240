namespace SundAI.Portal.Workshops;

/// <summary>
/// That a person comes to a workshop (tilmelding). Each takes the lowest free seat, and a seat can be taken once: so the database
/// decides who gets the last one.
/// </summary>
public sealed class Registration
{
    /// <summary>Its key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The workshop.</summary>
    public required Guid WorkshopId { get; init; }

    /// <summary>Who comes.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>For whom they come, if for anybody.</summary>
    public Guid? OrganisationId { get; init; }

    /// <summary>From 1.</summary>
    public required int Seat { get; init; }

    /// <summary>When they registered.</summary>
    public required DateTime At { get; init; }

    /// <summary>The lowest seat that nobody has.</summary>
    public static int FreeSeat(IEnumerable<int> taken)
    {
        var used = taken.ToHashSet();
        var seat = 1;
        while (used.Contains(seat))
        {
            seat++;
        }

        return seat;
    }
}
