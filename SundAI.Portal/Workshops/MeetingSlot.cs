namespace SundAI.Portal.Workshops;

/// <summary>A table and a time within a meetings item of the agenda, where two organisations can meet.</summary>
public sealed class MeetingSlot
{
    /// <summary>The most tables.</summary>
    public const int TablesMax = 40;

    /// <summary>Its key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The workshop.</summary>
    public required Guid WorkshopId { get; init; }

    /// <summary>The item of the agenda.</summary>
    public required Guid AgendaItemId { get; init; }

    /// <summary>When it begins, by the wall clock.</summary>
    public required TimeOnly Starts { get; init; }

    /// <summary>When it ends, by the wall clock.</summary>
    public required TimeOnly Ends { get; init; }

    /// <summary>The table's number, from 1.</summary>
    public required int Table { get; init; }
}

/// <summary>That an accepted introduction meets at a slot. A slot is booked once, and an introduction once a workshop.</summary>
public sealed class Meeting
{
    /// <summary>Its key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The workshop.</summary>
    public required Guid WorkshopId { get; init; }

    /// <summary>Where and when.</summary>
    public required Guid SlotId { get; init; }

    /// <summary>The accepted introduction.</summary>
    public required Guid IntroductionId { get; init; }

    /// <summary>Who booked it; null once the person was erased.</summary>
    public Guid? BookedById { get; set; }

    /// <summary>When it was booked.</summary>
    public required DateTime BookedAt { get; init; }
}

/// <summary>One of the two organisations of a meeting. An organisation sits at one table at a time.</summary>
public sealed class MeetingParty
{
    /// <summary>The meeting.</summary>
    public required Guid MeetingId { get; init; }

    /// <summary>Who meets.</summary>
    public required Guid OrganisationId { get; init; }

    /// <summary>The workshop.</summary>
    public required Guid WorkshopId { get; init; }

    /// <summary>The slot's beginning.</summary>
    public required TimeOnly Starts { get; init; }
}
