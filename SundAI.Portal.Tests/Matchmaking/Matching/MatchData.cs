using CsCheck;
using SundAI.Portal.Matchmaking;
using SundAI.Portal.Matchmaking.Matching;

namespace SundAI.Portal.Tests.Matchmaking.Matching;

/// <summary>What a matcher knows in a test: named organisations and activities with only what a test is about, or random ones from small vocabularies.</summary>
internal sealed record MatchScene(IReadOnlyList<MatchOrganisation> Organisations, IReadOnlyList<MatchActivity> Activities)
{
    private static readonly Dictionary<string, string> Regions = new() { ["hovedstaden"] = "Hovedstaden", ["midtjylland"] = "Midtjylland" };

    // One meaning, said with words of the vocabulary below.
    private static readonly Meanings TwoLanguages = new([new Meaning(["billeder"], ["scans"])]);

    private static readonly IReadOnlySet<Guid> Nobody = new HashSet<Guid>();

    public MatchIndex Index() => new(Regions, TwoLanguages, Organisations, Activities);

    public IReadOnlyList<Match> Rank(MatchQuery query, int take = 10, IReadOnlySet<Guid>? leftOut = null)
    {
        using var index = Index();
        return index.Rank(query, leftOut ?? Nobody, take);
    }

    public IEnumerable<MatchQuery> Queries() =>
        Activities
            .Where(activity => activity.Post is not null)
            .Select(post => MatchQuery.For(post.Participants[0], post))
            .Prepend(MatchQuery.For(Organisations[0].Id) with { KnowsMeetings = true });
}

/// <summary>Builds scenes.</summary>
internal static class MatchData
{
    private static readonly string[] Slugs = ["a", "b", "c", "d", "e"];
    private static readonly string[] Words =
    [
        "røntgen",
        "billeder",
        "scans",
        "data",
        "hjerte",
        "diabetes",
        "algoritme",
        "klinisk",
        "test",
        "testning",
    ];
    private static readonly string[] Whats = ["data", "testsite", "talent"];
    private static readonly string?[] Places = [null, "hovedstaden", "midtjylland"];

    private static readonly Gen<IReadOnlyList<string>> Tags = Gen.OneOf(Slugs)
        .Array[0, 4]
        .Select(tags => (IReadOnlyList<string>)[.. tags.Distinct()]);
    private static readonly Gen<string> Text = Gen.OneOf(Words).Array[0, 12].Select(words => string.Join(' ', words));

    public static Gen<MatchScene> Scenes { get; } =
        Gen.Int[2, 12]
            .SelectMany(count =>
                Gen.Select(
                    Organisations(count),
                    Posts(count).Array[0, 8],
                    Works(count).Array[0, 8],
                    (organisations, posts, works) =>
                        new MatchScene(
                            organisations,
                            [
                                .. posts.Index().Select(one => one.Item with { Id = Id(1000 + one.Index) }),
                                .. works.Index().Select(one => one.Item with { Id = Id(2000 + one.Index) }),
                            ]
                        )
                )
            );

    public static Guid Id(int n) => new(n, 0, 0, new byte[8]);

    public static MatchOrganisation Organisation(
        int id,
        string[]? themes = null,
        string[]? categories = null,
        string[]? competences = null,
        string? region = null,
        string type = "virksomhed",
        string? name = null
    ) => new(Id(id), name ?? $"{(char)('A' + (id % 26))}{id}", type, region, themes ?? [], categories ?? [], competences ?? []);

    public static MatchActivity Need(int id, int owner, string what, string text = "", string[]? themes = null) =>
        Post(id, owner, PostKind.Need, what, text, themes);

    public static MatchActivity Offer(int id, int owner, string what, string text = "", string[]? themes = null) =>
        Post(id, owner, PostKind.Offer, what, text, themes);

    public static MatchActivity Says(int owner, string text) => new(Id(owner), MatchActivityKind.Description, "", text, null, [Id(owner)]);

    public static MatchActivity Work(int id, string text, params int[] participants) =>
        new(Id(id), MatchActivityKind.Work, "", text, null, [.. participants.Select(Id)]);

    private static MatchActivity Post(int id, int owner, PostKind kind, string what, string text, string[]? themes) =>
        new(Id(id), MatchActivityKind.Post, "", text, null, [Id(owner)]) { Post = new PostTraits(kind, what, themes ?? [], [], []) };

    private static Gen<MatchOrganisation[]> Organisations(int count) =>
        Gen.Select(
                Gen.OneOf("virksomhed", "hospital"),
                Gen.OneOf(Places),
                Gen.Select(Tags, Tags, Tags),
                Gen.OneOf("Region Hovedstaden", "Retina ApS", "EUC Nord", "EUC Syd", "Røntgen Data"),
                Gen.OneOf<double?>(null, 0.1, 0.5, 0.9),
                (type, region, tags, name, answers) =>
                    new MatchOrganisation(Guid.Empty, name, type, region, tags.Item1, tags.Item2, tags.Item3) { Answers = answers }
            )
            .Array[count]
            .SelectMany(all =>
                Gen.Select(Gen.Int[1, count], Gen.Int[1, count], Gen.Bool)
                    .Array[0, 4]
                    .Select(told =>
                        all.Index().Select(one => one.Item with { Id = Id(one.Index + 1), Meetings = Met(one.Index + 1, told) }).ToArray()
                    )
            );

    private static IReadOnlyList<MatchMeeting> Met(int by, (int By, int With, bool IsProject)[] told) =>
        [
            .. told.Index()
                .Where(one => one.Item.By == by && one.Item.With != by)
                .Select(one => new MatchMeeting(Id(3000 + one.Index), Id(one.Item.With), one.Item.IsProject)),
        ];

    private static Gen<MatchActivity> Posts(int count) =>
        Gen.Select(
            Gen.OneOf(PostKind.Need, PostKind.Offer),
            Gen.OneOf(Whats),
            Text,
            Gen.OneOf(Places),
            Gen.Int[1, count],
            Tags,
            (kind, what, text, region, owner, tags) =>
                new MatchActivity(Guid.Empty, MatchActivityKind.Post, what, text, region, [Id(owner)])
                {
                    Post = new PostTraits(kind, what, tags, [], tags),
                    On = new DateOnly(2026, 1, owner),
                }
        );

    private static Gen<MatchActivity> Works(int count) =>
        Gen.Select(
            Gen.OneOf(MatchActivityKind.Work, MatchActivityKind.Meeting),
            Text,
            Gen.OneOf(Places),
            Gen.Int[1, count].Array[1, 4],
            (kind, text, region, participants) =>
                new MatchActivity(Guid.Empty, kind, "noget", text, region, [.. participants.Distinct().Select(Id)])
        );
}
