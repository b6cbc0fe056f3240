using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.Search;
using SundAI.Portal.Platform.Search.Ranking;

namespace SundAI.Portal.Home;

/// <summary>Something that was found: its title, and the place of it that says most of what was sought.</summary>
public sealed record Hit(string Kind, string Path, IReadOnlyList<ExcerptPart> Title, IReadOnlyList<ExcerptPart> Excerpt);

/// <summary>What is sought, of which kind and theme, which page of the hits, and how many a page: at most 20.</summary>
public sealed record SearchInput(string? Words, int Page, string? Kind = null, string? Theme = null, int Size = 20);

/// <summary>What was found.</summary>
/// <param name="Hits">The best first.</param>
/// <param name="Kinds">How many of each kind, whatever kind was asked for.</param>
/// <param name="IsReady">False just after a start, while the index is being built.</param>
public sealed record SearchView(Page<Hit> Hits, IReadOnlyDictionary<string, int> Kinds, bool IsReady = true);

/// <summary>Searches everything that the reader may see; nothing is asked for empty words.</summary>
internal sealed class SearchEverything(IDbContextFactory<PortalDbContext> contexts, RankedSearch search)
{
    private const int MostOnAPage = 20;

    // Nobody turns further, and what is further costs more.
    private const int MostPages = 50;

    public async Task<SearchView> HandleAsync(Actor actor, SearchInput input, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(input.Words))
        {
            return Found([], 1, MostOnAPage, 0, new Dictionary<string, int>());
        }

        var size = Math.Clamp(input.Size, 1, MostOnAPage);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var reader = await ReaderAsync(db, actor, cancellation);
        var number = Math.Clamp(input.Page, 1, MostPages);
        var question = new RankedQuestion(input.Words, [.. Audiences(reader)], input.Kind, input.Theme, (number - 1) * size, size);
        if (await search.SearchAsync(question, cancellation) is not { } ranked)
        {
            return Found([], 1, size, 0, new Dictionary<string, int>()) with { IsReady = false };
        }

        var total = input.Kind is null ? ranked.Kinds.Values.Sum() : ranked.Kinds.GetValueOrDefault(input.Kind);
        if (ranked.Ids.Count == 0 && total > 0)
        {
            // A page past the end is the last one, as in every list.
            return await HandleAsync(actor, input with { Page = (total + size - 1) / size }, cancellation);
        }

        return Found(await HitsAsync(db, reader, input.Words, ranked, cancellation), number, size, total, ranked.Kinds);
    }

    // The index proposes; the database says what there is now and who may see it.
    private static async Task<IReadOnlyList<Hit>> HitsAsync(
        PortalDbContext db,
        Reader reader,
        string words,
        RankedHits ranked,
        CancellationToken cancellation
    )
    {
        var ids = ranked.Ids;
        var (isSignedIn, own, isStaff, isVerified) = reader;
        var rows = await db.Set<SearchRow>()
            .AsNoTracking()
            .Where(row => ids.Contains(row.Id))
            .Where(row =>
                row.Audience == Audience.Anyone
                || (row.Audience == Audience.Members && isSignedIn)
                || (row.Audience == Audience.Organisation && own != null && row.OrganisationId == own)
                || (row.Audience == Audience.Staff && isStaff)
                || (row.Audience == Audience.VerifiedOrganisations && (isVerified || (own != null && row.OrganisationId == own)))
            )
            .Select(row => new
            {
                row.Id,
                row.Kind,
                row.Path,
                row.TitleDa,
                row.TitleEn,
                row.TextDa,
                row.TextEn,
            })
            .ToDictionaryAsync(row => row.Id, cancellation);
        var excerpt = new Excerpt(words, ranked.Mistyped);
        return
        [
            .. ids.Where(rows.ContainsKey)
                .Select(id => rows[id])
                .Select(row => new Hit(
                    row.Kind,
                    row.Path,
                    excerpt.Of(Languages.Pick(row.TitleDa, row.TitleEn), 300),
                    excerpt.Of(row.TextEn.Length == 0 ? row.TextDa : Languages.Pick(row.TextDa, row.TextEn))
                )),
        ];
    }

    private static async Task<Reader> ReaderAsync(PortalDbContext db, Actor actor, CancellationToken cancellation)
    {
        if (!actor.IsSignedIn)
        {
            return new Reader(false, null, false, false);
        }

        var isStaff = await db.IsFacilitatorAsync(actor, cancellation);
        return new Reader(
            true,
            await db.ActingOrganisationAsync(actor, cancellation),
            isStaff,
            isStaff || await db.SpeaksForVerifiedAsync(actor, cancellation)
        );
    }

    private static IEnumerable<string> Audiences(Reader reader)
    {
        yield return RankedDocument.AudienceTerm(Audience.Anyone, null);
        if (reader.IsSignedIn)
        {
            yield return RankedDocument.AudienceTerm(Audience.Members, null);
        }

        if (reader.Own is { } organisation)
        {
            yield return RankedDocument.AudienceTerm(Audience.Organisation, organisation);
            yield return RankedDocument.AudienceTerm(Audience.VerifiedOrganisations, organisation);
        }

        if (reader.IsStaff)
        {
            yield return RankedDocument.AudienceTerm(Audience.Staff, null);
        }

        if (reader.IsVerified)
        {
            yield return RankedDocument.AllVerified;
        }
    }

    private static SearchView Found(IReadOnlyList<Hit> hits, int number, int size, int total, IReadOnlyDictionary<string, int> kinds) =>
        new(new Page<Hit>(hits, number, size, Math.Min(total, MostPages * size)), kinds);

    private sealed record Reader(bool IsSignedIn, Guid? Own, bool IsStaff, bool IsVerified);
}
