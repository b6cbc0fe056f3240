namespace SundAI.Portal.Matchmaking.Matching;

/// <summary>
/// All that the matcher knows, by number: organisations, what they did, their texts, tags and names. A number is never used twice; what is
/// gone leaves an empty row until the index is built anew. Readers may be many, a writer is alone.
/// </summary>
internal sealed class MatchStore
{
    private const int ShortestRegionWord = 8;

    private readonly Dictionary<Guid, int> organisationNumbers = [];
    private readonly Dictionary<Guid, int> activityNumbers = [];
    private readonly Dictionary<string, int> regions = new(StringComparer.Ordinal);
    private readonly List<(string Start, int Region)> regionWords = [];
    private readonly Dictionary<(PostKind Kind, string What), HashSet<int>> posts = [];

    /// <param name="regionNames">The name of each region by its slug, to know it in the name of an organisation.</param>
    /// <param name="meanings">What texts may say in either language.</param>
    public MatchStore(IReadOnlyDictionary<string, string> regionNames, Meanings meanings)
    {
        Meanings = meanings;
        foreach (var (slug, name) in regionNames.OrderBy(one => one.Key, StringComparer.Ordinal))
        {
            regions[slug] = regions.Count;
            if (NameIndex.WordsOf(name).MaxBy(word => word.Length) is { Length: >= ShortestRegionWord } word)
            {
                regionWords.Add((word[..ShortestRegionWord], regions[slug]));
            }
        }
    }

    public Meanings Meanings { get; }

    public List<OrganisationRow> Organisations { get; } = [];

    public List<ActivityRow?> Activities { get; } = [];

    /// <summary>The texts of the activities, under the same numbers.</summary>
    public GramIndex Texts { get; } = new();

    public TagIndex Themes { get; } = new();

    public TagIndex Categories { get; } = new();

    public TagIndex Competences { get; } = new();

    public NameIndex Names { get; } = new();

    public TypePairs Types { get; private set; } = new();

    /// <summary>When the newest of all happened: what is late is measured by it.</summary>
    public DateOnly Newest { get; private set; }

    public int RegionCount => regions.Count;

    public int NumberOf(Guid? organisation) => organisation is { } id && organisationNumbers.TryGetValue(id, out var number) ? number : -1;

    public bool Knows(Guid organisation) => NumberOf(organisation) is >= 0 and var number && Organisations[number].IsKnown;

    public int ActivityNumberOf(Guid activity) => activityNumbers.GetValueOrDefault(activity, -1);

    public int RegionOf(string? slug) => slug is not null && regions.TryGetValue(slug, out var region) ? region : Place.Unknown;

    public string RegionSlug(int region) => regions.First(one => one.Value == region).Key;

    /// <summary>Numbers of the posts that give what is sought, or seek what is given.</summary>
    public IReadOnlyCollection<int> PostsOf(PostKind kind, string what) => posts.GetValueOrDefault((kind, what)) ?? [];

    public void Put(MatchOrganisation organisation)
    {
        var number = NumberOrNew(organisation.Id);
        var row = Organisations[number];
        if (row.Name != organisation.Name)
        {
            Names.Put(number, row, organisation.Name);
        }

        (row.IsKnown, row.Name, row.Type, row.Region) = (true, organisation.Name, organisation.Type, RegionOf(organisation.Region));
        row.Answers = organisation.Answers;
        row.Meetings =
        [
            .. organisation
                .Meetings.OrderBy(one => one.Introduction)
                .Select(one => new MeetingRow(one.Introduction, NumberOrNew(one.With), one.IsProject)),
        ];
        row.Tags = new TagLists(organisation.Themes, organisation.Categories, organisation.Competences);
        row.ServedRegion = regionWords
            .Where(one => row.NameWords.Any(word => word.StartsWith(one.Start, StringComparison.Ordinal)))
            .Select(one => one.Region)
            .FirstOrDefault(Place.Unknown);
        PutTags(number);
    }

    /// <summary>It is no answer any more, and its name is no evidence.</summary>
    public void RemoveOrganisation(Guid id)
    {
        if (NumberOf(id) is >= 0 and var number)
        {
            var row = Organisations[number];
            Names.Remove(number, row);
            (row.IsKnown, row.Name, row.Tags, row.Meetings) = (false, "", TagLists.None, []);
            PutTags(number);
        }
    }

