using System.Diagnostics;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Matchmaking;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Taxonomy;
using Activity = SundAI.Portal.Ecosystem.Activity;
using ActivityKind = SundAI.Portal.Ecosystem.ActivityKind;

namespace SundAI.Portal.Tests.Measure.Matching;

/// <summary>How fast one ranked page is among 20,000 organisations and 100,000 posts on each database, rights and words included, and how long the index is built.</summary>
internal static class MatchSpeed
{
    private const int Organisations = 20_000;
    private const int Posts = 100_000;
    private const int Projects = 5_000;
    private const int Asking = 100;
    private const int Passes = 2;
    private const int Batch = 2_000;

    private static readonly string[] Regions = ["hovedstaden", "sjaelland", "syddanmark", "midtjylland", "nordjylland"];
    private static readonly string[] Types = ["virksomhed", "virksomhed", "virksomhed", "hospital", "universitet", "myndighed", "fond"];
    private static readonly string[] Themes = ["data", "forskning", "talent", "innovation", "regulering", "incitamenter", "testbench"];

    public static async Task PrintAsync(string folder)
    {
        foreach (var database in Enum.GetValues<Database>())
        {
            await PrintAsync(folder, database);
        }
    }

    private static async Task PrintAsync(string folder, Database database)
    {
        var set = CollaborationSet.Read(folder);
        await using var portal = await TestPortal.StartAsync(database);
        var random = new Random(1);
        var askers = await AskersAsync(portal);
        var texts = new GeneratedTexts(set, random);
        var all = await OrganisationsAsync(portal, set, random);
        await PostsAsync(portal, texts, [.. askers.Select(one => one.Organisation.Id), .. all], random);
        await ProjectsAsync(portal, texts, all, random);
        var before = GC.GetTotalMemory(true);
        var began = Stopwatch.GetTimestamp();
        await portal.Get<PartnerIndex>().ReadAsync(default);
        var built = Stopwatch.GetElapsedTime(began);
        var memory = GC.GetTotalMemory(true) - before;
        Console.WriteLine(
            $"\n{Organisations:N0} organisations, {Posts:N0} posts and {Projects:N0} projects, generated from the words of {Path.GetFileName(folder.TrimEnd('/'))}, on {database}; index built in {built.TotalSeconds:F1} s (bar 20), {memory / 1e6:F0} MB\n"
        );
        Console.WriteLine("| page | p50 | p95 | bar |");
        Console.WriteLine("| --- | --- | --- | --- |");
        await PrintAsync(portal, askers, "partners for a post", one => one.Post);
        await PrintAsync(portal, askers, "partners for an organisation", _ => null);
        await PrintEditAsync(portal, askers);
    }

    private static async Task PrintAsync(TestPortal portal, IReadOnlyList<Asker> askers, string page, Func<Asker, string?> post)
    {
        var times = new List<double>();
        for (var pass = 0; pass <= Passes; pass++)
        {
            foreach (var one in askers)
            {
                var began = Stopwatch.GetTimestamp();
                var ranked = await portal.Do<RankPartners>().HandleAsync(one.Organisation.Contact, new(post(one)), default);
                if (ranked.Value.Partners.Count == 0)
                {
                    throw new InvalidOperationException("A page without partners is no measure.");
                }

                if (pass > 0)
                {
                    times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                }
            }
        }

        Console.WriteLine($"| {page} | {Measures.Quantile(times, .5):F1} ms | {Measures.Quantile(times, .95):F1} ms | 50 ms |");
    }

