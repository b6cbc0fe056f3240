using System.Text;
using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Ecosystem.Import;
using SundAI.Portal.Platform.Search;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Tests.Ecosystem.Import;

public sealed class ImportOrganisationsTests
{
    private const string Real = """
        name,type,cvr,city,postcode,url,source
        KOBENHAVNS UNIVERSITET,university,29979812,KOBENHAVN K,1165,www.ku.dk,H2020
        AERO KOMMUNE,authority,,AEROSKOBING,5970,,H2020
        SYGEHUS LILLEBAELT,other,,,,,H2020
        Cowi A/S,company,12345678,,,javascript:alert(1),H2020
        COWI AKTIESELSKAB,company,44623528,KONGENS LYNGBY,,,ERDF
        ,company,,,,,H2020
        Noget Andet,spaceship,,,,,H2020
        """;

    [Theory, BothDatabases]
    public async Task Rows_are_taken_merged_or_refused_and_it_is_said_why(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);

        var report = await ImportAsync(portal, Real);

        (report.Rows, report.Taken).ShouldBe((7, 4));
        report.Merged.Single().Why.Key.ShouldBe("Import.SameRow");
        report.Refused.Select(note => note.Why.Key).ShouldBe(["Import.NoName", "Import.UnknownType"]);
        report.Remarks.Single().Why.Key.ShouldBe("Import.BadCvr");
        var cowi = await portal.ReadAsync(db => db.Set<Organisation>().SingleAsync(row => row.Name == "Cowi A/S"));
        (cowi.Cvr, cowi.Website, cowi.City, cowi.RegionSlug).ShouldBe(("44623528", null, "Kongens Lyngby", null));
    }

    [Theory, BothDatabases]
    public async Task The_second_time_nothing_changes(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        await ImportAsync(portal, Real);
        var before = await ContentAsync(portal);

        var again = await ImportAsync(portal, Real);

        (again.Taken, again.Merged.Count).ShouldBe((0, 5));
        (await ContentAsync(portal)).ShouldBe(before);
    }

    [Theory, BothDatabases]
    public async Task A_dry_run_says_the_same_and_saves_nothing(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);

        var report = await ImportAsync(portal, Real, isDryRun: true);

        report.Taken.ShouldBe(4);
        (await portal.ReadAsync(db => db.Set<Organisation>().CountAsync())).ShouldBe(0);
    }

    [Theory, BothDatabases]
    public async Task What_registers_misspell_is_found_as_people_write_it(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        await ImportAsync(portal, Real);

        (await FindAsync(portal, "københavns universitet")).ShouldBe(["Kobenhavns Universitet"]);
        (await FindAsync(portal, "ærø")).ShouldBe(["Aero Kommune"]);
        (await FindAsync(portal, "sygehus")).ShouldBe(["Sygehus Lillebaelt"]);
        var hospitals = await portal.Do<ListOrganisations>().HandleAsync(Actor.Nobody, new DirectoryFilter(Type: "hospital"), default);
        hospitals.Items.Single().Line.Name.ShouldBe("Sygehus Lillebaelt");
    }

    [Theory, BothDatabases]
    public async Task What_an_organisation_says_of_itself_is_not_changed(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var cowi = await portal.AnOrganisationAsync("COWI A/S", summary: "Vi tegner.");

        await ImportAsync(portal, Real);

        var kept = await portal.ReadAsync(db => db.Set<Organisation>().SingleAsync(row => row.Id == cowi.Id));
        (kept.Name, kept.Summary, kept.Cvr, kept.Source).ShouldBe(("COWI A/S", "Vi tegner.", null, null));
    }

    [Theory]
    [InlineData("navn;art\nA;b", "Csv.MissingColumns")]
    [InlineData("name,type\nA,company,mere", "Csv.TooManyFields")]
    public async Task A_wrong_file_is_refused_whole(string csv, string key)
    {
        await using var portal = await TestPortal.StartAsync();
        (await TryAsync(portal, Encoding.UTF8.GetBytes(csv))).Refusal.Key.ShouldBe(key);
    }

    [Fact]
    public async Task A_wrong_encoding_is_named()
    {
        await using var portal = await TestPortal.StartAsync();
        var refused = await TryAsync(portal, Encoding.Latin1.GetBytes("name,type\nÆrø Kommune,authority\n"));
        refused.Refusal.Key.ShouldBe("Csv.NotUtf8.Latin1");
    }

    [Fact]
    public async Task More_than_a_hundred_thousand_rows_are_refused_and_nothing_is_saved()
    {
        await using var portal = await TestPortal.StartAsync();
        var rows = string.Concat(Enumerable.Range(0, 100_001).Select(number => $"Firma {number},company\n"));

        (await TryAsync(portal, Encoding.UTF8.GetBytes("name,type\n" + rows))).Refusal.Key.ShouldBe("Csv.TooManyRows");

        (await portal.ReadAsync(db => db.Set<Organisation>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_hundred_thousand_rows_are_looked_through()
    {
        await using var portal = await TestPortal.StartAsync();
        var rows = string.Concat(Enumerable.Range(0, 100_000).Select(number => $"Firma {number},company\n"));

        var report = await ImportAsync(portal, "name,type\n" + rows, isDryRun: true);

        (report.Rows, report.Taken).ShouldBe((100_000, 100_000));
    }

    [Theory, BothDatabases]
    public async Task An_import_that_is_stopped_half_way_leaves_nothing(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var administrator = await portal.AnAdministratorAsync();
        var before = await ContentAsync(portal);
        var rows = string.Concat(Enumerable.Range(0, 1_000).Select(number => $"Firma {number},company\n"));
        using var stop = new CancellationTokenSource();
        var progress = new StopAfterTheFirst(stop);
        var file = new MemoryStream(Encoding.UTF8.GetBytes("name,type\n" + rows));

        await Should.ThrowAsync<OperationCanceledException>(() =>
            portal.Do<ImportOrganisations>().HandleAsync(administrator, new(file, false, progress), stop.Token)
        );

        progress.Done.ShouldBeInRange(1, 999);
        (await ContentAsync(portal)).ShouldBe(before);
    }

    private static async Task<ImportReport> ImportAsync(TestPortal portal, string csv, bool isDryRun = false) =>
        (await TryAsync(portal, Encoding.UTF8.GetBytes(csv), isDryRun)).Value;

    private static async Task<Result<ImportReport>> TryAsync(TestPortal portal, byte[] csv, bool isDryRun = false)
    {
        var administrator = await portal.AnAdministratorAsync();
        return await portal
            .Do<ImportOrganisations>()
            .HandleAsync(administrator, new ImportOrganisations.Input(new MemoryStream(csv), isDryRun), default);
    }

    private static async Task<string[]> FindAsync(TestPortal portal, string words)
    {
        var page = await portal.Do<ListOrganisations>().HandleAsync(Actor.Nobody, new DirectoryFilter(words), default);
        return [.. page.Items.Select(item => item.Line.Name)];
    }

    private static Task<string> ContentAsync(TestPortal portal) =>
        portal.ReadAsync(async db =>
            string.Join(
                "\n",
                await db.Set<Organisation>().OrderBy(row => row.Id).Select(row => $"{row.Id} {row.Version} {row.Name}").ToListAsync()
            ) + await db.Set<SearchRow>().CountAsync()
        );

    private sealed class StopAfterTheFirst(CancellationTokenSource stop) : IProgress<ImportProgress>
    {
        public int Done { get; private set; }

        public void Report(ImportProgress value)
        {
            Done = value.Done;
            stop.Cancel();
        }
    }
}
