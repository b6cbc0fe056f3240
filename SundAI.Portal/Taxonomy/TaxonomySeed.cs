using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Taxonomy;

/// <summary>Puts the lists of <c>Seed/taxonomy.json</c> into the database: terms that are missing, never ones that were edited.</summary>
internal sealed class TaxonomySeed(IDbContextFactory<PortalDbContext> contexts, TaxonomyCatalogue catalogue) : ISeed
{
    private static readonly (TermKind Kind, string Name)[] Lists =
    [
        (TermKind.Theme, "themes"),
        (TermKind.SolutionCategory, "categories"),
        (TermKind.WorkshopTheme, "workshopThemes"),
        (TermKind.Competence, "competences"),
        (TermKind.OrganisationType, "organisationTypes"),
        (TermKind.Region, "regions"),
        (TermKind.Certificate, "certificates"),
    ];

    public int Order => 1;

    public async Task SeedAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var present = await db.Set<Term>().Select(term => new { term.Kind, term.Slug }).ToListAsync(cancellation);
        var there = present.Select(term => (term.Kind, term.Slug)).ToHashSet();
        using var seed = await JsonDocument.ParseAsync(SeedFiles.Open("Taxonomy.Seed.taxonomy.json"), cancellationToken: cancellation);
        foreach (var (kind, name) in Lists)
        {
            db.Set<Term>()
                .AddRange(
                    seed.RootElement.GetProperty(name)
                        .EnumerateArray()
                        .Select(entry => Read(kind, entry))
                        .Where(term => !there.Contains((term.Kind, term.Slug)))
                );
        }

        await db.SaveChangesAsync(cancellation);
        catalogue.Forget();
    }

    private static Term Read(TermKind kind, JsonElement entry)
    {
        var (danish, english) = (entry.GetProperty("da"), entry.GetProperty("en"));
        return new Term
        {
            Kind = kind,
            Slug = entry.GetProperty("slug").GetString()!,
            Order = entry.GetProperty("order").GetInt32(),
            NameDa = Text(danish, "name"),
            NameEn = Text(english, "name"),
            SummaryDa = Text(danish, "summary"),
            SummaryEn = Text(english, "summary"),
            BodyDa = Text(danish, "body"),
            BodyEn = Text(english, "body"),
            Group = Text(entry, "group"),
        };
    }

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
}