    public void Put(MatchActivity activity) => Put(activity, MatchWords.Of(activity, Meanings));

    /// <summary>Puts an activity whose words were taken before.</summary>
    public void Put(MatchActivity activity, MatchWords words)
    {
        RemoveActivity(activity.Id);
        var number = Texts.Add(words.Grams);
        int[] participants = [.. activity.Participants.Distinct().Order().Select(NumberOrNew)];
        var row = new ActivityRow(activity.Id, activity.Kind, RegionOf(activity.Region), participants, activity.Post, activity.On)
        {
            IsForVerified = activity.IsForVerified,
        };
        Activities.Add(row);
        activityNumbers[activity.Id] = number;
        if (row.IsDone)
        {
            row.Words = Names.Count(words.Words);
            Newest = row.On is { } on && on > Newest ? on : Newest;
        }

        if (row.Post is { } post)
        {
            if (!posts.TryGetValue((post.Kind, post.What), out var those))
            {
                posts[(post.Kind, post.What)] = those = [];
            }

            those.Add(number);
        }

        foreach (var participant in participants)
        {
            Organisations[participant].Activities.Add(number);
            CountDone(participant);
            CountRegion(participant, row, 1);
            if (row.Post is not null)
            {
                PutTags(participant);
            }
        }
    }

    public void RemoveActivity(Guid id)
    {
        if (!activityNumbers.Remove(id, out var number))
        {
            return;
        }

        var row = Activities[number]!;
        Activities[number] = null;
        Texts.Remove(number);
        if (row.IsDone)
        {
            Names.Uncount(row.Words);
        }

        if (row.Post is { } post)
        {
            posts[(post.Kind, post.What)].Remove(number);
        }

        foreach (var participant in row.Participants)
        {
            Organisations[participant].Activities.Remove(number);
            CountDone(participant);
            CountRegion(participant, row, -1);
            if (row.Post is not null)
            {
                PutTags(participant);
            }
        }
    }

    /// <summary>Counts anew what is counted over all: rarities, and which types work together.</summary>
    public void Settle()
    {
        Texts.Settle();
        Names.Settle();
        Newest = Activities.Max(activity => activity is { IsDone: true } ? activity.On : null) ?? DateOnly.MinValue;
        Types = new TypePairs();
        foreach (var activity in Activities)
        {
            if (activity is { IsDone: true })
            {
                Types.Count([.. activity.Participants.Select(number => Organisations[number].Type)]);
            }
        }
    }

    private int NumberOrNew(Guid organisation)
    {
        if (!organisationNumbers.TryGetValue(organisation, out var number))
        {
            number = organisationNumbers[organisation] = Organisations.Count;
            Organisations.Add(new OrganisationRow(organisation) { ByRegion = new int[regions.Count + 1] });
        }

        return number;
    }

    private void CountRegion(int organisation, ActivityRow activity, int by)
    {
        if (activity.IsShared)
        {
            var place = activity.Region == Place.Unknown ? regions.Count : activity.Region;
            Organisations[organisation].ByRegion[place] += by;
        }
    }

    private void CountDone(int organisation)
    {
        var row = Organisations[organisation];
        (row.Done, row.Latest) = (0, null);
        foreach (var activity in row.Activities)
        {
            var done = Activities[activity] is { IsDone: true } one ? one : null;
            row.Done += done is null ? 0 : 1;
            row.Latest = done?.On is { } on && !(row.Latest >= on) ? on : row.Latest;
        }
    }

    private void PutTags(int number)
    {
        var row = Organisations[number];
        var all = row
            .Activities.Select(activity => Activities[activity])
            .Where(activity => activity is { IsDone: true, Post: not null })
            .Select(activity => TagLists.Of(activity!.Post!));
        var tags = row.IsKnown ? all.Aggregate(row.Tags, (sum, more) => sum.And(more)) : TagLists.None;
        Themes.Put(number, tags.Themes);
        Categories.Put(number, tags.Categories);
        Competences.Put(number, tags.Competences);
    }
}
