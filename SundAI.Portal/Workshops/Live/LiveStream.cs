namespace SundAI.Portal.Workshops.Live;

/// <summary>
/// What one page shows of a stream: the newest on top, older ones as they are asked for, and what arrives meanwhile. Nothing stands in it
/// twice, and nothing that arrived while it was being read is lost.
/// </summary>
internal sealed class LiveStream
{
    private readonly List<ContributionRow> shown = [];
    private readonly List<ContributionRow> waiting = [];
    private readonly List<ContributionRow> arrivedSince = [];
    private bool isBeingRead;

    /// <summary>What is drawn, newest first.</summary>
    public IReadOnlyList<ContributionRow> Shown => shown;

    /// <summary>How many arrived while the reader was further down.</summary>
    public int Waiting => waiting.Count;

    /// <summary>How many there are, shown or not.</summary>
    public int Total { get; private set; }

    /// <summary>Whether older ones can be asked for.</summary>
    public bool HasOlder { get; private set; }

    /// <summary>The item that it is about; null: everything.</summary>
    public Guid? ItemId { get; private set; }

    /// <summary>What the next older ones come after; arrivals do not move it.</summary>
    public ContributionKey? Oldest { get; private set; }

    /// <summary>Reading begins; answers its number for <see cref="Show"/> and <see cref="ShowOlder"/>.</summary>
    public int Begin()
    {
        arrivedSince.Clear();
        isBeingRead = true;
        return ++Reading;
    }

    /// <summary>Shows the newest, and what arrived since the reading began. A reading that a later one overtook is not shown.</summary>
    public void Show(int reading, ContributionPage page)
    {
        if (reading != Reading)
        {
            return;
        }

        shown.Clear();
        waiting.Clear();
        (ItemId, Total) = (page.ItemId, page.Total);
        Append(page);
        isBeingRead = false;
        foreach (var row in arrivedSince)
        {
            Arrive(row, wait: false);
        }

        arrivedSince.Clear();
    }

    /// <summary>Shows the next older ones below, unless the stream was read anew since <paramref name="reading"/>.</summary>
    public void ShowOlder(int reading, ContributionPage page)
    {
        if (reading == Reading)
        {
            Append(page);
        }
    }

    /// <summary>The number of the last reading.</summary>
    public int Reading { get; private set; }

    /// <summary>A contribution arrived: on top, or to wait until the reader comes up.</summary>
    public void Arrive(ContributionRow row, bool wait)
    {
        if (isBeingRead)
        {
            arrivedSince.Add(row);
        }

        if ((ItemId is null || row.AgendaItemId == ItemId) && Find(row.Id) is null)
        {
            Total++;
            (wait ? waiting : shown).Insert(0, row);
        }
    }

    /// <summary>Moves what waits to the top.</summary>
    public void ShowWaiting()
    {
        shown.InsertRange(0, waiting);
        waiting.Clear();
    }

    /// <summary>A contribution that is here, shown or waiting.</summary>
    public ContributionRow? Find(Guid id) => shown.Find(row => row.Id == id) ?? waiting.Find(row => row.Id == id);

    /// <summary>The same contribution says something else now.</summary>
    public void Replace(ContributionRow row)
    {
        foreach (var list in new[] { shown, waiting, arrivedSince })
        {
            if (list.FindIndex(other => other.Id == row.Id) is >= 0 and var index)
            {
                list[index] = row;
            }
        }
    }

    private void Append(ContributionPage page)
    {
        shown.AddRange(page.Rows.Where(row => Find(row.Id) is null));
        HasOlder = page.HasOlder;
        Oldest = page.Rows is [.., var last] ? new ContributionKey(last.At, last.Id) : Oldest;
    }
}