    private static async Task PrintEditAsync(TestPortal portal, IReadOnlyList<Asker> askers)
    {
        var times = new List<double>();
        foreach (var one in askers)
        {
            portal.Get<PartnerIndex>().OrganisationChanged(one.Organisation.Id);
            var began = Stopwatch.GetTimestamp();
            await portal.Get<PartnerIndex>().ReadAsync(default);
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        Console.WriteLine($"| taking an edit over | {Measures.Quantile(times, .5):F1} ms | {Measures.Quantile(times, .95):F1} ms | |");
    }

    private static async Task<IReadOnlyList<Asker>> AskersAsync(TestPortal portal)
    {
        var askers = new List<Asker>();
        for (var number = 0; number < Asking; number++)
        {
            var one = await portal.AnOrganisationAsync($"Spørger {number} ApS", themes: [Themes[number % Themes.Length]]);
            var says = portal.PostSays($"Vi søger billeder nummer {number}");
            says.Subject = (PostSubject)(number % 8);
            askers.Add(new Asker(one, await portal.APostAsync(one.Contact, says)));
        }

        return askers;
    }

    private static async Task<IReadOnlyList<Guid>> OrganisationsAsync(TestPortal portal, CollaborationSet set, Random random)
    {
        var ids = new List<Guid>();
        for (var done = Asking; done < Organisations; done += Batch)
        {
            await using var db = portal.Open();
            for (var number = done; number < Math.Min(done + Batch, Organisations); number++)
            {
                var name = $"{set.All[random.Next(set.All.Count)].Name} {number}";
                var row = new Organisation(name, $"o-{number}", Types[random.Next(Types.Length)], portal.Now);
                row.Describe(new OrganisationFacts(name, row.TypeSlug, RegionSlug: Regions[random.Next(Regions.Length)]));
                db.Set<Organisation>().Add(row);
                Tag(db, row.Id, random);
                ids.Add(row.Id);
            }

            await db.SaveChangesAsync();
        }

        return ids;
    }

    private static async Task PostsAsync(TestPortal portal, GeneratedTexts texts, IReadOnlyList<Guid> owners, Random random)
    {
        for (var done = 0; done < Posts; done += Batch)
        {
            await using var db = portal.Open();
            for (var number = done; number < done + Batch; number++)
            {
                var owner = owners[random.Next(owners.Count)];
                var (title, text) = texts.Next();
                var post = new Post(owner, Guid.Empty, $"p-{number}", portal.Now);
                var region = random.Next(3) == 0 ? Regions[random.Next(Regions.Length)] : null;
                post.Write((PostKind)random.Next(2), (PostSubject)random.Next(8), title, title, text, region, new DateOnly(2027, 12, 1));
                post.ForgetWriter();
                post.Publish(portal.Now, DateOnly.FromDateTime(portal.Now));
                db.Set<Post>().Add(post);
                Tag(db, post.Id, random);
                Add(db, new ActivityFacts(post.Id, ActivityKind.Post, title, text, $"opslag/p-{number}", portal.Now, [owner], [], region));
            }

            await db.SaveChangesAsync();
        }
    }

    private static async Task ProjectsAsync(TestPortal portal, GeneratedTexts texts, IReadOnlyList<Guid> all, Random random)
    {
        await using var db = portal.Open();
        for (var number = 0; number < Projects; number++)
        {
            var (title, text) = texts.Next();
            Guid[] who =
            [
                .. Enumerable.Range(0, 4).Select(_ => all[(int)(all.Count * random.NextDouble() * random.NextDouble())]).Distinct(),
            ];
            Add(
                db,
                new ActivityFacts(Guid.CreateVersion7(), ActivityKind.Project, title, text, "x", portal.Now, who, [], Regions[number % 5])
            );
        }

        await db.SaveChangesAsync();
    }

    private static void Add(PortalDbContext db, ActivityFacts facts)
    {
        var activity = new Activity(facts.EntityId);
        activity.Become(facts);
        db.Set<Activity>().Add(activity);
        db.Set<ActivityParticipant>()
            .AddRange(facts.Participants.Select(id => new ActivityParticipant { ActivityId = activity.Id, OrganisationId = id }));
    }

    private static void Tag(PortalDbContext db, Guid owner, Random random) =>
        db.Set<Tag>()
            .Add(
                new Tag
                {
                    OwnerId = owner,
                    Kind = TermKind.Theme,
                    Slug = Themes[random.Next(Themes.Length)],
                }
            );

    private sealed record Asker(TestOrganisation Organisation, string Post);
}

/// <summary>Texts of 60 to 120 words, most of them from one project and some from anywhere, so that each is about something and no two are alike.</summary>
internal sealed class GeneratedTexts(CollaborationSet set, Random random)
{
    private readonly string[][] words =
    [
        .. set
            .Projects.Select(project => $"{project.Title} {project.Text}".Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(all => all.Length > 20),
    ];

    public (string Title, string Text) Next()
    {
        var subject = words[random.Next(words.Length)];
        string[] text =
        [
            .. Enumerable
                .Range(0, random.Next(60, 120))
                .Select(_ => random.Next(3) == 0 ? words[random.Next(words.Length)] : subject)
                .Select(from => from[random.Next(from.Length)]),
        ];
        var title = string.Join(' ', text.Take(5));
        return (title.Length > Post.TitleMax ? title[..Post.TitleMax] : title, string.Join(' ', text));
    }
}
