namespace SundAI.Portal.Workshops;

/// <summary>A workshop's live room: whether one may contribute, and what the room is asked right now.</summary>
public sealed class LiveRoom
{
    /// <summary>The workshop.</summary>
    public required Guid WorkshopId { get; init; }

    /// <summary>Whether one may contribute.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>The item that is on; null: the one that the clock says.</summary>
    public Guid? CurrentItemId { get; private set; }

    /// <summary>Opens or closes it.</summary>
    public void Open(bool isOpen) => IsOpen = isOpen;

    /// <summary>Chooses the item that is on.</summary>
    public void Show(Guid? itemId) => CurrentItemId = itemId;
}
