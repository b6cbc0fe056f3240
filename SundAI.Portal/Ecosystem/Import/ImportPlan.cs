using SundAI.Portal.Platform.Text;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Ecosystem.Import;

/// <summary>
/// Decides row by row what becomes of a file, without a database. What is here already is never changed by an import; within the file
/// a later row fills what an earlier row of the same organisation left blank.
/// </summary>
internal sealed class ImportPlan
{
    private readonly List<Known> all = [];
    private readonly Dictionary<string, Known> byCvr = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Known>> byName = new(StringComparer.Ordinal);
    private readonly List<ImportNote> merged = [];
    private readonly List<ImportNote> refused = [];
    private readonly List<ImportNote> remarks = [];

    /// <summary>The new organisations, in the order of the file.</summary>
    public IEnumerable<(OrganisationFacts Facts, string Source)> New =>
        all.Where(known => known.Facts is not null).Select(known => (known.Facts!, known.Source));

    /// <summary>An organisation that is here already.</summary>
    public void IsHere(string name, string? cvr) => Remember(new Known(MergeKey.Of(cvr, name), name));

    /// <summary>Decides about one row.</summary>
    public void Add(OrganisationRow row)
    {
        var key = MergeKey.Of(row.Cvr, row.Name);
        if (RefusalOf(row, key) is { } why)
        {
            refused.Add(new ImportNote(row.Line, row.Name, why));
            return;
        }

        if (row.Cvr is not null && key.Cvr is null)
        {
            remarks.Add(new ImportNote(row.Line, row.Name, Refusal.Of<EcosystemText>("Import.BadCvr", row.Cvr)));
        }

        if (Same(key) is { } same)
        {
            merged.Add(
                new ImportNote(
                    row.Line,
                    row.Name,
                    Refusal.Of<EcosystemText>(same.Facts is null ? "Import.IsHere" : "Import.SameRow", same.Name)
                )
            );
            Fill(same, ImportedFacts.Of(row), key);
            return;
        }

        var facts = ImportedFacts.Of(row);
        Remember(new Known(key, facts.Name) { Facts = facts, Source = ImportedFacts.SourceOf(row) });
    }

    /// <summary>What is to be said about it.</summary>
    public ImportReport Report(int rows)
    {
        var taken = New.Select(one => one.Facts).ToList();
        var types = taken.GroupBy(facts => facts.TypeSlug).ToDictionary(group => group.Key, group => group.Count());
        return new ImportReport(rows, types, merged, refused, remarks, taken.Count(facts => facts.RegionSlug is null));
    }

    private static Refusal? RefusalOf(OrganisationRow row, MergeKey key) =>
        key.Name.Length == 0 || row.Name.Length < 2 ? Refusal.Of<EcosystemText>("Import.NoName")
        : row.Name.Length > 200 ? Refusal.Of<EcosystemText>("Import.LongName", 200)
        : CprNumber.IsIn($"{row.Name} {row.City}") ? Refusal.Of<Platform.PlatformText>("Check.Cpr")
        : SourceTypeMap.Map(row.Type, row.Name) is null ? Refusal.Of<EcosystemText>("Import.UnknownType", row.Type)
        : null;

    private Known? Same(MergeKey key)
    {
        if (key.Cvr is not null && byCvr.TryGetValue(key.Cvr, out var sameNumber))
        {
            return sameNumber;
        }

        return byName.TryGetValue(key.Name, out var alike) ? alike.FirstOrDefault(known => known.Key.Matches(key)) : null;
    }

    private void Fill(Known known, OrganisationFacts more, MergeKey key)
    {
        if (known.Facts is not { } facts)
        {
            return;
        }

        known.Facts = facts with
        {
            RegionSlug = facts.RegionSlug ?? more.RegionSlug,
            City = facts.City ?? more.City,
            Postcode = facts.Postcode ?? more.Postcode,
            Cvr = facts.Cvr ?? more.Cvr,
            Website = facts.Website ?? more.Website,
        };
        if (known.Key.Cvr is null && key.Cvr is not null)
        {
            known.Key = known.Key with { Cvr = key.Cvr };
            byCvr[key.Cvr] = known;
        }
    }

    private void Remember(Known known)
    {
        all.Add(known);
        if (known.Key.Cvr is not null)
        {
            byCvr.TryAdd(known.Key.Cvr, known);
        }

        if (!byName.TryGetValue(known.Key.Name, out var alike))
        {
            byName[known.Key.Name] = alike = [];
        }

        alike.Add(known);
    }

    private sealed class Known(MergeKey key, string name)
    {
        public MergeKey Key { get; set; } = key;

        public string Name { get; } = name;

        public OrganisationFacts? Facts { get; set; }

        public string Source { get; init; } = "";
    }
}
