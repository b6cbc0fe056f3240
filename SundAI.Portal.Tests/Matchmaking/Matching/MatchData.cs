using CsCheck;
using SundAI.Portal.Matchmaking;
using SundAI.Portal.Matchmaking.Matching;

namespace SundAI.Portal.Tests.Matchmaking.Matching;

/// <summary>Profiles and posts for tests: named ones with only what a test is about, and random ones from small vocabularies.</summary>
internal static class MatchData
{
    private static readonly string[] Slugs = ["a", "b", "c", "d", "e"];
    private static readonly string[] Stems = ["rontgen", "billed", "data", "hjert", "diabet", "algoritm", "klinisk", "test"];
    private static readonly string[] Whats = ["data", "testsite", "talent"];
    private static readonly Gen<Guid> Ids = Gen.Int[1, int.MaxValue].Select(n => Id(n));

    private static readonly Gen<IReadOnlyList<string>> Tags = Gen.OneOf(Slugs)
        .Array[0, 4]
        .Select(tags => (IReadOnlyList<string>)[.. tags.Distinct()]);
    private static readonly Gen<IReadOnlyList<string>> Text = Gen.OneOf(Stems).Array[0, 12].Select(text => (IReadOnlyList<string>)text);

    public static Gen<MatchProfile> Profiles { get; } =
        Gen.Select(
            Gen.Select(Ids, Gen.OneOf("virksomhed", "hospital"), Gen.OneOf<string?>(null, "hovedstaden", "midtjylland")),
            Gen.Select(Tags, Tags, Tags),
            Text.Array[0, 4],
            Posts(PostKind.Need).Array[0, 2],
            Posts(PostKind.Offer).Array[0, 2],
            (who, tags, texts, seeks, gives) =>
                new MatchProfile(
                    who.Item1,
                    who.Item2,
                    tags.Item1,
                    tags.Item2,
                    tags.Item3,
                    [.. texts.Select(text => new MatchText(text))],
                    who.Item3,
                    seeks,
                    gives
                )
        );

    public static Gen<MatchProfile[]> Ecosystems { get; } =
        Profiles.Array[2, 12].Select(all => all.DistinctBy(profile => profile.Id).ToArray());

    public static Guid Id(int n) => new(n, 0, 0, new byte[8]);

    public static MatchProfile Profile(
        int id,
        string[]? themes = null,
        string[]? categories = null,
        string[]? competences = null,
        string[]? texts = null,
        string? region = null,
        PostFacts[]? posts = null
    ) =>
        new(
            Id(id),
            "virksomhed",
            themes ?? [],
            categories ?? [],
            competences ?? [],
            [.. (texts ?? []).Select(text => new MatchText(text.Split(' ')))],
            region,
            [.. (posts ?? []).Where(post => post.Kind == PostKind.Need)],
            [.. (posts ?? []).Where(post => post.Kind == PostKind.Offer)]
        );

    public static PostFacts Need(int id, string what, string tokens = "", string[]? themes = null) =>
        Post(id, PostKind.Need, what, tokens, themes);

    public static PostFacts Offer(int id, string what, string tokens = "", string[]? themes = null) =>
        Post(id, PostKind.Offer, what, tokens, themes);

    private static PostFacts Post(int id, PostKind kind, string what, string tokens, string[]? themes) =>
        new(Id(id), kind, what, what, tokens.Split(' ', StringSplitOptions.RemoveEmptyEntries), themes ?? [], [], []);

    private static Gen<PostFacts> Posts(PostKind kind) =>
        Gen.Select(Ids, Gen.OneOf(Whats), Text, Tags, (id, what, text, tags) => new PostFacts(id, kind, what, what, text, tags, [], tags));
}
