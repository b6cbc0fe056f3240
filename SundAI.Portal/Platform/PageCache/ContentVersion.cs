namespace SundAI.Portal.Platform.PageCache;

/// <summary>
/// Counts the commits of this node that may have changed what a reading page shows. A page is kept under the number that stood when it was
/// asked for, so one that was drawn from what stood before a commit is never answered after it.
/// </summary>
public sealed class ContentVersion
{
    private long current;

    /// <summary>How many commits there have been since the start.</summary>
    public long Current => Interlocked.Read(ref current);

    /// <summary>Counts a commit.</summary>
    public void Next() => Interlocked.Increment(ref current);
}
